using System.Buffers;
using System.Collections.Immutable;
using QiniuDocsGen.Leaks.Reading;

namespace QiniuDocsGen.Leaks.Patterns.Business;

/// <summary>Names of companies that end as the law asks, and branches of banks behind the word for the bank of an account.</summary>
internal sealed class CompanyName() : LeakPattern(
    "QD2034", "company-name", LeakGrade.Warn, "the name of a company", "Say \"the company\" instead, if the name is a customer's.")
{
    private const int Most = 26;

    /// <inheritdoc/>
    public override ImmutableArray<string> Words { get; } =
        ["有限公司", "有限责任公司", "股份公司", "集团公司", "有限合伙", "律师事务所", "会计师事务所", "支行", "经营部", "Co., Ltd", "Co.,Ltd", "Co.Ltd", "Co. Ltd"];

    /// <summary>Words after which a name begins.</summary>
    private static readonly SearchValues<string> Before = SearchValues.Create(
        ["属于", "单位", "名称", "抬头", "我司", "我们", "贵司", "主体", "改成", "改为", "变更", "开户行", "开户银行", "银行", "甲方", "乙方", "客户", "户名", "收款方", "付款方", "全称", "公司是", "公司叫", "您好", "你好", "请求", "联系", "转给", "授权", "注册", "认证", "是", "为", "的", "在", "给", "叫", "由", "从", "与", "及", "了", "把", "将", "被", "和"],
        StringComparison.Ordinal);

    /// <summary>Places that most names of companies begin with.</summary>
    private static readonly SearchValues<string> Places = SearchValues.Create(
        [
            "北京", "上海", "天津", "重庆", "广州", "深圳", "杭州", "宁波", "温州", "嘉兴", "绍兴", "金华", "南京", "苏州", "无锡", "常州", "南通", "徐州", "成都", "武汉", "西安", "长沙", "郑州", "合肥", "济南", "青岛", "烟台", "厦门", "福州", "泉州", "东莞", "佛山", "珠海", "中山", "惠州", "南昌", "昆明", "贵阳", "南宁",
            "海口", "三亚", "石家庄", "太原", "沈阳", "大连", "长春", "哈尔滨", "兰州", "西宁", "银川", "乌鲁木齐", "拉萨", "呼和浩特", "浙江", "江苏", "广东", "山东", "河南", "河北", "湖南", "湖北", "四川", "福建", "安徽", "江西", "陕西", "山西", "辽宁", "吉林", "黑龙江", "云南", "贵州", "广西", "海南", "甘肃", "青海", "宁夏", "新疆", "西藏", "内蒙古", "香港", "澳门", "中国",
        ],
        StringComparison.Ordinal);

    private static readonly SearchValues<string> Generic = SearchValues.Create(
        ["股份", "责任", "集团", "科技", "网络", "信息", "技术", "文化", "传媒", "贸易", "实业", "发展", "某", "贵", "我", "该", "本", "子", "分", "总", "母", "其他", "一家", "这家", "公司", "个人", "企业", "必须", "需要", "客户", "国内", "境内", "请问", "请看", "您好", "(", ")", " "], StringComparison.Ordinal);

    /// <inheritdoc/>
    public override ImmutableArray<string> Hits =>
        ["有没有属于⟦华鑫智联科技股份有限公司⟧的账号", "单位：⟦杭州云杉网络科技有限公司⟧税号", "“⟦上海蓝鲸（集团）有限公司⟧”为主体", "主体为：“⟦宁波由他网络科技有限公司⟧”", "⟦杭州云杉网络科技有限公司上海分公司⟧", "我司是⟦宁波由他网络科技有限公司⟧，", "为⟦苏州佳和生物医药(集团)股份有限公司⟧", "开户行：⟦中国农业银行杭州城西支行⟧", "抬头⟦Hangzhou Yunshan Network Co., Ltd⟧."];

    /// <inheritdoc/>
    public override ImmutableArray<string> Misses =>
        ["必须是有限公司", "示例科技（测试）有限公司", "七牛演示科技有限公司", "贵公司的账号", "某某网络科技有限公司", "股份有限公司和有限责任公司", "XX有限公司", "科技有限公司", "请问有限公司全称"];

    /// <inheritdoc/>
    public override void Find(LeakText text, LeakFinds finds)
    {
        var folded = text.Folded;
        var i = 0;
        foreach (var place in text.Places(this))
        {
            if (place < i)
                continue;
            var ending = place;
            var end = BranchEnd(folded, EndingEnd(folded, ending));
            i = end;
            var start = folded[ending] == 'C' ? LatinStart(folded, ending) : Start(folded, ending);
            var name = folded.AsSpan(start, ending - start);
            if (!IsName(name) || (folded[ending] == '支' && !Around.HasBefore(folded, start, 8, BankWords)) || (folded[ending] == '经' && name.Length < 4))
                continue;
            finds.Add(this, start, end);
        }
    }

    private static readonly SearchValues<string> BankWords = SearchValues.Create(["开户", "银行", "账户", "汇入"], StringComparison.Ordinal);

    /// <summary>The offset behind the branch of a company that follows its name: 上海分公司.</summary>
    private static int BranchEnd(string text, int end)
    {
        var branch = Around.Behind(text, end, 12).IndexOf("分公司", StringComparison.Ordinal);
        return branch > 0 && !Around.Behind(text, end, branch).ContainsAnyExceptInRange('\u4E00', '\u9FFF') ? end + branch + 3 : end;
    }

    private static int EndingEnd(string text, int ending)
    {
        foreach (var word in (ReadOnlySpan<string>)["有限责任公司", "会计师事务所", "律师事务所", "有限合伙", "支行", "经营部", "Co., Ltd", "Co.,Ltd", "Co. Ltd", "Co.Ltd"])
        {
            if (text.AsSpan(ending).StartsWith(word, StringComparison.Ordinal))
                return ending + word.Length;
        }
        return ending + 4;
    }

    private static int Start(string text, int ending)
    {
        var first = ending;
        while (first > 0 && ending - first < Most && (Around.IsHan(text[first - 1]) || text[first - 1] is '(' or ')' or '·' || (char.IsAsciiLetterOrDigit(text[first - 1]) && ending - first < 16)))
            first--;
        var run = text.AsSpan(first, ending - first);
        var isOpened = Around.CharBefore(text, first) is '“' or '"' or '「' or '《' or ':' or '[' or '【';
        var (at, behind) = (0, 0);
        while (run[at..].IndexOfAny(Before) is >= 0 and var next)
        {
            at += next;
            var length = run[at..].StartsWith("开户银行") ? 4 : run[at..].StartsWith("开户行") || run[at..].StartsWith("收款方") || run[at..].StartsWith("付款方") || run[at..].StartsWith("公司是") || run[at..].StartsWith("公司叫") ? 3
                : run[at] is '是' or '为' or '的' or '在' or '给' or '叫' or '由' or '从' or '与' or '及' or '了' or '把' or '将' or '被' or '和' ? 1 : 2;
            // Behind a quote, a colon or a place a single character belongs to the name: 宁波由他网络.
            if (length == 1 && (isOpened || run[behind..].IndexOfAny(Places) == 0))
            {
                at++;
                continue;
            }
            // A bank is a name itself; other long words that leave nothing before the ending belong to the name.
            if (run.Length - at - length < 2 && length > 1)
                break;
            behind = run[at..].StartsWith("银行") ? behind : at + length;
            at += length;
        }
        while (behind < run.Length && run[behind] is ')' or ':')
            behind++;
        return first + behind;
    }

    private static int LatinStart(string text, int ending)
    {
        var start = ending;
        while (start > 0 && ending - start < 60 && (char.IsAsciiLetterOrDigit(text[start - 1]) || text[start - 1] is ' ' or '&' or '-' or '.'))
            start--;
        while (start < ending && !char.IsAsciiLetterUpper(text[start]))
            start++;
        return start;
    }

    private static bool IsName(ReadOnlySpan<char> name)
    {
        if (name.Length < 2 || name.Contains("七牛", StringComparison.Ordinal) || name.Contains("Qiniu", StringComparison.OrdinalIgnoreCase) || MadeUp.Is(name) || name.Contains("XX", StringComparison.OrdinalIgnoreCase))
            return false;
        var own = 0;
        for (var at = 0; at < name.Length;)
        {
            if (name[at..].IndexOfAny(Generic) is 0)
                at += Around.IsHan(name[at]) && name[at] is not ('某' or '贵' or '我' or '该' or '本' or '子' or '分' or '总' or '母') ? 2 : 1;
            else
                (own, at) = (own + 1, at + 1);
        }
        return own >= 2 && !name.StartsWith("某");
    }
}
