using System.Collections.Immutable;
using QiniuDocsGen.Model;

namespace QiniuDocsGen.Articles.Verbatim.Code;

/// <summary>
/// Finds text that is no prose: a section that is JSON as a whole, lines of code and logs from the first to the last, and code that was flattened
/// into one line and kept its indentation as runs of no-break blanks.
/// </summary>
internal static class CodeFinder
{
    private const int FewestLines = 2;

    /// <summary>The blocks of code of a section: one of each kind at most, since what stands between lines of code belongs to it.</summary>
    public static ImmutableArray<Block> Find(SectionText section)
    {
        var whole = section.Trim(section.Whole);
        if (JsonText.IsJson(section.Text, whole))
            return [new Block(BlockKind.Json, whole.Start, whole.End)];
        var stretch = Lines(section) ?? Flattened(section);
        return stretch is { IsEmpty: false } code ? [new Block(BlockKind.Code, code.Start, code.End)] : [];
    }

    /// <summary>From the first line of code to the last; prose that shares a line with the first or the last is left outside.</summary>
    private static Stretch? Lines(SectionText section)
    {
        var text = section.Text;
        var (first, last, count) = (default(Stretch?), default(Stretch), 0);
        var before = default(Stretch);
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny('\r', '\n');
            var line = new Stretch(start, length < 0 ? text.Length : start + length);
            if (CodeLines.IsCode(text.AsSpan(line.Start..line.End)) || FlatCode.IsIn(text, line))
            {
                first ??= BeginsCode(text, before) ? before : line;
                last = line;
                count++;
            }
            else if (CodeLines.Continues(text.AsSpan(before.Start..before.End)))
            {
                last = line;
            }
            before = line;
            start = line.End + 1;
        }
        return first is { } begin && count >= FewestLines
            ? section.Trim(new Stretch(StartWithin(section, begin), EndWithin(section, last)))
            : null;
    }

    /// <summary>Whether a line that is no code itself begins code: it ends in a continued command, or in code behind a tab.</summary>
    private static bool BeginsCode(string text, Stretch line)
    {
        var tab = text.AsSpan(line.Start, line.End - line.Start).IndexOf('\t');
        return CodeLines.Continues(text.AsSpan(line.Start..line.End)) || (tab > 0 && CodeLines.IsCode(text.AsSpan((line.Start + tab + 1)..line.End)));
    }

    private static Stretch? Flattened(SectionText section)
    {
        var text = section.Text;
        return FlatCode.IsIn(text, section.Whole) ? section.Trim(new Stretch(StartWithin(section, section.Whole), FlatCode.EndOf(section))) : null;
    }

    /// <summary>Where code begins in a line that may begin with prose: behind the last Chinese character before its first sign of code.</summary>
    private static int StartWithin(SectionText section, Stretch line)
    {
        var text = section.Text;
        var limit = FlatCode.FirstRun(text, line) is var run and >= 0 ? run : line.End;
        var tab = text.AsSpan(line.Start, limit - line.Start).TrimStart().IsEmpty ? -1 : text.IndexOf('\t', line.Start, limit - line.Start);
        if (tab > line.Start && Letters.IsChinese(text[tab - 1]))
            return tab;
        var start = limit;
        while (start > line.Start && !Letters.IsChinese(section.Prose(start - 1)))
            start--;
        var rest = text.AsSpan(start, limit - start).Trim();
        return start == line.Start || rest.IsEmpty || !char.IsAscii(rest[0]) || IsComment(text, line.Start, start) ? line.Start : start;
    }

    /// <summary>Where code ends in a line that may end with prose: before its first Chinese character, unless that stands in a comment or a string.</summary>
    private static int EndWithin(SectionText section, Stretch line)
    {
        var text = section.Text;
        var at = line.Start;
        while (at < line.End && !Letters.IsChinese(section.Prose(at)))
            at++;
        if (at == line.End || at == line.Start)
            return line.End;
        var head = text.AsSpan(line.Start, at - line.Start);
        var endsCode = head[^1] is '"' or '}' or ';' or ']' or ')' or '>';
        var inString = head.Count('"') % 2 == 1 && head[^1] != '"';
        return endsCode && !inString && head.IndexOf("//") < 0 && head.IndexOf('#') < 0 ? at : line.End;
    }

    private static bool IsComment(string text, int start, int end) =>
        text.AsSpan(start, end - start).TrimStart() is var head && (head.StartsWith("//") || head.StartsWith("#") || head.StartsWith("/*"));
}
