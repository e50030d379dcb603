using System.Text;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Diagnostics;

/// <summary>
/// Findings as workflow commands of GitHub Actions, which shows them beside the changed lines. One finding is one line, whatever stands in it:
/// line ends and the signs that delimit a command are percent-encoded.
/// </summary>
public static class GitHubFormatter
{
    /// <summary>Writes findings in the order given, one a line.</summary>
    public static void Write(TextWriter writer, IEnumerable<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(diagnostics);
        foreach (var diagnostic in diagnostics)
        {
            writer.Write(Format(diagnostic));
            writer.Write('\n');
        }
    }

    /// <summary>One finding as one command, without a line end.</summary>
    public static string Format(Diagnostic diagnostic)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        var command = new StringBuilder("::").Append(CommandName(diagnostic.Severity)).Append(' ');
        if (diagnostic.Span is { } span)
            AppendPlace(command, span);
        command.Append("title=").Append(Property($"{diagnostic.Rule.Code} {diagnostic.Rule.Name}"));
        return command.Append("::").Append(Message(diagnostic)).ToString();
    }

    private static string CommandName(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "notice",
    };

    private static void AppendPlace(StringBuilder command, SourceSpan span)
    {
        var start = span.Position;
        var end = span.EndPosition;
        command.Append($"file={Property(span.File.DisplayPath)},line={start.Line},");
        // Columns are understood only where the place is within one line.
        command.Append(end.Line == start.Line ? $"col={start.Column},endColumn={end.Column}," : $"endLine={end.Line},");
    }

    private static string Message(Diagnostic diagnostic)
    {
        var lines = new List<string> { VisibleText.Of(diagnostic.Message) + TextFormatter.Count(diagnostic) };
        foreach (var note in diagnostic.Notes)
            lines.Add(VisibleText.Of(note.Span is { } span ? $"note: {span}: {note.Message}" : $"note: {note.Message}"));
        if (diagnostic.Rule.Help.Length > 0)
            lines.Add("help: " + VisibleText.Of(diagnostic.Rule.Help));
        return Value(string.Join('\n', lines));
    }

    private static string Property(string text) =>
        Value(VisibleText.Of(text)).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);

    private static string Value(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);
}
