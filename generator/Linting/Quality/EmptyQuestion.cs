using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Linting.Quality;

/// <summary>A question that says no more than the title, or nothing at all. A section without any text is a fault of form, found when the part is read.</summary>
internal sealed class EmptyQuestion() : LintRule(new DiagnosticRule(
    "QD3002", "question-says-nothing", Severity.Info,
    "The question has no words, or repeats the title.",
    "Say what was tried and what happened, or leave it if the title says all."))
{
    /// <inheritdoc/>
    public override IEnumerable<Diagnostic> Check(LintedEntry entry)
    {
        if (entry.Question is not { Text.Length: > 0 } question || ImageOnly.IsImageOnly(entry.Article.Section(SectionKind.Question)))
            yield break;
        var words = EntryAnchor.Key(entry.Scope.Form, entry.Article.PlainText(SectionKind.Question));
        if (words.Length == 0)
            yield return Rule.At(question.Span, "the question has no words; what happened was expected");
        else if (words == EntryAnchor.Key(entry.Scope.Form, entry.Title.Text))
            yield return Rule.At(question.Span, "the question repeats the title; what happened was expected");
    }
}
