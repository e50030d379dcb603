using System.Collections.Immutable;
using QiniuDocsGen.Articles.Verbatim.Talk;
using QiniuDocsGen.Model;

namespace QiniuDocsGen.Articles.Tiers;

/// <summary>What an answer consists of, counted.</summary>
/// <param name="Statements">Characters of clauses that say something.</param>
/// <param name="Pointers">Clauses that only lead to a link or picture that was not kept.</param>
/// <param name="Records">Clauses that say that something was done.</param>
/// <param name="Requests">Clauses that ask the customer for something.</param>
/// <param name="SmallTalk">Clauses that greet, thank, say yes or ask to wait.</param>
/// <param name="Instructions">Clauses that say what to do.</param>
/// <param name="Facts">Clauses that say how things are and why.</param>
internal readonly record struct AnswerContent(int Statements, int Pointers, int Records, int Requests, int SmallTalk, int Instructions, int Facts)
{
    private static readonly WordFinder Instructing = new(
        "点击", "打开", "选择", "勾选", "设置", "添加", "修改", "调整", "更换", "替换", "刷新", "清除", "清理", "使用", "检查", "建议", "绑定", "部署", "开启", "关闭", "登录", "下载", "安装", "申请",
            "填写", "输入", "删除", "拉取", "上传", "重新", "可以在", "可以通过", "改成", "指定", "执行", "升级", "切换", "配置下", "需要您", "筛选");

    private static readonly WordFinder Explaining = new(
        "不支持", "支持", "因为", "由于", "导致", "限制", "只能", "无法", "最多", "最近", "免费", "有效期", "默认", "原因", "才能", "不能", "没有", "工作日", "会产生", "不会", "上限", "计费", "收费", "需要", "属于",
            "只是", "就是", "一般", "保留", "失败", "过期", "冻结", "错误");

    /// <summary>Counts an answer.</summary>
    public static AnswerContent Of(string text, ImmutableArray<Block> blocks)
    {
        var readable = PlainText.BlankPlaceholders(text, blocks);
        var gaps = blocks.Where(b => b.Kind is BlockKind.Picture or BlockKind.Removed).Select(b => b.Start).ToHashSet();
        var content = default(AnswerContent);
        foreach (var clause in Verbatim.Talk.SmallTalk.Read(readable))
            content = content.With(clause, readable.AsSpan(clause.Start, clause.End - clause.Start), LeadsToGap(readable, clause.End, gaps));
        return content;
    }

    private AnswerContent With(Clause clause, ReadOnlySpan<char> words, bool leadsToGap) => clause.Kind switch
    {
        ClauseKind.Record => this with { Records = Records + 1 },
        ClauseKind.Request => this with { Requests = Requests + 1 },
        ClauseKind.Statement when leadsToGap && Verbatim.Talk.Pointers.IsPointer(words) => this with { Pointers = Pointers + 1 },
        ClauseKind.Statement => this with
        {
            Statements = Statements + words.Length,
            Instructions = Instructions + (Instructing.IsAnyIn(words) ? 1 : 0),
            Facts = Facts + (Explaining.IsAnyIn(words) ? 1 : 0),
        },
        _ => this with { SmallTalk = SmallTalk + 1 },
    };

    private static bool LeadsToGap(string text, int at, HashSet<int> gaps)
    {
        while (at < text.Length && !gaps.Contains(at) && text[at] is ':' or '：' or ' ' or '\u00A0' or '“')
            at++;
        return gaps.Contains(at);
    }
}
