using System.Buffers;
using System.Collections.Frozen;

namespace QiniuDocsGen.Composition.Similarity.Tokens;

/// <summary>
/// Words that people put around what they ask: greetings, politeness, question words, particles. In normal form. They part the words beside them
/// and never make two entries alike.
/// </summary>
internal static class Fillers
{
    private const int Longest = 4;

    private static readonly FrozenSet<string> Words = FrozenSet.Create(
        StringComparer.Ordinal,
        "您好", "你好", "老师", "谢谢", "感谢", "多谢", "辛苦", "麻烦", "抱歉", "久等了", "稍等", "请稍等", "等待", "耐心等待", "请问", "请教", "咨询", "帮忙", "帮我", "帮助",
        "请帮", "尽快", "紧急", "加急", "如题", "如图", "怎么办", "怎么样", "怎么回事", "怎么", "怎样", "如何", "为什么", "为何", "为啥", "什么样", "什么原因", "什么", "哪里",
        "是不是", "是否", "能不能", "能否", "可不可以", "可以", "有没有", "一下", "看一下", "查一下", "看下", "查下", "确认", "反馈", "提供", "处理", "已处理", "解决",
        "问题", "情况", "方法", "方式", "进行", "需要", "想要", "希望", "目前", "现在", "当前", "今天", "昨天", "已经", "一直", "还是", "但是", "而且", "因为", "所以", "如果",
        "我们的", "我们", "我的", "我想", "我要", "你们", "您这边", "这边", "这个", "那个", "这里", "那里", "这样", "的", "了", "吗", "呢", "吧", "啊", "呀", "嗯", "我", "你",
        "您", "们", "这", "那", "左右", "工单", "客服", "提交工单", "好的", "收到", "参考", "参考文档", "文档", "链接", "例如", "比如", "之后", "以后", "直接", "建议");

    /// <summary>Words that hold one of them but are none.</summary>
    private static readonly FrozenSet<string> WholeWords = FrozenSet.Create(
        StringComparer.Ordinal, "目的", "的确", "标的", "了解", "为了", "除了", "自我", "这些", "处理器", "处理中");

    private static readonly FrozenSet<string> Latin = FrozenSet.Create(
        StringComparer.Ordinal,
        "to", "do", "does", "the", "an", "is", "are", "of", "or", "in", "on", "at", "by", "for", "and", "can", "please", "what", "why", "how", "my", "we", "you", "be", "it",
        "this", "that", "with", "as", "hi", "hello", "url", "http", "com", "cn", "www");

    /// <summary>How fillers and whole words begin: most characters are turned away by this alone.</summary>
    private static readonly SearchValues<char> Beginnings = SearchValues.Create([.. Words.Concat(WholeWords).Select(word => word[0]).Distinct()]);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> FindWord = Words.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> FindWhole = WholeWords.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> FindLatin = Latin.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>How many Han characters at the beginning of a text are a filler; 0 when none is.</summary>
    public static int LengthAt(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !Beginnings.Contains(text[0]))
            return 0;
        for (var length = Math.Min(Longest, text.Length); length > 0; length--)
        {
            if (FindWhole.Contains(text[..length]))
                return 0;
            if (FindWord.Contains(text[..length]))
                return length;
        }
        return 0;
    }

    /// <summary>Whether a word in other letters says nothing.</summary>
    public static bool IsFiller(ReadOnlySpan<char> word) => FindLatin.Contains(word);
}
