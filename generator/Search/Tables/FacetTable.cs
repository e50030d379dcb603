using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using QiniuDocsGen.Model;
using QiniuDocsGen.Search.Shards;

namespace QiniuDocsGen.Search.Tables;

/// <summary>Product and causes of every entry, for filters and their counts; <c>FacetsFile</c> in <c>contract.ts</c> is its shape.</summary>
internal static class FacetTable
{
    /// <summary>
    /// Lists the combinations that occur, the most frequent first, and for each entry the number of its combination: a letter for nearly every one.
    /// </summary>
    public static SearchTable Make(Site site)
    {
        var products = Places(site.Products.Select(product => product.Slug));
        var causes = Places(site.Causes.Select(cause => cause.Slug));
        string Facets(SiteEntry entry) => string.Join(',', entry.Causes.Select(cause => causes[cause]).Prepend(products[entry.Product]));
        ImmutableArray<string> ofEntries = [.. site.Entries.Select(Facets)];
        ImmutableArray<string> combinations =
        [
            .. ofEntries.GroupBy(facets => facets).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => group.Key),
        ];
        return SearchTable.Of("facets", json =>
        {
            json.WriteStartObject();
            WriteNames(json, "products", site.Products.Select(product => product.Name));
            WriteNames(json, "causes", site.Causes.Select(cause => cause.Name));
            json.WriteStartArray("combinations");
            foreach (var combination in combinations)
                json.WriteRawValue($"[{combination}]");
            json.WriteEndArray();
            json.WriteString("entries", Numbers(ofEntries, Places(combinations)));
            json.WriteEndObject();
        });
    }

    private static byte[] Numbers(ImmutableArray<string> ofEntries, Dictionary<string, int> places)
    {
        var digits = new ArrayBufferWriter<byte>();
        foreach (var facets in ofEntries)
            Digits.Write(places[facets], digits);
        return digits.WrittenSpan.ToArray();
    }

    private static void WriteNames(Utf8JsonWriter json, string member, IEnumerable<string> names)
    {
        json.WriteStartArray(member);
        foreach (var name in names)
            json.WriteStringValue(name);
        json.WriteEndArray();
    }

    private static Dictionary<T, int> Places<T>(IEnumerable<T> items)
        where T : notnull =>
        items.Select((item, place) => (item, place)).ToDictionary(pair => pair.item, pair => pair.place);
}
