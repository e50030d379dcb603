using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using QiniuDocsGen.Model;

namespace QiniuDocsGen.Search;

/// <summary>Writes what results show of each entry; <c>DocumentsFile</c> in <c>contract.ts</c> is its shape.</summary>
internal static class DocumentsWriter
{
    /// <summary>Writes products, topics and entries in the order of the site.</summary>
    public static void Write(Site site, ArticleSet articles, IBufferWriter<byte> destination)
    {
        using var json = new Utf8JsonWriter(destination, SafeJson.Options);
        var topics = ImmutableArray.CreateRange(site.Products.SelectMany(product => product.Topics));
        json.WriteStartObject();
        WriteNames(json, "products", site.Products.Select(product => product.Name));
        WriteNames(json, "topics", topics.Select(topic => topic.Name));
        json.WriteStartArray("documents");
        WriteEntries(json, site, articles, topics);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteNames(Utf8JsonWriter json, string member, IEnumerable<string> names)
    {
        json.WriteStartArray(member);
        foreach (var name in names)
            json.WriteStringValue(name);
        json.WriteEndArray();
    }

    private static void WriteEntries(Utf8JsonWriter json, Site site, ArticleSet articles, ImmutableArray<Topic> topics)
    {
        var products = Places(site.Products.Select(product => product.Slug));
        var topicPlaces = Places(topics.Select(topic => (topic.Product, topic.Slug)));
        foreach (var entry in site.Entries)
        {
            json.WriteStartArray();
            json.WriteStringValue(entry.Id.Value);
            json.WriteStringValue(entry.Entry.Title.Text);
            json.WriteNumberValue(products[entry.Product]);
            json.WriteNumberValue(topicPlaces[(entry.Product, entry.Topic)]);
            json.WriteStringValue(articles[entry.Id].Excerpt);
            json.WriteEndArray();
        }
    }

    private static Dictionary<T, int> Places<T>(IEnumerable<T> items)
        where T : notnull =>
        items.Select((item, place) => (item, place)).ToDictionary(pair => pair.item, pair => pair.place);
}
