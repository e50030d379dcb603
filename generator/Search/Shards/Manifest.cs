using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using QiniuDocsGen.Search.Tables;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Search.Shards;

/// <summary>What the search page has to know before the first query; <c>ManifestFile</c> in <c>contract.ts</c> is the shape of the file.</summary>
/// <param name="Documents">How many documents there are.</param>
/// <param name="Lengths">How many terms they have together, by field.</param>
/// <param name="Levels">The groups of term shards, by level.</param>
/// <param name="Cards">The result cards.</param>
/// <param name="Pairs">The pairs of characters by their reading.</param>
/// <param name="Tables">The other files.</param>
internal sealed record Manifest(
    int Documents,
    ImmutableArray<long> Lengths,
    ImmutableArray<ImmutableArray<ShardGroup>> Levels,
    CardShards Cards,
    ShardGroup Pairs,
    ImmutableArray<SearchTable> Tables)
{
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
            WriteGroups(json, level);
        json.WriteEndArray();
        json.WritePropertyName("pairs");
        WriteGroups(json, [Pairs]);
        WriteCards(json);
        json.WriteStartObject("tables");
        foreach (var table in Tables)
            json.WriteString(table.Name, table.Fingerprint);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteGroups(Utf8JsonWriter json, ImmutableArray<ShardGroup> groups)
    {
        json.WriteStartArray();
        foreach (var group in groups)
        {
            json.WriteStartArray();
            json.WriteStringValue(group.Name);
            json.WriteStringValue(group.Fingerprint);
            foreach (var first in group.Firsts)
                json.WriteStringValue(first);
            json.WriteEndArray();
        }
        json.WriteEndArray();
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
