using System.Collections.Immutable;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Leaks.Reading;
using QiniuDocsGen.Model.Settings;

namespace QiniuDocsGen.Leaks;

/// <summary>
/// A kind of leak: its rule, how it is found, and examples of its own. A pattern reads the folded text in one pass, looks at a bounded stretch
/// around each place that its cheap first test finds, and never goes back, so no text can make it slow.
/// </summary>
internal abstract class LeakPattern
{
    /// <summary>Describes a kind.</summary>
    /// <param name="code">The code of its rule.</param>
    /// <param name="kind">Its name in settings and in the baseline, in kebab case.</param>
    /// <param name="grade">How much harm it does.</param>
    /// <param name="what">What it is, for messages: <c>a mobile phone number</c>.</param>
    /// <param name="remedy">One sentence: what to do about it.</param>
    protected LeakPattern(string code, string kind, LeakGrade grade, string what, string remedy)
    {
        (Kind, Grade, What) = (kind, grade, what);
        var severity = grade == LeakGrade.Info ? Severity.Info : Severity.Warning;
        Rule = new DiagnosticRule(code, kind + "-in-text", severity, $"The text holds what looks like {what}.", remedy);
        Badge = $"[REDACTED_{kind.Replace('-', '_').ToUpperInvariant()}]";
    }

    /// <summary>The rule of its findings.</summary>
    public DiagnosticRule Rule { get; }

    /// <summary>Its name in settings and in the baseline.</summary>
    public string Kind { get; }

    /// <summary>How much harm it does.</summary>
    public LeakGrade Grade { get; }

    /// <summary>What is done with it when the settings say nothing.</summary>
    public PrivacyAction Default => Grade == LeakGrade.Block ? PrivacyAction.Redact : PrivacyAction.Report;

    /// <summary>What it is, for messages.</summary>
    public string What { get; }

    /// <summary>What stands in the place of a removed value: a placeholder that pages show as a badge.</summary>
    public string Badge { get; }

    /// <summary>The words that a text must hold for anything of this kind to be found; <see cref="LeakText.Places"/> knows where they stand. Empty where it is not words.</summary>
    public virtual ImmutableArray<string> Words => [];

    /// <summary>Made-up texts in which the run between <c>⟦</c> and <c>⟧</c> must be found.</summary>
    public abstract ImmutableArray<string> Hits { get; }

    /// <summary>Made-up texts in which nothing of this kind may be found.</summary>
    public abstract ImmutableArray<string> Misses { get; }

    /// <summary>Finds every leak of this kind.</summary>
    public abstract void Find(LeakText text, LeakFinds finds);
}
