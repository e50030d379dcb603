using System.Buffers;

namespace QiniuDocsGen.Articles.Verbatim.Talk;

/// <summary>Clauses that say how long something takes, and not what.</summary>
internal static class Durations
{
    private static readonly SearchValues<char> Numbers = SearchValues.Create("0123456789-一二两三四五六七八九十几半");
    private static readonly string[] Before = ["大约", "大概", "预计", "估计", "差不多", "可能", "最快", "最迟", "约", "还", "需要", "需", "要"];
    private static readonly string[] Units = ["个工作日", "工作日", "个小时", "小时", "分钟", "天", "min"];
    private static readonly string[] Behind = ["左右", "以内", "之内", "内", "的", "时间"];

    /// <summary>Whether a clause is a length of time and nothing else.</summary>
    public static bool IsDuration(ReadOnlySpan<char> clause)
    {
        var rest = Skip(clause, Before);
        var unit = rest.IndexOfAnyExcept(Numbers);
        if (unit <= 0)
            return false;
        rest = rest[unit..];
        var behind = Skip(rest, Units);
        return behind.Length < rest.Length && Skip(behind, Behind).IsEmpty;
    }

    private static ReadOnlySpan<char> Skip(ReadOnlySpan<char> text, string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (!text.StartsWith(words[i], StringComparison.Ordinal))
                continue;
            text = text[words[i].Length..];
            i = -1;
        }
        return text;
    }
}
