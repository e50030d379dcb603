using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;

namespace QiniuDocsGen.Linting.Quality;

/// <summary>A numbered list of which items are missing, whether or not the text says why.</summary>
internal sealed class HoleInList() : LintRule(new DiagnosticRule(
    "QD3005", "hole-in-list", Severity.Info,
    "A numbered list lacks items, often because they were taken out together with an address.",
    "Write the missing steps, or number the list anew."))
{
    /// <inheritdoc/>
    public override IEnumerable<Diagnostic> Check(LintedEntry entry)
    {
        foreach (var (written, readable) in entry.Bodies())
        {
            foreach (var hole in readable.Blocks.Where(block => block.Kind is BlockKind.HoleNote or BlockKind.Gap).Take(1))
                yield return Rule.At(LintedEntry.Place(written, hole.Start, hole.End), "the list goes on with a number that is not the next one; the items between were expected");
        }
    }
}
