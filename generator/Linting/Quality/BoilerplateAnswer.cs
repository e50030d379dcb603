using QiniuDocsGen.Diagnostics;

namespace QiniuDocsGen.Linting.Quality;

/// <summary>An answer that only says that help was given. The judgement is that of the tiers: the reason of that name.</summary>
internal sealed class BoilerplateAnswer() : LintRule(new DiagnosticRule(
    "QD3001", "boilerplate-answer", Severity.Info,
    "The answer is a set phrase that says that help was given, not what it was.",
    "Write the answer, hide the entry in overlays.yml, or lead it to a better one with canonical."))
{
    private const string Reason = "boilerplate";

    /// <inheritdoc/>
    public override IEnumerable<Diagnostic> Check(LintedEntry entry)
    {
        if (entry.Answer is { } answer && entry.Article.TierReasons.Contains(Reason))
            yield return Rule.At(answer.Span, "the answer only says that help was given; what helped was expected");
    }
}
