using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;

namespace QiniuDocsGen.Linting.Quality;

/// <summary>A question or an answer that was a picture, which the export did not keep.</summary>
internal sealed class ImageOnly() : LintRule(new DiagnosticRule(
    "QD3003", "image-only", Severity.Info,
    "A question or an answer consists of pictures, which were not kept.",
    "Say in words what the picture showed."))
{
    /// <inheritdoc/>
    public override IEnumerable<Diagnostic> Check(LintedEntry entry)
    {
        foreach (var (written, readable) in entry.Bodies())
        {
            if (IsImageOnly(readable))
                yield return Rule.At(written.Span, $"the {(written.Kind == SectionKind.Question ? "question" : "answer")} is a picture that was not kept; words were expected");
        }
    }

    /// <summary>Whether a section holds pictures and no word.</summary>
    public static bool IsImageOnly(ArticleSection? section) =>
        section is not null && section.Blocks.Any(block => block.Kind == BlockKind.Picture) && !section.PlainText.Any(char.IsLetterOrDigit);
}
