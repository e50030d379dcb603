using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Linting.Quality;

/// <summary>Entries with one title and different texts, which nobody can tell apart in a list. Those that also ask the same are near duplicates.</summary>
internal sealed class RepeatedTitle() : LintRule(new DiagnosticRule(
    Code, "repeated-title", Severity.Info,
    "Several entries have the same title.",
    "Say in each title what sets the entry apart, in the part or with title in overlays.yml; when they are one question, keep one entry."))
{
    /// <summary>Its code.</summary>
    public const string Code = "QD3012";

    private const int MostNotes = 5;

    /// <inheritdoc/>
    public override IEnumerable<Diagnostic> Check(LintedSite site, IReadOnlyList<LintedEntry> entries)
    {
        var clusterOf = site.Relations.Clusters.SelectMany(cluster => cluster.Entries, (cluster, id) => (id, cluster.Representative)).ToDictionary(pair => pair.id, pair => pair.Representative);
        foreach (var alike in entries.Where(entry => entry.Title.Text.Length > 0).GroupBy(entry => site.Form.Fold(entry.Title.Text)).Where(group => group.Skip(1).Any()))
        {
            if (alike.Select(entry => clusterOf.GetValueOrDefault(entry.Entry.Id, entry.Entry.Id)).Distinct().Skip(1).Any())
            {
                DiagnosticNote[] others = [.. alike.Skip(1).Take(MostNotes).Select(entry => new DiagnosticNote("the same title here", entry.Title.Span))];
                yield return Rule.At(alike.First().Title.Span, $"{alike.Count()} entries have the title {Quotation.Of(alike.First().Title.Text)}", others);
            }
        }
    }
}
