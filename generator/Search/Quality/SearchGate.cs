using System.Collections.Immutable;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;
using QiniuDocsGen.Model.Settings;
using QiniuDocsGen.Search.Query;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Search.Quality;

/// <summary>Asks the search of a site the queries of its owner, and every title, and reports what falls short.</summary>
internal static class SearchGate
{
    /// <summary>The most titles that are asked; of more, every so manyth.</summary>
    private const int MostTitles = 500;

    /// <summary>Asks everything. Findings say which threshold of <c>site.yml</c> is missed and by which queries.</summary>
    public static StageResult<SearchReport> Evaluate(Site site, ArticleSet articles)
    {
        var found = new List<Diagnostic>();
        var search = SiteSearch.Of(site, articles);
        var asked = Ask(site, search, found);
        var classes = QuerySettings.Classes
            .Select(name => Report(name, [.. asked.Where(query => query.Query.Class == name)]))
            .Where(report => report.Queries > 0)
            .ToImmutableArray();
        var all = Report("all", [.. asked.Where(query => query.Query.Class != QuerySettings.NothingFits)]);
        var (titles, first) = AskTitles(site, articles, search, found);
        var report = new SearchReport(classes, all, Bytes(asked), search.IndexBytes, titles, first);
        if (asked.Length > 0)
            SearchThresholdCheck.Check(report, asked, site.Settings.Search.Thresholds, found);
        return new StageResult<SearchReport>(report, [.. found]);
    }

    private static ImmutableArray<AskedQuery> Ask(Site site, SiteSearch search, List<Diagnostic> found)
    {
        var entries = new ExpectedEntries(site);
        var asked = ImmutableArray.CreateBuilder<AskedQuery>();
        foreach (var query in site.Queries.Queries)
        {
            var (expected, helpful) = (entries.Find(query.Expected, found), entries.Find(query.Helpful, found));
            if (expected.IsEmpty && query.Class != QuerySettings.NothingFits)
                continue;
            search.Cost.Begin(query.Query);
            var answer = search.Searcher.Search(query.Query);
            ImmutableArray<int> results = [.. answer.Matches.Concat(answer.Related).Select(match => match.Document)];
            asked.Add(new AskedQuery(query, Judgement.Of(results, expected, helpful), search.Cost.End(results)));
        }
        return asked.ToImmutable();
    }

    /// <summary>Whoever asks for a title that only one entry has gets that entry first.</summary>
    private static (int Asked, int First) AskTitles(Site site, ArticleSet articles, SiteSearch search, List<Diagnostic> found)
    {
        var text = new QueryText(site.Language);
        string TitleOf(SiteEntry entry) => articles[entry.Id].SearchTitleOf(entry);
        string KeyOf(SiteEntry entry) => string.Join(' ', text.Terms(TitleOf(entry)));
        ImmutableArray<(SiteEntry Entry, int Number)> distinct =
        [
            .. site.Entries.Select((entry, number) => (entry, number)).GroupBy(pair => KeyOf(pair.entry))
                .Where(group => group.Key.Length > 0 && group.Count() == 1).Select(group => group.First()),
        ];
        var step = Math.Max(1, (distinct.Length + MostTitles - 1) / MostTitles);
        var (asked, first) = (0, 0);
        foreach (var (entry, number) in distinct.Where((_, place) => place % step == 0))
        {
            asked++;
            var answer = search.Searcher.Search(TitleOf(entry));
            if (answer.Matches.Concat(answer.Related).FirstOrDefault()?.Document == number)
                first++;
            else
                found.Add(SearchRules.TitleNotFirst.At(entry.Entry.Title.Span, $"the title {Quotation.Of(entry.Entry.Title.Text)} finds another entry first"));
        }
        return (asked, first);
    }

    private static ClassReport Report(string name, ImmutableArray<AskedQuery> queries) => queries.IsEmpty
        ? new ClassReport(name, 0, 0, 0, 0)
        : new ClassReport(
            name,
            queries.Length,
            queries.Average(query => query.Judgement.Ndcg),
            queries.Average(query => query.Judgement.Recall),
            queries.Average(query => query.Judgement.Success));

    private static QueryBytes Bytes(ImmutableArray<AskedQuery> asked)
    {
        int[] sorted = [.. asked.Select(query => query.Bytes).Order()];
        return sorted.Length == 0 ? new QueryBytes(0, 0) : new QueryBytes(sorted[(sorted.Length - 1) / 2], sorted[(sorted.Length - 1) * 95 / 100]);
    }
}

/// <summary>A query that was asked.</summary>
/// <param name="Query">The query.</param>
/// <param name="Judgement">How well it was answered.</param>
/// <param name="Bytes">What it fetches of the index, compressed.</param>
internal sealed record AskedQuery(ExpectedQuery Query, Judgement Judgement, int Bytes);
