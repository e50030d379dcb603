using System.Text.RegularExpressions;

namespace QiniuDocsGen.Articles.Verbatim.Code;

/// <summary>Tells lines of code and of logs from lines that people write.</summary>
internal static partial class CodeLines
{
    private const int LongestLine = 4_000;

    /// <summary>Whether a line is surely code or log. Lines mostly in Chinese are not, unless they are comments among code.</summary>
    public static bool IsCode(ReadOnlySpan<char> line)
    {
        var trimmed = line.Trim();
        if (trimmed.IsEmpty || IsMostlyChinese(trimmed))
            return false;
        var head = trimmed[..Math.Min(trimmed.Length, LongestLine)];
        return IsIndented(line) || CodeStart().IsMatch(head) || EndsLikeCode(trimmed);
    }

    /// <summary>Whether the next line goes on with this one: it ends in the sign by which a shell continues a command.</summary>
    public static bool Continues(ReadOnlySpan<char> line) => line.TrimEnd() is var end && (end.EndsWith(" \\") || end.EndsWith(" ^"));

    private static bool IsMostlyChinese(ReadOnlySpan<char> line)
    {
        var han = 0;
        var other = 0;
        foreach (var c in line)
        {
            if (Letters.IsHan(c))
                han++;
            else if (!Letters.IsBlank(c))
                other++;
        }
        return han * 2 > other;
    }

    private static bool IsIndented(ReadOnlySpan<char> line) => line[0] == '\t' || (line.Length > 2 && line.StartsWith("  ")) || line.StartsWith("\u00A0 ");

    private static bool EndsLikeCode(ReadOnlySpan<char> line) =>
        line[^1] is '{' or '}' or ';' or '[' or '\\' or '^' or '>' || line.EndsWith("},") || line.EndsWith("],") || line.EndsWith("\",") || line.EndsWith(");") || line.EndsWith("':");

    [GeneratedRegex(
        """^(?:[}\])]|//|/\*|\*/|#include|#!|\$ |<[/?!A-Za-z]|import [\w.{*]|from \w+ import|package |at [\w.$<>]+\(|--?[A-Za-z][\w-]* |\d{4}[-/]\d\d[-/]\d\d[ T]\d\d:\d\d|\[(?:error|warn|info|debug)|(?:GET|POST|PUT|HEAD|DELETE) /|HTTP/\d|[<>*] [A-Za-z-]+:? |Traceback |Caused by: |[A-Za-z_][\w.]*(?:Exception|Error): |"[\w-]+" ?: ?|```)""",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CodeStart();
}
