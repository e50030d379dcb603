using System.Buffers;
using System.Text;
using QiniuDocsGen.Model;
using QiniuDocsGen.Search;
using QiniuDocsGen.Search.Shards;
using QiniuDocsGen.Search.Tables;

namespace QiniuDocsGen.Tests.Search.Shards;

/// <summary>Searching shards gives what unmodified lunr.js gives on the whole index: the same documents in the same order with the same scores.</summary>
public sealed class ShardSearchTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 41)]
    [InlineData(4, 300)]
    [InlineData(5, 2600)]
    public void A_generated_corpus_is_searched_as_lunr_does(int seed, int size) => AssertSame(Corpus.Random(seed, size), seed, levels: 1);

    [Fact]
    public void An_index_with_recent_documents_is_searched_as_lunr_does() => AssertSame(Corpus.Random(seed: 6, Settlement.Large + 77), seed: 6, levels: 2);

    [Fact]
    public void The_real_part_is_searched_as_lunr_does() => AssertSame(RealCorpus.Read(), seed: 7, levels: 1);

    private static void AssertSame(Corpus corpus, int seed, int levels)
    {
        var index = corpus.Index();
        var shards = TermShards.Cut(index);
        Assert.Equal(levels, shards.Length);
        var answer = LunrReference.AskShards(corpus, Files(index, new Manifest(
            index.Refs.Length, index.Lengths.Totals, shards, new CardShards(8, [], []), new ShardGroup("pairs/0000", "", [], []), new ShardGroup("readings/0000", "", [], []), [AllWords(index)])),
            SampleQueries.Of(corpus, seed));
        Assert.Equal(answer.Expected, answer.Actual);
        Assert.Contains("[[\"", answer.Actual, StringComparison.Ordinal);
    }

    /// <summary>lunr looks for misspelt words among all terms.</summary>
    private static SearchTable AllWords(InvertedIndex index) => SearchTable.Of("words", json =>
    {
        json.WriteStartArray();
        foreach (var term in index.Terms)
            json.WriteStringValue(term);
        json.WriteEndArray();
    });

    /// <summary>The files by published name, below the folder of assets.</summary>
    private static Dictionary<string, string> Files(InvertedIndex index, Manifest manifest)
    {
        var files = manifest.Levels.SelectMany(level => level).SelectMany(group => group.Assets).Concat(manifest.Tables.Select(table => table.Asset))
            .ToDictionary(asset => asset.Name.Value.Replace(".json", $".{asset.Fingerprint}.json", StringComparison.Ordinal), asset => Text(asset.Content));
        var bytes = new ArrayBufferWriter<byte>();
        manifest.Write(bytes);
        files.Add("search/manifest.json", Encoding.UTF8.GetString(bytes.WrittenSpan));
        return files;
    }

    private static string Text(OutputContent content)
    {
        var bytes = new ArrayBufferWriter<byte>();
        content(bytes);
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }
}
