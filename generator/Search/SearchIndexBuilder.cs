using System.Buffers;
using System.Collections.Immutable;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;
using QiniuDocsGen.Search.Terms;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Search;

/// <summary>
/// Makes the prebuilt search index: entries to terms, terms to an index in lunr's format, and what the search page needs beside it.
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
        var streams = ReadTerms(site, articles, runs);
        var index = InvertedIndex.Build(ImmutableArray.CreateRange(site.Entries, entry => entry.Id.Value), streams);
        var writer = new LunrJsonWriter(index);
        ImmutableArray<Asset> files =
        [
            File("search/index.json", writer.Write),
            File("search/documents.json", destination => DocumentsWriter.Write(site, articles, destination)),
            File("search/tables.json", destination => TablesWriter.Write(site.Language, index.Terms, destination)),
        ];
        return new StageResult<SearchIndex>(new SearchIndex(files, site.Entries.Length, index.Terms.Length, writer.Measure()));
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
