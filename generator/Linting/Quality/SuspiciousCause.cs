using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Linting.Quality;

/// <summary>
/// A root cause that the entry does not bear out: none of its words stands there, or only the answer mentions one in passing; or the default cause
/// where title, question and answer agree on a better one.
/// </summary>
internal sealed class SuspiciousCause() : LintRule(new DiagnosticRule(
    "QD3008", "suspicious-cause", Severity.Info,
    "A root cause does not fit the words of its entry. Causes are labels given by words, and often wrong.",
    "Set the causes of the entry in overlays.yml."))
{
    /// <summary>How many causes are proposed: those with the most entries.</summary>
    private const int MostProposed = 50;

    /// <inheritdoc/>
    public override IEnumerable<Diagnostic> Check(LintedEntry entry)
    {
        var asked = CauseWords.Capitals($"{entry.Title.Text}\n{entry.Article.PlainText(SectionKind.Question)}");
        var answer = CauseWords.Capitals(entry.Article.PlainText(SectionKind.Answer));
        var (site, words) = (entry.Scope.Site, entry.Scope.Causes);
        foreach (var (slug, label) in entry.Entry.Causes.Zip(Labels(entry)))
        {
            var cause = site.Cause(slug);
            if (words.Of(slug).IsEmpty || words.In(slug, asked) is not null)
                continue;
            if (words.In(slug, answer) is not { } evidence)
                yield return Rule.At(label.Span, $"nothing in the entry speaks for {Quotation.Of(cause.Name)}: none of {List(words.Of(slug))} stands in it");
            else if (entry.Entry.Causes.Any(other => other != slug && words.In(other, asked) is not null))
                yield return Rule.At(label.Span, $"{Quotation.Of(cause.Name)} rests on {Quotation.Of(evidence)} in the answer alone; the question is about another cause of the entry");
        }
        if (entry.Entry.Causes.All(cause => site.Cause(cause).IsDefault) && Better(entry, asked, answer) is var (better, word))
            yield return Rule.At(
                entry.Entry.Entry.Causes.FirstOrDefault()?.Span ?? entry.Title.Span,
                $"the entry has only the default cause, but {Quotation.Of(word)} in question and answer speaks for {Quotation.Of(better.Name)}");
    }

    /// <summary>The labels of the causes; a cause that is written twice has the first.</summary>
    private static IEnumerable<CauseLabel> Labels(LintedEntry entry)
    {
        var labels = entry.Entry.Entry.Causes;
        return labels.Length == entry.Entry.Causes.Length ? labels : labels.DistinctBy(label => label.Name);
    }

    /// <summary>The one cause of which a word stands both in what was asked and in the answer; null when there is none, or more than one.</summary>
    private static (RootCause Cause, string Word)? Better(LintedEntry entry, string asked, string answer)
    {
        (RootCause, string)? better = null;
        foreach (var cause in entry.Scope.Causes.Proposed.Take(MostProposed))
        {
            if (entry.Scope.Causes.In(cause.Slug, asked, answer) is not { } word)
                continue;
            if (better is not null)
                return null;
            better = (cause, word);
        }
        return better;
    }

    private static string List(IEnumerable<string> words) => string.Join(", ", words.Take(4).Select(word => Quotation.Of(word)));
}
