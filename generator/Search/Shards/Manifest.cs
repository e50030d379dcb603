using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using QiniuDocsGen.Model;
using QiniuDocsGen.Search.Tables;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Search.Shards;

/// <summary>What the search page has to know before the first query; <c>ManifestFile</c> in <c>contract.ts</c> is the shape of the file.</summary>
/// <param name="Documents">How many documents there are.</param>
/// <param name="Lengths">How many terms they have together, by field.</param>
/// <param name="Levels">The groups of term shards, by level.</param>
/// <param name="Cards">The result cards.</param>
/// <param name="Pairs">The pairs of characters by their reading.</param>
/// <param name="Readings">How characters are read.</param>
/// <param name="Tables">The other files.</param>
internal sealed record Manifest(
    int Documents,
    ImmutableArray<long> Lengths,
    ImmutableArray<ImmutableArray<ShardGroup>> Levels,
    CardShards Cards,
    ShardGroup Pairs,
    ShardGroup Readings,
    ImmutableArray<SearchTable> Tables)
{
    /// <summary>Makes every file of an index but the manifest. None needs another, and few can be made on several cores, so they are made side by side.</summary>
    public static Manifest Of(Site site, ArticleSet articles, InvertedIndex index)
    {
        var readings = Task.Run(() => ReadingTables.Make(index, site.Language));
        var simplified = Task.Run(() => SimplifiedTable.Make(site, index.Terms));
        var words = Task.Run(() => WordTable.Make(index, site.Language));
        var facets = Task.Run(() => FacetTable.Make(site));
        var synonyms = Task.Run(() => SynonymsTable.Make(site, index.Terms));
        var levels = TermShards.Cut(index);
        var cards = CardShards.Cut(site, articles);
        var read = Made(readings);
        return new Manifest(
            index.Refs.Length, index.Lengths.Totals, levels, cards, read.Pairs, read.Readings, [Made(simplified), Made(words), read.Syllables, Made(facets), Made(synonyms)]);

        static T Made<T>(Task<T> task) => task.GetAwaiter().GetResult();
    }

    /// <summary>Writes the manifest.</summary>
    public void Write(IBufferWriter<byte> destination)
    {
        using var json = new Utf8JsonWriter(destination, SafeJson.Options);
        json.WriteStartObject();
        json.WriteNumber("documents", Documents);
        json.WriteStartArray("lengths");
        foreach (var length in Lengths)
            json.WriteNumberValue(length);
        json.WriteEndArray();
        json.WriteStartArray("levels");
        foreach (var level in Levels)
            WriteLevel(json, level);
        json.WriteEndArray();
        json.WritePropertyName("pairs");
        WriteLevel(json, [Pairs]);
        json.WritePropertyName("readings");
        WriteLevel(json, [Readings]);
        WriteCards(json);
        json.WriteStartObject("tables");
        foreach (var table in Tables)
            json.WriteString(table.Name, table.Fingerprint);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteLevel(Utf8JsonWriter json, ImmutableArray<ShardGroup> groups)
    {
        var (files, shared, rest) = (new ArrayBufferWriter<byte>(), new ArrayBufferWriter<byte>(), new ArrayBufferWriter<byte>());
        foreach (var group in groups)
            Digits.Write(group.Files.Length, files);
        SortedTexts.Write([.. groups.SelectMany(group => group.Firsts)], shared, rest);
        json.WriteStartObject();
        json.WriteString("name", groups.IsEmpty ? "" : groups[0].LevelName);
        json.WriteString("files", files.WrittenSpan);
        json.WriteString("fingerprints", string.Concat(groups.Select(group => group.Fingerprint)));
        json.WriteString("shared", shared.WrittenSpan);
        json.WriteString("rest", rest.WrittenSpan);
        json.WriteEndObject();
    }

    private void WriteCards(Utf8JsonWriter json)
    {
        json.WriteStartObject("cards");
        json.WriteNumber("entries", Cards.EntriesOfFile);
        json.WriteNumber("files", CardShards.FilesOfFingerprint);
        json.WriteStartArray("fingerprints");
        foreach (var fingerprint in Cards.Fingerprints)
            json.WriteStringValue(fingerprint);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
