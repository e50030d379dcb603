using Markdig.Syntax;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;

namespace QiniuDocsGen.Articles.Authored;

/// <summary>
/// Finds what CommonMark would read and this dialect shows as text: headings by underlining, and definitions of links. Only what can hardly be meant
/// as text is reported: <c>[error]: timeout</c> names no address.
/// </summary>
internal static class UnreadMarkdown
{
    private const int MostMarks = 999;

    /// <summary>What is found in a section, in order.</summary>
    /// <param name="document">The section as it was parsed.</param>
    /// <param name="section">The section as it stands in the part.</param>
    public static IEnumerable<Diagnostic> Find(MarkdownDocument document, Section section) =>
        document.Descendants<ParagraphBlock>().SelectMany(paragraph => InParagraph(paragraph, section));

    private static IEnumerable<Diagnostic> InParagraph(ParagraphBlock paragraph, Section section)
    {
        var end = Math.Min(paragraph.Span.End + 1, section.Text.Length);
        for (var start = paragraph.Span.Start; start < end;)
        {
            var length = section.Text.AsSpan(start, end - start).IndexOfAny('\r', '\n');
            var lineEnd = length < 0 ? end : start + length;
            if (InLine(section, start, lineEnd, isFirst: start == paragraph.Span.Start) is { } finding)
                yield return finding;
            start = lineEnd + 1;
        }
    }

    private static Diagnostic? InLine(Section section, int start, int end, bool isFirst)
    {
        var line = section.Text.AsSpan(start, end - start).Trim(" \t>");
        var message = !isFirst && IsUnderline(line) ? "a line under a text does not make a heading of it: expected signs before it, as `#### text`"
            : IsDefinition(line) ? "the definition of a link is shown as text: expected the address where the link stands, as `[text](address)`"
            : null;
        return message is null ? null : ArticlesRules.MarkdownNotRead.At(section.Span.File.Span(section.Span.Start + start, section.Span.Start + end), message);
    }

    private static bool IsUnderline(ReadOnlySpan<char> line) => line is ['=' or '-', '=' or '-', ..] && line.IndexOfAnyExcept(line[0]) < 0;

    /// <summary>Whether a line says <c>[name]: address</c>, perhaps with a title behind it.</summary>
    private static bool IsDefinition(ReadOnlySpan<char> line)
    {
        var close = line.IndexOf("]:", StringComparison.Ordinal);
        if (line is not ['[', ..] || close is < 2 or > MostMarks || line[1] == '^' || line[1..close].ContainsAny('[', ']'))
            return false;
        var target = line[(close + 2)..].Trim();
        var end = target.IndexOfAny(' ', '\t');
        var address = end < 0 ? target : target[..end];
        var title = target[address.Length..].Trim();
        var isTitle = title.IsEmpty || (title.Length > 1 && (title[0], title[^1]) is ('"', '"') or ('\'', '\'') or ('(', ')'));
        return isTitle && (address.ContainsAny('/', '#') || address.EndsWith(".md", StringComparison.OrdinalIgnoreCase));
    }
}
