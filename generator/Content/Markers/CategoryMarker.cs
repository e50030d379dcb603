using System.Collections.Immutable;

namespace QiniuDocsGen.Content.Markers;

/// <summary>
/// Recognises category lines that are written in another form than <c>**问题分类**:</c>: with other marks, without any, in traditional characters,
/// with characters that show as nothing, or under a shorter name. Such a line means a category only where an entry is expected.
/// </summary>
internal static class CategoryMarker
{
    /// <summary>Longer names first: each is tried before those that it ends with.</summary>
    private static readonly ImmutableArray<string> Names = [Grammar.CategoryName, "问题类别", "问题类型", "分类", "类别"];

    /// <summary>Signs that close bold text, code, brackets and quotes, in ASCII and full width.</summary>
    private const string ClosingMarks = "*＊_＿\\`】]］〕」)）\"”";

    /// <summary>The same, their openings, and the signs of lists, quotes and headings.</summary>
    private const string AllMarks = ClosingMarks + "#＃>-+•·【[［〔「(（“";

    private static readonly ImmutableArray<string> Tags = ["<b>", "</b>", "<strong>", "</strong>"];

    /// <summary>Whether a line names a category in some form.</summary>
    public static bool IsNear(ReadOnlySpan<char> line) => TryFindValue(line, out _);

    /// <summary>Finds where the value of a category line begins.</summary>
    /// <param name="line">The line.</param>
    /// <param name="value">The offset behind the name, its marks and one colon.</param>
    public static bool TryFindValue(ReadOnlySpan<char> line, out int value)
    {
        value = 0;
        var start = SkipMarks(line, 0, AllMarks);
        foreach (var name in Names)
        {
            var behind = SkipName(line, start, name);
            if (behind < 0)
                continue;
            value = SkipColon(line, behind, out var isMarked);
            var isWhole = name == Grammar.CategoryName && (behind == line.Length || !char.IsLetterOrDigit(line[behind]));
            return isMarked || isWhole || (name == Grammar.CategoryName && line.ContainsAny('｜', '|'));
        }
        return false;
    }

    /// <summary>Skips the marks that close the name and one colon; they may stand on either side of it, but not on both.</summary>
    private static int SkipColon(ReadOnlySpan<char> line, int at, out bool isMarked)
    {
        var closed = SkipMarks(line, at, ClosingMarks);
        var isClosed = !line[at..closed].IsWhiteSpace();
        var isColon = closed < line.Length && line[closed] is ':' or '：' or '﹕' or '︰';
        isMarked = isClosed || isColon;
        if (!isColon)
            return closed;
        return isClosed ? SkipBlanks(line, closed + 1) : SkipMarks(line, closed + 1, ClosingMarks);
    }

    /// <summary>The offset behind a name, blanks and invisible characters within it skipped; negative when it does not stand there.</summary>
    private static int SkipName(ReadOnlySpan<char> line, int at, string name)
    {
        foreach (var expected in name)
        {
            at = SkipBlanks(line, at);
            if (at >= line.Length || Simplified(line[at]) != expected)
                return -1;
            at++;
        }
        return at;
    }

    private static int SkipBlanks(ReadOnlySpan<char> line, int at)
    {
        while (at < line.Length && IsBlank(line[at]))
            at++;
        return at;
    }

    private static int SkipMarks(ReadOnlySpan<char> line, int at, string marks)
    {
        while (at < line.Length)
        {
            var length = TagAt(line[at..]);
            if (length == 0 && !IsBlank(line[at]) && !marks.Contains(line[at], StringComparison.Ordinal))
                return at;
            at += Math.Max(length, 1);
        }
        return at;
    }

    private static int TagAt(ReadOnlySpan<char> text)
    {
        foreach (var tag in Tags)
        {
            if (text.StartsWith(tag, StringComparison.OrdinalIgnoreCase))
                return tag.Length;
        }
        return 0;
    }

    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is (>= '\u200B' and <= '\u200F') or '\u2060' or '\uFEFF';

    private static char Simplified(char c) => c switch
    {
        '問' => '问',
        '題' => '题',
        '類' => '类',
        '別' => '别',
        _ => c,
    };
}
