namespace QiniuDocsGen.Articles.Verbatim.Talk;

/// <summary>
/// Clauses in which support says what it does meanwhile: that it looks, asks a colleague or hands the ticket on. What is looked at, and who is asked, may be
/// called anything; what makes the clause empty is who does it and how, and that nothing was found yet.
/// </summary>
internal static class Announcements
{
    private const int Longest = 20;

    /// <summary>What the clause is about; longer words before those that they begin with.</summary>
    private static readonly string[] Topics = ["这个问题", "该问题", "这个情况", "这个", "具体原因", "原因", "目前", "当前"];

    /// <summary>Who does it.</summary>
    private static readonly string[] Ours =
        ["我们这边", "我们后台", "我这边", "这边", "我们", "我", "后台", "研发", "技术", "产品", "工程师", "同事", "运维", "商务", "专员"];

    /// <summary>For whom it is done, or that it was done: only support says so.</summary>
    private static readonly string[] ForYou = ["帮您", "为您", "给您", "替您", "已经", "已"];

    /// <summary>That it is being done or will be.</summary>
    private static readonly string[] Underway = ["正在", "还在", "仍在", "在", "会", "马上", "立即", "立刻", "尽快", "先", "再", "加紧", "紧急", "内部", "需要", "要"];

    private static readonly string[] LookVerbs =
        ["核对", "核实", "排查", "查询", "查", "分析", "拉取", "调取", "抓取", "抓包", "导出", "评估", "复现", "了解", "定位", "确认", "测试", "沟通", "协调", "跟进", "处理", "修复", "看", "问", "催"];

    private static readonly string[] HandOnVerbs =
        ["转给", "转交", "转到", "转达", "反馈给", "反馈到", "提交给", "提给", "提单", "升级给", "升级到", "上报", "联系", "催", "收到您的", "收到你的"];

    private static readonly string[] AskVerbs = ["跟", "和", "与", "找", "让", "请", "问", "同步", "叫"];

    private static readonly WordFinder Tentative = new(LookVerbs.SelectMany(verb => new[] { verb + "下", verb + "一下" }).Concat(["看看", "查查", "问问"]));

    /// <summary>Words that begin with the mark of a tentative deed and are none: 看下载记录.</summary>
    private static readonly WordFinder NoTentative = new("下载", "下发", "下线", "下单", "下架", "下行", "下来", "下面", "下次", "下级");

    /// <summary>What is said of something, or asked of the customer.</summary>
    private static readonly WordFinder Findings = new(
        "是", "有", "没", "不", "未", "无", "显示", "发现", "看到", "查到", "可以", "建议", "您需要", "需要您", "很", "太", "因为", "导致", "正常", "过期", "失败", "成功", "的话", "改成");

    /// <summary>Whether a clause says nothing but what support does meanwhile.</summary>
    public static bool IsAnnouncement(ReadOnlySpan<char> clause)
    {
        if (clause.Length > Longest)
            return false;
        var at = 0;
        while (Skip(clause, ref at, Topics))
        {
        }
        var (isOurs, isUnderway) = (false, false);
        while (true)
        {
            if (Skip(clause, ref at, Ours) || Skip(clause, ref at, ForYou))
                isOurs = true;
            else if (Skip(clause, ref at, Underway))
                isUnderway = true;
            else
                break;
        }
        return (isOurs || clause.StartsWith("正在", StringComparison.Ordinal) || clause[0] == '收')
            && IsDeed(clause[at..], isUnderway)
            && !Findings.IsAnyIn(clause[at..]);
    }

    private static bool IsDeed(ReadOnlySpan<char> words, bool isUnderway)
    {
        var isTentative = Tentative.IsAnyIn(words) && !NoTentative.IsAnyIn(words);
        if (isTentative && (BeginsWithAny(words, LookVerbs) || (BeginsWithAny(words, AskVerbs) && words is not [_, '您' or '你', ..])))
            return true;
        var at = 0;
        if (Skip(words, ref at, HandOnVerbs))
            return true;
        return isUnderway && Skip(words, ref at, LookVerbs) && words[at..] is not ['的' or '到' or '出', ..];
    }

    private static bool BeginsWithAny(ReadOnlySpan<char> text, string[] words)
    {
        var at = 0;
        return Skip(text, ref at, words);
    }

    private static bool Skip(ReadOnlySpan<char> text, ref int at, string[] words)
    {
        foreach (var word in words)
        {
            if (text[at..].StartsWith(word, StringComparison.Ordinal))
            {
                at += word.Length;
                return true;
            }
        }
        return false;
    }
}
