using System.Buffers;
using System.Collections.Immutable;
using QiniuDocsGen.Leaks.Reading;

namespace QiniuDocsGen.Leaks.Patterns.People;

/// <summary>
/// Postal addresses: from a city, district or county over a road or village to a house, floor or room. Without a label the house number must be there.
/// </summary>
internal sealed class PostalAddress() : LeakPattern(
    "QD2020", "postal-address", LeakGrade.Block, "a postal address", "Remove the address.")
{
    private const int MostBefore = 24;
    private const int MostBehind = 60;

    private static readonly SearchValues<char> HouseMarks = SearchValues.Create("号弄室栋幢座楼");

    private static readonly SearchValues<string> Divisions = SearchValues.Create(
        ["省", "市", "自治区", "区", "县", "旗", "州", "镇", "乡", "北京", "上海", "天津", "重庆", "深圳", "广州", "杭州", "香港", "澳门", "台北"], StringComparison.Ordinal);

    private static readonly SearchValues<string> Ways = SearchValues.Create(["路", "街", "大道", "巷", "胡同", "弄", "村", "园区", "产业园", "科技园", "软件园", "工业园", "小区", "花园", "大厦", "广场", "公寓", "新村", "苑", "里", "环", "道"], StringComparison.Ordinal);

    private static readonly SearchValues<string> Labels = SearchValues.Create(["地址", "住址", "寄到", "寄至", "邮寄", "收货", "快递", "寄往", "住所", "注册地", "位于", "住在", "address"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Ends = SearchValues.Create(
        ["电话", "手机", "邮编", "收件", "联系", "开户", "税号", "传真", "邮箱", "银行", "帐号", "账号", "姓名", "您好", "你好", "tel", "phone", "。", ";", "!", "?", "\n", "\r", "\t", "  ", "[", "\"", "\\", "{", "<"],
        StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Starts = SearchValues.Create(
        ["地址", "住址", "寄到", "寄至", "邮寄到", "邮寄", "位于", "住在", "住所", "收货", "快递到", "是", "为", "在", "到", "至", "寄", "的", "于", "从"], StringComparison.Ordinal);

    private static readonly SearchValues<char> Tail = SearchValues.Create("号弄室栋幢座楼层户园厦场院门房铺街路村苑元城港A1B2C3D4E5F6G7H8I9J0KLMNOPQRSTUVWXYZ)-#");

    /// <inheritdoc/>
    public override ImmutableArray<string> Hits =>
    [
        "地址：⟦杭州市西湖区文三路478号华星时代广场A座1203室⟧电话", "寄到⟦广东省深圳市南山区科技南十二路28号⟧。", "住在⟦成都市武侯区天府大道１２００号3栋2单元501⟧，", "⟦北京市海淀区中关村大街27号1101室⟧ 收",
        "地址:⟦江苏省苏州市昆山市玉山镇新塘村6号⟧", "⟦西湖区文三路998号5幢⟧", "寄⟦滨江区江南大道688号恒鑫大厦2102室⟧",
    ];

    /// <inheritdoc/>
    public override ImmutableArray<string> Misses =>
        ["地址：https://a.b/c", "IP地址在上海市", "覆盖区域改成中国大陆", "访问路径第3号节点", "回源地址填写 1 号源站", "北京市的用户访问慢", "上海地区访问楼上的链接", "文件路径 3 号目录", "请到控制台右上角的路由表 2 号", "华东区域的存储空间有 20 号的日志", "区域路3号", "中国区专线路3号"];

    /// <inheritdoc/>
    public override void Find(LeakText text, LeakFinds finds)
    {
        var folded = text.Folded;
        for (var i = 0; i < folded.Length;)
        {
            var next = folded.AsSpan(i).IndexOfAny(HouseMarks);
            if (next < 0)
                return;
            var mark = i + next;
            i = mark + 1;
            if (!HasNumber(folded, mark) || StartOf(folded, mark) is not (>= 0 and var start))
                continue;
            var end = EndOf(folded, mark + 1);
            if (MadeUp.Is(folded.AsSpan(start, end - start)))
                continue;
            finds.Add(this, start, end);
            i = end;
        }
    }

    private static bool HasNumber(string text, int mark)
    {
        var before = Around.CharBefore(text, mark);
        return char.IsAsciiLetterOrDigit(before) || before is '一' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十' or '零' or '百' or '-' or ' ' && char.IsAsciiDigit(Around.CharBefore(text, mark - 1));
    }

    /// <summary>Where the address before a house number begins; -1 when there is none.</summary>
    private static int StartOf(string text, int mark)
    {
        var first = mark;
        while (first > 0 && mark - first < MostBefore + 12 && (Around.IsHan(text[first - 1]) || char.IsAsciiLetterOrDigit(text[first - 1]) || text[first - 1] is '-' or '(' or ')' or ' ' or '·' or ','))
            first--;
        var run = text.AsSpan(first, mark - first);
        if (run.LastIndexOf("  ") is >= 0 and var gap)
            first += gap + 2;
        first += BehindStarts(text.AsSpan(first, mark - first));
        while (first < mark && text[first] is ' ' or ',' or '(' or ')')
            first++;
        run = text.AsSpan(first, mark - first);
        var division = LastOf(run, Divisions);
        if (division < 1 || run[division..].IndexOfAny(Ways) < 0 || !Around.IsHan(run[0]))
            return -1;
        var isLabelled = Around.HasBefore(text, first, 12, Labels) && !Around.Before(text, first, 12).ContainsAny("域源口链载站".AsSpan());
        return isLabelled || (DivisionCount(run) > 1 && HasWayAndNumber(run)) || (text[mark] == '号' && IsStreet(run)) ? first : -1;
    }

    /// <summary>The first division in a text that has a way behind it; -1 when there is none.</summary>
    private static int LastOf(ReadOnlySpan<char> run, SearchValues<string> words)
    {
        var at = run.IndexOfAny(words);
        return at < 0 ? -1 : Math.Max(at, 1);
    }

    private static int DivisionCount(ReadOnlySpan<char> run)
    {
        var (count, at) = (0, 0);
        while (run[at..].IndexOfAny(Divisions) is >= 0 and var next)
        {
            count++;
            at += next + 1;
        }
        return count;
    }

    private static bool HasWayAndNumber(ReadOnlySpan<char> run) => run.IndexOfAny(Ways) is >= 0 and var way && (run[way..].ContainsAnyInRange('0', '9') || run[way..].ContainsAny("一二三四五六七八九十".AsSpan()));

    /// <summary>Whether a run is district or county, road and the digits of a house, as people write who live in the city: 西湖区文三路998.</summary>
    private static bool IsStreet(ReadOnlySpan<char> run)
    {
        var street = run.TrimEnd("0123456789-");
        return street.Length < run.Length && (street.EndsWith("路") || street.EndsWith("街") || street.EndsWith("大道") || street.EndsWith("巷") || street.EndsWith("弄"))
            && street.IndexOfAny('区', '县') is >= 2 and var division && street.Length - division is >= 4 and <= 10 && street[division + 1] != '域'
            && !(street[^1] == '路' && street[^2] is '线' or '链' or '回' or '电' or '网' or '通' or '道');
    }

    /// <summary>How much of a run stands before the address: up to the last word that announces one.</summary>
    private static int BehindStarts(ReadOnlySpan<char> run)
    {
        var (at, behind) = (0, 0);
        while (run[at..].IndexOfAny(Starts) is >= 0 and var next)
        {
            at += next;
            var isWord = run[at..].Length > 1 && run.Slice(at, 2) is "地址" or "住址" or "寄到" or "寄至" or "邮寄" or "位于" or "住在" or "住所" or "收货";
            at += isWord ? 2 : 1;
            if (run[at..].IndexOfAny(Divisions) < 0)
                break;
            behind = at;
        }
        return behind;
    }

    private static int EndOf(string text, int behind)
    {
        var rest = Around.Behind(text, behind, MostBehind);
        var stop = rest.IndexOfAny(Ends);
        rest = stop < 0 ? rest : rest[..stop];
        if (rest.IndexOfAny(':', ',') is >= 0 and var sign)
            rest = rest[..sign];
        var last = rest.LastIndexOfAny(Tail);
        return behind + last + 1;
    }
}
