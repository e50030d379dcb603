using System.Buffers;
using System.Globalization;
using System.Text.Json;
using QiniuDocsGen.Model;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Outputs;

/// <summary>
/// The entries for a search engine of one's own: the bulk interface of OpenSearch and Elasticsearch, and an index that cuts Chinese into overlapping
/// pairs of characters, as the search of the site does.
/// </summary>
internal static class BulkExport
{
    private static readonly string[] Texts = ["title", "question", "answer", "key_point"];
    private static readonly string[] Keywords = ["product", "topic", "causes", "tier", "url"];

    /// <summary>Writes the entries as NDJSON: for each a line with the action and a line with the document.</summary>
    /// <param name="site">The site; what the privacy screen removed is not in it.</param>
    /// <param name="articles">The text of its entries.</param>
    /// <param name="index">The name of the index.</param>
    /// <param name="destination">Takes the bytes.</param>
    public static void WriteEntries(Site site, ArticleSet articles, string index, IBufferWriter<byte> destination)
    {
        foreach (var entry in site.Entries)
        {
            Line(destination, json =>
            {
                json.WriteStartObject();
                json.WriteStartObject("index");
                json.WriteString("_index", index);
                json.WriteString("_id", entry.Id.Value);
                json.WriteEndObject();
                json.WriteEndObject();
            });
            Line(destination, json => WriteDocument(json, site, entry, articles[entry.Id]));
        }
    }

    /// <summary>Writes the settings and the mapping with which the index is to be made first.</summary>
    public static void WriteMapping(IBufferWriter<byte> destination) => Line(destination, json =>
    {
        json.WriteStartObject();
        json.WriteStartObject("settings");
        json.WriteStartObject("analysis");
        json.WriteStartObject("analyzer");
        json.WriteStartObject("cjk_pairs");
        json.WriteString("type", "custom");
        json.WriteString("tokenizer", "standard");
        json.WriteStartArray("filter");
        foreach (var filter in (string[])["cjk_width", "lowercase", "cjk_bigram"])
            json.WriteStringValue(filter);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartObject("mappings");
        json.WriteString("dynamic", "strict");
        json.WriteStartObject("properties");
        foreach (var field in Texts)
            WriteField(json, field, "text");
        foreach (var field in Keywords)
            WriteField(json, field, "keyword");
        WriteField(json, "date", "date");
        WriteField(json, "part", "integer");
        WriteField(json, "ordinal", "integer");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    });

    private static void WriteField(Utf8JsonWriter json, string name, string type)
    {
        json.WriteStartObject(name);
        json.WriteString("type", type);
        if (type == "text")
            json.WriteString("analyzer", "cjk_pairs");
        json.WriteEndObject();
    }

    private static void WriteDocument(Utf8JsonWriter json, Site site, SiteEntry entry, Article article)
    {
        var product = site.Product(entry.Product);
        json.WriteStartObject();
        json.WriteString("title", article.TitleOf(entry));
        json.WriteString("question", article.ShownText(SectionKind.Question));
        json.WriteString("answer", article.ShownText(SectionKind.Answer));
        json.WriteString("key_point", article.KeyPoint);
        json.WriteString("product", product.Name);
        json.WriteString("topic", product.Topic(entry.Topic).Name);
        json.WriteStartArray("causes");
        foreach (var cause in entry.Causes)
            json.WriteStringValue(site.Cause(cause).Name);
        json.WriteEndArray();
        json.WriteString("tier", article.Tier.ToString());
        json.WriteString("url", site.Address.AbsoluteOrHref(entry.Route));
        if (entry.Part.Date is { } date)
            json.WriteString("date", date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (entry.Part.Number is { } number)
            json.WriteNumber("part", number);
        json.WriteNumber("ordinal", entry.Entry.Ordinal);
        json.WriteEndObject();
    }

    private static void Line(IBufferWriter<byte> destination, Action<Utf8JsonWriter> write)
    {
        using (var json = new Utf8JsonWriter(destination, SafeJson.Options))
            write(json);
        destination.Write("\n"u8);
    }
}
