using System.Collections.Immutable;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Diagnostics;

/// <summary>More about a finding, with a place of its own where it has one ("first used here").</summary>
public sealed record DiagnosticNote(string Message, SourceSpan? Span = null);

/// <summary>One finding.</summary>
/// <param name="Rule">The kind.</param>
/// <param name="Span">Where it is; null when it concerns no source file.</param>
/// <param name="Message">What is wrong, then what was expected, with the thing named as its author wrote it.</param>
/// <param name="Notes">More about it.</param>
public sealed record Diagnostic(DiagnosticRule Rule, SourceSpan? Span, string Message, ImmutableArray<DiagnosticNote> Notes)
{
    /// <summary>How often the same finding was made, for example one broken template on many pages.</summary>
    public int Occurrences { get; init; } = 1;

    /// <summary>The severity of the rule.</summary>
    public Severity Severity => Rule.Severity;
}
