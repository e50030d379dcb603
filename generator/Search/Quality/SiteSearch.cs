using QiniuDocsGen.Model;
using QiniuDocsGen.Search.Query;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Search.Quality;

/// <summary>The search of a site in memory, by the rules of the search page.</summary>
/// <param name="Searcher">Asks queries.</param>
/// <param name="Cost">Notes what they would fetch.</param>
/// <param name="IndexBytes">The files that queries may ask for, together, uncompressed.</param>
internal sealed record SiteSearch(QuerySearcher Searcher, QueryCost Cost, long IndexBytes)
{
    /// <summary>Indexes a site.</summary>
    public static SiteSearch Of(Site site, ArticleSet articles)
    {
        var cut = SearchIndexBuilder.Cut(site, articles);
        var cost = new QueryCost(new IndexRows(cut.Index, site.Language), cut.Manifest, site.Language);
        var searcher = new QuerySearcher(cost, site.Language, site.Synonyms, document =>
        {
            var entry = site.Entries[document];
            return (PageCharacters.WithoutTurns(entry.Entry.Title.Text), articles[entry.Id].Tier);
        });
        var bytes = cut.Manifest.Levels.SelectMany(level => level).Concat([cut.Manifest.Pairs, cut.Manifest.Readings]).SelectMany(group => group.Files).Sum(file => (long)file.Length)
            + cut.Manifest.Tables.Sum(table => (long)table.Bytes.Length);
        return new SiteSearch(searcher, cost, bytes);
    }
}
