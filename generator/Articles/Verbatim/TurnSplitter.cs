using System.Buffers;
using System.Collections.Immutable;
using QiniuDocsGen.Articles.Verbatim.Talk;

namespace QiniuDocsGen.Articles.Verbatim;

/// <summary>
/// Parts an answer into the replies that the export joined by one ASCII space each. A greeting behind such a blank begins a reply; a short
/// acknowledgement nearly always does. Blanks between other words say nothing: they stand in paths, commands and sentences too.
/// </summary>
internal static class TurnSplitter
{
    /// <summary>The most replies that the export holds. A rule that finds more is wrong about some of them.</summary>
    public const int MostTurns = 5;

    private static readonly SearchValues<char> SentenceMarks = SearchValues.Create("，。？！,?!；");

    /// <summary>What begins a reply when it stands alone: a blank, a sentence mark or nothing follows.</summary>
    private static readonly ImmutableArray<string> Acknowledgements =
        ["请稍等", "稍等", "好的", "嗯嗯", "收到", "久等了", "不客气", "可以的", "不是的", "是的", "已完成", "已过户"];

    /// <summary>What may stand between an acknowledgement and the end of its clause.</summary>
    private static readonly ImmutableArray<string> Particles = ["好的", "是的", "不客气", "的", "哈", "哦", "呢", "啊", "了", "稍等", "一下", "下", "片刻"];

    /// <summary>Words that name what follows: it is shown, chosen or written, not said.</summary>
    private static readonly ImmutableArray<string> Naming =
        ["状态", "显示", "提示", "点击", "点", "选择", "勾选", "选", "回复", "填写", "输入", "内容", "为", "是", "写", "变成", "标记", "按钮", "叫"];

    /// <summary>The replies in order, without the blanks between them; one when nothing safe parts the answer.</summary>
    public static ImmutableArray<Stretch> Split(SectionText section)
    {
        var turns = Split(section, withAcknowledgements: true);
        if (turns.Length > MostTurns)
            turns = Split(section, withAcknowledgements: false);
        return turns.Length > MostTurns ? [section.Whole] : turns;
    }

    private static ImmutableArray<Stretch> Split(SectionText section, bool withAcknowledgements)
    {
        var text = section.Text;
        var turns = ImmutableArray.CreateBuilder<Stretch>();
        var start = 0;
        for (var blank = text.IndexOf(' '); blank >= 0; blank = text.IndexOf(' ', blank + 1))
        {
            if (blank == start || !IsJoint(section, blank))
                continue;
            if (Greetings.At(text, blank + 1) || (withAcknowledgements && IsAcknowledged(text, start, blank)))
            {
                turns.Add(new Stretch(start, blank));
                start = blank + 1;
            }
        }
        turns.Add(new Stretch(start, text.Length));
        return turns.ToImmutable();
    }

    /// <summary>Exactly one blank, between words, and not where the words before it lead on to what follows.</summary>
    public static bool IsJoint(SectionText section, int blank)
    {
        var before = section.Prose(blank - 1);
        var behind = section.Prose(blank + 1);
        return !section.IsTaken(blank)
            && behind != '\0'
            && !char.IsWhiteSpace(before)
            && !char.IsWhiteSpace(behind)
            && !Letters.IsOpening(before)
            && !"：:、=>→+/|“‘—-".Contains(before, StringComparison.Ordinal);
    }

    private static bool IsAcknowledged(string text, int start, int blank)
    {
        var rest = text.AsSpan(blank + 1);
        foreach (var words in Acknowledgements)
        {
            if (!rest.StartsWith(words, StringComparison.Ordinal))
                continue;
            var turn = text.AsSpan(start, blank - start);
            return EndsClause(rest[words.Length..])
                && !Names(turn)
                && !(words.EndsWith("稍等", StringComparison.Ordinal) && LeadsToHold(turn));
        }
        return false;
    }

    private static bool EndsClause(ReadOnlySpan<char> rest)
    {
        while (ParticleLength(rest) is > 0 and var length)
            rest = rest[length..];
        return rest.IsEmpty || (Letters.IsBoundary(rest[0]) && rest[0] is not ('、' or '：' or ':' or '”' or '’' or '」' or '』' or '》' or '】' or ']' or ')' or '）'));
    }

    private static int ParticleLength(ReadOnlySpan<char> rest)
    {
        foreach (var particle in Particles)
        {
            if (rest.StartsWith(particle, StringComparison.Ordinal))
                return particle.Length;
        }
        return 0;
    }

    private static bool Names(ReadOnlySpan<char> turn)
    {
        foreach (var word in Naming)
        {
            if (turn.EndsWith(word, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    /// <summary>"Let me see, please wait" is one reply where blanks stand for commas, and so is "well, please wait".</summary>
    private static bool LeadsToHold(ReadOnlySpan<char> turn) =>
        turn is "好的" or "收到" or "嗯嗯" || turn.IndexOfAny(SentenceMarks) < 0;
}
