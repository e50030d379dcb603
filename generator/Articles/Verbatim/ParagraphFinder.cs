using System.Collections.Immutable;
using QiniuDocsGen.Articles.Verbatim.Talk;

namespace QiniuDocsGen.Articles.Verbatim;

/// <summary>Finds where paragraphs surely begin, and the words that say what a paragraph is about.</summary>
internal static class ParagraphFinder
{
    private const int ShortestLead = 2;
    private const int LongestLead = 8;

    /// <summary>Where paragraphs begin, in order: at a greeting in the middle of a reply, and behind an empty line.</summary>
    public static ImmutableArray<int> Find(SectionText section)
    {
        var text = section.Text;
        var starts = ImmutableArray.CreateBuilder<int>();
        for (var at = 1; at < text.Length; at++)
        {
            if (section.IsTaken(at))
                continue;
            if ((Greetings.At(text, at) && BeginsAnew(section, at)) || IsBehindEmptyLine(text, at))
                starts.Add(at);
        }
        return starts.ToImmutable();
    }

    /// <summary>A short name and a full-width colon at the beginning of a paragraph that goes on behind them.</summary>
    public static Stretch Lead(SectionText section, Stretch paragraph)
    {
        var start = paragraph.Start;
        while (start < paragraph.End && section.Prose(start) == ' ')
            start++;
        var end = start;
        while (end < paragraph.End && end <= start + LongestLead && char.IsLetterOrDigit(section.Prose(end)))
            end++;
        var isLead = end >= start + ShortestLead && end <= start + LongestLead && end + 1 < paragraph.End && section.Prose(end) == '：'
            && !Greetings.At(section.Text, start);
        return isLead ? new Stretch(start, end + 1) : default;
    }

    /// <summary>A greeting that is said, not one that is quoted or named.</summary>
    private static bool BeginsAnew(SectionText section, int at)
    {
        var before = section.Text[at - 1];
        if (before == ' ')
            return TurnSplitter.IsJoint(section, at - 1);
        var isMeant = section.Text[at] == '您' || Letters.IsBoundary(section.Prose(at + Greetings.Length));
        return isMeant && !Letters.IsBlank(before) && !Letters.IsOpening(before) && !"：:、说喊写叫是道声个为".Contains(before, StringComparison.Ordinal);
    }

    private static bool IsBehindEmptyLine(string text, int at)
    {
        if (Letters.IsBlank(text[at]) || !Letters.IsBlank(text[at - 1]))
            return false;
        var ends = 0;
        for (var i = at - 1; i >= 0 && Letters.IsBlank(text[i]); i--)
            ends += text[i] == '\n' ? 1 : 0;
        return ends > 1;
    }
}
