using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using QiniuDocsGen.Model;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Composition.Similarity;

/// <summary>
/// Words of any support ticket. They help to tell whether two questions are the same, but that two entries share them is no reason to read both.
/// In normal form.
/// </summary>
internal sealed class GenericWords
{
    private static readonly ImmutableArray<string> Words =
    [
        "长时间", "一段时间", "时间", "不知道", "知道", "出现", "显示", "提示", "成功", "失败", "正常", "异常", "相关", "原因", "存在", "查询", "查看", "看到", "看不到", "获取", "使用",
        "设置", "点击", "选择", "开始", "结果", "页面", "内容", "信息", "具体", "后续", "重新", "操作", "控制台", "七牛云", "七牛", "订单号", "订单", "工作日", "工作", "商务经理", "商务",
        "一个", "两个", "自动", "支持", "功能", "添加", "打开", "打不开", "客户", "用户", "公司", "有限公司", "科技", "返回", "报错", "错误", "时候", "部分", "全部", "其他", "完成", "处理中",
        "不能用", "无法", "访问", "配置", "修改", "上面", "下面", "系统", "服务", "服务器", "测试", "检查", "联系", "对应", "位置", "名称", "参数", "文件", "域名", "下载", "上传", "删除", "购买",
        "创建", "保存", "关闭", "开启", "步骤", "要求", "限制", "方便", "最后", "然后", "同时", "通过", "根据", "包括", "以及", "或者", "只有", "没有", "不要", "不能", "不会", "不是", "就是", "一次",
        "一般", "一天", "小时", "分钟", "半小时", "昨天", "明天", "预计", "覆盖", "默认", "数据", "资源", "账户", "账号", "平台", "网站", "客户端", "服务端", "浏览器", "云厂商", "手机", "电脑",
        "状态码", "状态", "代码", "示例", "如下", "以下", "以上", "完整", "单个", "整个", "正确", "直接打开", "生成", "调用", "请求", "接口", "地址", "响应", "文本", "想知道", "记录", "图片", "视频", "办法", "空间", "目录", "个文件", "到一半", "按钮", "企业", "手机号", "邮箱", "设备", "网络", "环境", "网络环境", "基本", "播放器", "不支持", "而不是", "时返回", "第一", "只能", "里面",
    ];

    private static readonly FrozenSet<string> Latin = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "error", "title", "content", "new", "not", "no", "type", "id", "key", "code", "message", "msg", "string", "map", "test", "demo", "user", "users", "name", "server", "client",
        "connection", "out", "found", "start", "list", "count", "body", "json", "success", "ok", "file", "files", "data", "info", "true", "false", "null", "from", "get", "post", "put",
        "status", "app", "api", "web", "sdk", "cdn", "https", "http", "ip", "host", "port", "max", "min", "size", "time", "date", "value", "result", "return", "var", "const", "int",
        "public", "static", "void", "import", "class", "qiniu", "sudo", "main", "index", "html", "js", "css", "mp4", "png", "jpg", "gb", "mb", "kb", "tb", "auth", "token", "example");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> FindLatin = Latin.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Characters that stand at the edges of words rather than in them.</summary>
    private static readonly SearchValues<char> Edges = SearchValues.Create("不未没有在会是还再时后里把被和与及或就都也又才只很太几次给让么该每能可要想以所而且但若则之其此已将从于由等去得着到个条后前成为下");

    /// <summary>A longer run is folded by way of a string.</summary>
    private const int UsualRun = 64;

    private readonly NormalForm form;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> words;

    /// <summary>The length of the longest word by its first character: most characters begin none.</summary>
    private readonly Dictionary<char, int> longest = [];

    /// <summary>Prepares the words for a site; the names of its products and topics are as good as on every entry.</summary>
    public GenericWords(IEnumerable<SiteEntry> entries, NormalForm form)
    {
        this.form = form;
        HashSet<string> all = [.. Words, .. entries.SelectMany(e => new[] { e.Entry.Category.Product, e.Entry.Category.Topic }).Distinct().Select(name => form.Fold(name))];
        words = all.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var word in all.Where(word => word.Length > 0))
            longest[word[0]] = Math.Max(word.Length, longest.GetValueOrDefault(word[0]));
    }

    /// <summary>Whether a run that begins at a place of a text begins with the edge of a word or within a generic word.</summary>
    public bool BreaksBefore(string text, int start) =>
        Edges.Contains(text[start]) || (start > 0 && start + 1 <= text.Length && IsWord(text.AsSpan(start - 1, 2)));

    /// <summary>Whether a run that ends before a place of a text ends with the edge of a word or within a generic word.</summary>
    public bool BreaksBehind(string text, int end) =>
        Edges.Contains(text[end - 1]) || (end < text.Length && IsWord(text.AsSpan(end - 1, 2)));

    /// <summary>Whether a run of words holds more than words of any ticket: two characters in a row, or a word in Latin letters.</summary>
    public bool IsTelling(ReadOnlySpan<char> run)
    {
        var folded = form.Fold(run, stackalloc char[UsualRun]);
        var telling = 0;
        for (var at = 0; at < folded.Length;)
        {
            if (char.IsAsciiLetter(folded[at]))
            {
                var end = at + 1;
                while (end < folded.Length && (char.IsAsciiLetterOrDigit(folded[end]) || folded[end] == '_'))
                    end++;
                if (end - at > 1 && !FindLatin.Contains(folded[at..end]))
                    return true;
                (at, telling) = (end, 0);
            }
            else if (LengthAt(folded[at..]) is > 0 and var length)
            {
                (at, telling) = (at + length, 0);
            }
            else
            {
                telling = folded[at] >= '\u3400' && !Edges.Contains(folded[at]) ? telling + 1 : 0;
                if (telling == 2)
                    return true;
                at++;
            }
        }
        return false;
    }

    private bool IsWord(ReadOnlySpan<char> pair) => words.Contains(form.Fold(pair, stackalloc char[pair.Length]));

    private int LengthAt(ReadOnlySpan<char> text)
    {
        for (var length = Math.Min(longest.GetValueOrDefault(text[0]), text.Length); length > 1; length--)
        {
            if (words.Contains(text[..length]))
                return length;
        }
        return 0;
    }
}
