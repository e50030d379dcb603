using System.Collections.Immutable;
using System.Globalization;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model.Settings;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Search.Quality;

/// <summary>Compares a report with what the site demands.</summary>
internal static class SearchThresholdCheck
{
    private const int MostNotes = 5;

    /// <summary>Reports every threshold that is missed, with the queries that are answered worst.</summary>
    public static void Check(SearchReport report, ImmutableArray<AskedQuery> asked, SearchThresholds thresholds, List<Diagnostic> found)
    {
        var answerable = asked.Where(query => query.Query.Class != QuerySettings.NothingFits);
        if (report.All.Queries > 0)
        {
            Compare("nDCG@10", report.All.Ndcg, thresholds.Ndcg, answerable, query => query.Judgement.Ndcg, found);
            Compare("recall@10", report.All.Recall, thresholds.Recall, answerable, query => query.Judgement.Recall, found);
            Compare("success@1", report.All.Success, thresholds.Success, answerable, query => query.Judgement.Success, found);
        }
        foreach (var ofClass in report.Classes)
        {
            var what = ofClass.Name == QuerySettings.NothingFits ? "the share of queries that rightly find nothing" : $"nDCG@10 of the class {ofClass.Name}";
            Compare(what, ofClass.Ndcg, thresholds.Class, asked.Where(query => query.Query.Class == ofClass.Name), query => query.Judgement.Ndcg, found);
        }
        if (report.Bytes.Median > thresholds.QueryBytes)
            found.Add(SearchRules.QueryTooLarge.Report(string.Create(CultureInfo.InvariantCulture,
                $"half of the queries fetch more than {report.Bytes.Median:N0} bytes of the index; at most {thresholds.QueryBytes:N0} were expected")));
    }

    private static void Compare(
        string what,
        double reached,
        int wanted,
        IEnumerable<AskedQuery> queries,
        Func<AskedQuery, double> value,
        List<Diagnostic> found)
    {
        if (reached * 100 >= wanted)
            return;
        var worst = queries.Where(query => value(query) < 1).OrderBy(value).Take(MostNotes)
            .Select(query => new DiagnosticNote(string.Create(CultureInfo.InvariantCulture, $"{Quotation.Of(query.Query.Query)} reaches {value(query):F2}"), query.Query.Span));
        found.Add(SearchRules.BelowThreshold.Report(
            string.Create(CultureInfo.InvariantCulture, $"{what} is {reached:F3}; at least {wanted / 100.0:F2} was expected"), [.. worst]));
    }
}
