using System.Buffers;
using System.Collections.Immutable;
using QiniuDocsGen.Model;

namespace QiniuDocsGen.Articles.Verbatim;

/// <summary>
/// Finds ways through menus, <c>融合cdn => 域名管理 => 配置</c>, and names of things on a screen, <c>[域名管理]</c>. Only arrows part a way: dashes
/// stand in sentences and in names too.
/// </summary>
internal static class PathFinder
{
    private const int LongestStep = 16;
    private const int LongestLabel = 24;

    /// <summary>The last characters of arrows.</summary>
    private static readonly SearchValues<char> Arrows = SearchValues.Create("→>");
    private static readonly SearchValues<char> Brackets = SearchValues.Create("[「");

    /// <summary>The ways of a run of prose; none overlaps another.</summary>
    public static ImmutableArray<Block> Paths(SectionText section, Stretch stretch)
    {
        if (!section.HasAny(Arrows, stretch))
            return [];
        var paths = ImmutableArray.CreateBuilder<Block>();
        for (var at = stretch.Start; at < stretch.End; at++)
        {
            var arrow = ArrowAt(section, at);
            if (arrow == 0)
                continue;
            var path = new Stretch(StepBefore(section, stretch, at), StepBehind(section, stretch, at + arrow));
            at += arrow - 1;
            if (path.IsEmpty || !HasChinese(section.Text, path))
                continue;
            if (paths.Count > 0 && path.Start <= paths[^1].End)
                paths[^1] = paths[^1] with { End = path.End };
            else
                paths.Add(new Block(BlockKind.Path, path.Start, path.End));
        }
        return paths.ToImmutable();
    }

    /// <summary>The labels of a run of prose.</summary>
    public static ImmutableArray<Block> Labels(SectionText section, Stretch stretch)
    {
        if (!section.HasAny(Brackets, stretch))
            return [];
        var labels = ImmutableArray.CreateBuilder<Block>();
        for (var at = stretch.Start; at < stretch.End; at++)
        {
            if (LabelEnd(section, at) is var end and > 0 && end <= stretch.End)
            {
                labels.Add(new Block(BlockKind.Label, at, end));
                at = end - 1;
            }
        }
        return labels.ToImmutable();
    }

    /// <summary>The length of an arrow: <c>=></c>, <c>-></c>, <c>→</c>; 0 when there is none.</summary>
    private static int ArrowAt(SectionText section, int at) => section.Prose(at) switch
    {
        '→' => 1,
        '=' or '-' when section.Prose(at + 1) == '>' && section.Prose(at - 1) is not ('-' or '=' or '<') && section.Prose(at + 2) is not ('>' or '=') => 2,
        _ => 0,
    };

    /// <summary>Where the step before an arrow begins; behind everything when there is no step.</summary>
    private static int StepBefore(SectionText section, Stretch stretch, int arrow)
    {
        var end = arrow;
        while (end > stretch.Start && section.Prose(end - 1) == ' ')
            end--;
        var start = end;
        if (start > stretch.Start && section.Prose(start - 1) is ']' or '」')
        {
            while (start > stretch.Start && start > end - LongestLabel && section.Prose(start) is not ('[' or '「'))
                start--;
            return LabelEnd(section, start) == end ? start : int.MaxValue;
        }
        while (start > stretch.Start && start > end - LongestStep && IsStep(section.Prose(start - 1)))
            start--;
        return start < end ? start : int.MaxValue;
    }

    private static int StepBehind(SectionText section, Stretch stretch, int at)
    {
        while (at < stretch.End && section.Prose(at) == ' ')
            at++;
        if (LabelEnd(section, at) is var label and > 0 && label <= stretch.End)
            return label;
        var end = at;
        while (end < stretch.End && end < at + LongestStep && IsStep(section.Prose(end)))
            end++;
        return end > at ? end : 0;
    }

    /// <summary>The end of a label: a short name with a Chinese character between brackets; 0 when there is none.</summary>
    private static int LabelEnd(SectionText section, int at)
    {
        var close = section.Prose(at) switch
        {
            '[' => ']',
            '「' => '」',
            _ => '\0',
        };
        if (close == '\0')
            return 0;
        var hasChinese = false;
        for (var i = at + 1; i < at + LongestLabel; i++)
        {
            var c = section.Prose(i);
            if (c == close)
                return hasChinese && !char.IsWhiteSpace(section.Prose(at + 1)) && !char.IsWhiteSpace(section.Prose(i - 1)) ? i + 1 : 0;
            if (c is '\0' or '[' or '{' or '"' or ',' or '，' or '。' or '：' or '\n')
                return 0;
            hasChinese |= Letters.IsHan(c);
        }
        return 0;
    }

    private static bool IsStep(char c) => char.IsLetterOrDigit(c) || c == '_';

    private static bool HasChinese(string text, Stretch stretch)
    {
        foreach (var c in text.AsSpan(stretch.Start..stretch.End))
        {
            if (Letters.IsHan(c))
                return true;
        }
        return false;
    }
}
