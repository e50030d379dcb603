using System.Collections.Immutable;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Diagnostics;

/// <summary>Findings for people, in the form that compilers use: place, label, message, excerpt, notes, help.</summary>
public static class TextFormatter
{
    private const string Indent = "   ";

    /// <summary>Writes findings in the order given, each followed by an empty line, with line feeds and without colour.</summary>
    public static void Write(TextWriter writer, IEnumerable<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(diagnostics);
        foreach (var diagnostic in diagnostics)
        {
            writer.Write(Format(diagnostic).ToString());
            writer.Write('\n');
        }
    }

    /// <summary>One finding in parts.</summary>
    public static FormattedDiagnostic Format(Diagnostic diagnostic)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        var rule = diagnostic.Rule;
        var details = ImmutableArray.CreateBuilder<string>();
        if (diagnostic.Span is { File.IsConfidential: false } span)
        {
            var (line, underline) = Excerpt.Of(span);
            details.Add(line);
            details.Add(underline);
        }
        foreach (var note in diagnostic.Notes)
            details.Add($"{Indent}note: {Place(note.Span)}{VisibleText.Of(note.Message)}");
        if (rule.Help.Length > 0)
            details.Add($"{Indent}help: {VisibleText.Of(rule.Help)}");
        return new FormattedDiagnostic(
            rule.Severity,
            Place(diagnostic.Span),
            $"{SeverityName(rule.Severity)} {rule.Code} {rule.Name}",
            VisibleText.Of(diagnostic.Message) + Count(diagnostic),
            details.DrainToImmutable());
    }

    /// <summary>The word for a severity in text and JSON.</summary>
    internal static string SeverityName(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "info",
    };

    /// <summary>How often a finding was made, with a blank before it; nothing for once.</summary>
    internal static string Count(Diagnostic diagnostic)
    {
        if (diagnostic.Occurrences <= 1)
            return "";
        // A template is used once for each page.
        return diagnostic.Rule.Code.StartsWith("QD4", StringComparison.Ordinal)
            ? $" (on {diagnostic.Occurrences} pages)"
            : $" ({diagnostic.Occurrences} times)";
    }

    private static string Place(SourceSpan? span) => span is { } place ? VisibleText.Of(place.ToString()) + ": " : "";
}
