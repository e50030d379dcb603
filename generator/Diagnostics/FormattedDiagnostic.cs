using System.Collections.Immutable;

namespace QiniuDocsGen.Diagnostics;

/// <summary>A finding as text, in parts, so that a terminal can colour the label. No part holds a control character or a line end.</summary>
/// <param name="Severity">How grave it is; decides about the colour.</param>
/// <param name="Place">Path, line and column with a colon and a blank behind them; empty when the finding has no place.</param>
/// <param name="Label">Severity, code and name: <c>error QD1001 category-missing</c>.</param>
/// <param name="Message">What is wrong, and how often.</param>
/// <param name="Details">The lines below: excerpt, underline, notes, help.</param>
public sealed record FormattedDiagnostic(Severity Severity, string Place, string Label, string Message, ImmutableArray<string> Details)
{
    /// <summary>The first line.</summary>
    public string Headline => $"{Place}{Label}: {Message}";

    /// <summary>All lines, each ending with a line feed.</summary>
    public override string ToString() => string.Concat(Details.Prepend(Headline).Select(line => line + "\n"));
}
