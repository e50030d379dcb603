using System.Globalization;
using System.Text;
using QiniuDocsGen.Model.Settings;

namespace QiniuDocsGen.Search.Quality;

/// <summary>Writes a report as a table of text.</summary>
internal static class SearchReportTable
{
    /// <summary>The lines of a report, each with its end.</summary>
    public static string Format(SearchReport report)
    {
        var table = new StringBuilder();
        if (report.All.Queries > 0)
            AppendClasses(table, report);
        Line(table, $"titles: {report.TitlesFirst} of {report.Titles} entries are found first by their own title");
        if (report.All.Queries > 0)
            Line(table, $"bytes of the index for a first query, compressed: median {report.Bytes.Median:N0}, 95 % at most {report.Bytes.Largest95:N0}");
        Line(table, $"search files: {report.IndexBytes:N0} bytes uncompressed, result cards apart");
        return table.ToString();
    }

    private static void AppendClasses(StringBuilder table, SearchReport report)
    {
        Line(table, $"{"class",-12} {"queries",7} {"nDCG@10",8} {"recall@10",10} {"success@1",10}");
        foreach (var row in report.Classes.Where(row => row.Name != QuerySettings.NothingFits).Append(report.All))
            Line(table, $"{row.Name,-12} {row.Queries,7} {row.Ndcg,8:F3} {row.Recall,10:F3} {row.Success,10:F3}");
        foreach (var row in report.Classes.Where(row => row.Name == QuerySettings.NothingFits))
            Line(table, $"{row.Name,-12} {row.Queries,7}  {row.Ndcg:P0} of them find nothing");
    }

    private static void Line(StringBuilder table, FormattableString line) =>
        table.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
