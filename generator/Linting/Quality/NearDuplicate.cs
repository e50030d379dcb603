using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Linting.Quality;

/// <summary>Entries that ask nearly the same; the comparison is made when the site is put together.</summary>
internal sealed class NearDuplicate() : LintRule(new DiagnosticRule(
    "QD3009", "near-duplicate", Severity.Info,
    "Several entries ask nearly the same.",
    "Choose the best one, and lead the others to it with canonical in overlays.yml."))
{
    private const int MostNotes = 5;

    /// <inheritdoc/>
    public override IEnumerable<Diagnostic> Check(LintedSite site, IReadOnlyList<LintedEntry> entries)
    {
        var checkedIds = entries.Select(entry => entry.Entry.Id).ToHashSet();
        foreach (var cluster in site.Relations.Clusters)
        {
            List<EntryId> alike = [.. cluster.Entries.Where(checkedIds.Contains)];
            if (alike.Count < 2)
                continue;
            var first = alike.Contains(cluster.Representative) ? cluster.Representative : alike[0];
            var title = site.Site.Entry(first).Entry.Title;
            DiagnosticNote[] others = [.. alike.Where(id => id != first).Take(MostNotes).Select(id => Note(site.Site.Entry(id).Entry.Title))];
            yield return Rule.At(title.Span, $"{alike.Count} entries ask nearly what {Quotation.Of(title.Text)} asks", others);
        }
    }

    private static DiagnosticNote Note(Section title) => new($"also asked as {Quotation.Of(title.Text)}", title.Span);
}
