using QiniuDocsGen.Diagnostics;

namespace QiniuDocsGen.Linting;

/// <summary>
/// A rule about the quality of content. It looks at one entry at a time or at all of them together, and says what an editor should look at; it
/// changes nothing. To add one, write it in <c>Quality</c> and name it in <see cref="LintRules"/>.
/// </summary>
/// <param name="rule">The kind of its findings.</param>
internal abstract class LintRule(DiagnosticRule rule)
{
    /// <summary>The kind of its findings.</summary>
    public DiagnosticRule Rule { get; } = rule;

    /// <summary>What is wrong with one entry. May be called on any thread.</summary>
    public virtual IEnumerable<Diagnostic> Check(LintedEntry entry) => [];

    /// <summary>What is wrong with entries together; those that ignore the rule are not among them.</summary>
    public virtual IEnumerable<Diagnostic> Check(LintedSite site, IReadOnlyList<LintedEntry> entries) => [];
}
