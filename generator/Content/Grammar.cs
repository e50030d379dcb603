using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using QiniuDocsGen.Model;

namespace QiniuDocsGen.Content;

/// <summary>The markers of the part format: which line is what. Looks at one line at a time and is sure, or says no.</summary>
internal static class Grammar
{
    /// <summary>The name of the question section.</summary>
    public const string Question = "详细问题描述";

    /// <summary>The name of the answer section.</summary>
    public const string Answer = "客服解答内容";

    /// <summary>The name of the section of root causes.</summary>
    public const string Causes = "根本原因分析";

    /// <summary>What a category line is called.</summary>
    public const string CategoryName = "问题分类";

    /// <summary>How a category line begins.</summary>
    public const string CategoryPrefix = "**" + CategoryName;

    /// <summary>The known sections, in the usual order.</summary>
    public static readonly ImmutableArray<string> SectionNames = [Question, Answer, Causes];

    /// <summary>Whether a line is the separator <c>---</c>; blanks behind it do not count.</summary>
    public static bool IsSeparator(ReadOnlySpan<char> line) => line is ['-', '-', '-', ..] && line.TrimEnd() is "---";

    /// <summary>
    /// Whether a line was meant as a separator: another rule of Markdown, or a row of dashes or the like, such as <c>***</c>, <c>-----</c> or
    /// <c>———</c>.
    /// </summary>
    public static bool IsNearSeparator(ReadOnlySpan<char> line)
    {
        var text = line.Trim();
        if (text.IsEmpty || text[0] is not ('-' or '*' or '_' or '=' or '~' or '—' or '─' or '－' or '–' or '＊' or '＿'))
            return false;
        var count = 0;
        foreach (var c in text)
        {
            if (c != text[0] && !char.IsWhiteSpace(c))
                return false;
            count += c == text[0] ? 1 : 0;
        }
        return count >= 3;
    }

    /// <summary>Whether a line is a heading of the second level, with or without text.</summary>
    public static bool IsEntryHeading(ReadOnlySpan<char> line) => line is ['#', '#'] or ['#', '#', not '#', ..];

    /// <summary>Whether a line looks like a heading meant for an entry: any level, indented, or with full-width signs.</summary>
    public static bool IsNearEntryHeading(ReadOnlySpan<char> line)
    {
        var text = line.TrimStart();
        return text.Length > 0 && text[0] is '#' or '＃' && !TrimHeadingSigns(text).IsEmpty && !IsKnownSection(line, out _);
    }

    /// <summary>The text of a heading of any level, without its signs and blanks.</summary>
    public static ReadOnlySpan<char> TrimHeadingSigns(ReadOnlySpan<char> line)
    {
        var text = line.TrimStart();
        while (text.Length > 0 && text[0] is '#' or '＃')
            text = text[1..];
        return text.Trim();
    }

    /// <summary>Whether a line is a heading of the first level: the title of a part.</summary>
    public static bool IsPartTitle(ReadOnlySpan<char> line) => line is ['#'] or ['#', not '#', ..];

    /// <summary>Whether a line is a category line, in the usual or in another form.</summary>
    public static bool IsCategory(ReadOnlySpan<char> line)
    {
        var text = line.TrimStart();
        if (!text.StartsWith(CategoryPrefix, StringComparison.Ordinal))
            return false;
        var rest = text[CategoryPrefix.Length..];
        return rest.IsEmpty || rest[0] is '*' or ':' or '：' || char.IsWhiteSpace(rest[0]);
    }

    /// <summary>
    /// Whether a line is the heading of a known section. Two to six <c>#</c>, up to three blanks before them, any blanks behind them, and
    /// colons, stars or <c>#</c> around the name are accepted; anything else on the line is not.
    /// </summary>
    /// <param name="line">The line.</param>
    /// <param name="name">The name of the section.</param>
    public static bool IsKnownSection(ReadOnlySpan<char> line, [NotNullWhen(true)] out string? name)
    {
        name = null;
        var text = line.TrimStart(' ');
        if (line.Length - text.Length > 3 || !text.StartsWith("##", StringComparison.Ordinal))
            return false;
        var level = text.IndexOfAnyExcept('#');
        if (level is < 0 or > 6)
            return false;
        var heading = TrimDecoration(text[level..]);
        foreach (var known in SectionNames)
        {
            if (heading.SequenceEqual(known))
                name = known;
        }
        return name is not null;
    }

    /// <summary>Whether a line is a heading of the third level with a text: a section of any name.</summary>
    public static bool IsSectionHeading(ReadOnlySpan<char> line) =>
        line.StartsWith("###", StringComparison.Ordinal) && line.Length > 4 && char.IsWhiteSpace(line[3]) && !line[4..].IsWhiteSpace();

    /// <summary>What a known section is for a reader.</summary>
    public static SectionKind KindOf(string name) => name switch
    {
        Question => SectionKind.Question,
        Answer => SectionKind.Answer,
        _ => SectionKind.Other,
    };

    private static ReadOnlySpan<char> TrimDecoration(ReadOnlySpan<char> text)
    {
        while (text.Length > 0 && IsDecoration(text[0]))
            text = text[1..];
        while (text.Length > 0 && IsDecoration(text[^1]))
            text = text[..^1];
        return text;
    }

    private static bool IsDecoration(char c) => char.IsWhiteSpace(c) || c is ':' or '：' or '*' or '#' or '\u200B' or '\uFEFF';
}
