using System.Collections.Immutable;

namespace QiniuDocsGen.Diagnostics;

/// <summary>The order and folding of findings: by path, line, column, code; the same finding made often is one.</summary>
public static class DiagnosticLog
{
    /// <summary>Sorts findings, and folds those with the same rule, place and message into one with a count.</summary>
    public static ImmutableArray<Diagnostic> SortAndFold(IEnumerable<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        return
        [
            .. diagnostics
                .GroupBy(d => (d.Rule.Code, d.Span?.File.DisplayPath, d.Span?.Start, d.Message))
                .Select(group => group.First() with { Occurrences = group.Sum(d => d.Occurrences) })
                .OrderBy(d => d.Span?.File.DisplayPath ?? "", StringComparer.Ordinal)
                .ThenBy(d => d.Span?.Position.Line ?? 0)
                .ThenBy(d => d.Span?.Position.Column ?? 0)
                .ThenBy(d => d.Rule.Code, StringComparer.Ordinal)
                .ThenBy(d => d.Message, StringComparer.Ordinal),
        ];
    }
}
