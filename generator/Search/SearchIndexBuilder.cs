using System.Buffers;
using System.Collections.Immutable;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;
using QiniuDocsGen.Model.Settings;
using QiniuDocsGen.Search.Shards;
using QiniuDocsGen.Search.Terms;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Search;

/// <summary>
/// Makes the prebuilt search index: entries to terms, terms to an index as lunr has it, cut into the files that
/// queries ask for.
/// </summary>
internal static class SearchIndexBuilder
{
    /// <summary>Runs of documents for each processor: enough that none waits long for the last.</summary>
    private const int RunsPerProcessor = 4;

    /// <summary>Indexes every entry. Nothing in a text is a fault to the index; it reports no findings.</summary>
    public static StageResult<SearchIndex> Build(Site site, ArticleSet articles) =>
        Build(site, articles, Environment.ProcessorCount * RunsPerProcessor);

    /// <summary>
    /// Indexes every entry, in so many runs of entries that may be read at the same time; the number makes no difference to the result.
    /// </summary>
    internal static StageResult<SearchIndex> Build(Site site, ArticleSet articles, int runs)
    {
        var (index, manifest) = Cut(site, articles, runs);
        ImmutableArray<Asset> files =
        [
            File("search/manifest.json", manifest.Write),
            .. manifest.Levels.SelectMany(level => level).Concat([manifest.Pairs, manifest.Readings]).SelectMany(group => group.Assets),
            .. manifest.Cards.Files,
            .. manifest.Tables.Select(table => table.Asset),
            .. FullIndexOf(index, site.Settings.Search.FullIndex),
        ];
        var bytes = manifest.Levels.SelectMany(level => level).SelectMany(group => group.Files).Sum(file => (long)file.Length);
        return new StageResult<SearchIndex>(new SearchIndex(files, site.Entries.Length, index.Terms.Length, bytes));
    }

    /// <summary>The index of a site and its files, in memory.</summary>
    internal static (InvertedIndex Index, Manifest Manifest) Cut(Site site, ArticleSet articles, int runs = RunsPerProcessor)
    {
        var index = InvertedIndex.Build(ImmutableArray.CreateRange(site.Entries, entry => entry.Id.Value), ReadTerms(site, articles, runs));
        return (index, Manifest.Of(site, articles, index));
    }

    private static ImmutableArray<Asset> FullIndexOf(InvertedIndex index, FullIndexWish wish)
    {
        var writer = new LunrJsonWriter(index);
        return FullIndex.IsWanted(index, writer, wish) ? [File("search/index.json", writer.Write)] : [];
    }

    private static TermStream[] ReadTerms(Site site, ArticleSet articles, int runs)
    {
        var tokenizer = new Tokenizer(site.Language);
        var perRun = Math.Max(1, (site.Entries.Length + runs - 1) / runs);
        var streams = new TermStream[(site.Entries.Length + perRun - 1) / perRun];
        Parallel.For(0, streams.Length, run =>
        {
            var stream = new TermStream();
            foreach (var entry in site.Entries.AsSpan(run * perRun, Math.Min(perRun, site.Entries.Length - (run * perRun))))
                SearchDocument.Of(site, entry, articles[entry.Id]).AddTo(stream, tokenizer);
            streams[run] = stream;
        });
        return streams;
    }

    private static Asset File(string name, Action<IBufferWriter<byte>> write) => new(RelativePath.Parse(name), destination =>
    {
        write(destination);
        return [];
    });
}
