using System.Buffers;
using System.Collections.Immutable;
using QiniuDocsGen.Leaks.Reading;

namespace QiniuDocsGen.Leaks.Patterns.People;

/// <summary>Numbers of companies that begin with 400 or 800: in groups, or run together beside a word for phones.</summary>
internal sealed class HotlineNumber() : LeakPattern(
    "QD2016", "hotline-number", LeakGrade.Block, "a 400 or 800 phone number", "Remove the number, or allow it in site.yml if it is your own.")
{
    private static readonly SearchValues<string> PhoneWords = SearchValues.Create(
        ["电话", "热线", "客服", "致电", "拨打", "联系", "咨询", "号码", "请打", "打给", "来电", "打", "服务", "tel", "phone", "call", "hotline"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Words beside which such digits are an amount, a code or an id.</summary>
    private static readonly SearchValues<string> OtherWords = SearchValues.Create(
        [
            "报错", "错误", "状态", "返回", "响应", "代码", "code", "error", "http", "status", "size", "length", "byte", "字节", "大小", "流量", "容量", "用量", "offset", "range", "total", "uid", "id", "订单", "编号", "账号", "帐号", "端口", "port", "count", "数量", "次", "个", "条", "元", "余额", "金额", "time", "时间",
            "MB", "GB", "KB", "TB", "px", "毫秒", "ms", "×",
        ],
        StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override ImmutableArray<string> Hits => ["⟦400 867 5309⟧没人接", "（⟦4008 675 309⟧）", "打⟦4008675309⟧问过", "看⟦4008675309⟧一直占线", "热线⟦四〇〇-八六七-五三〇九⟧", "热线⟦4 0 0 8 6 7 5 3 0 9⟧", "热线⟦4 0 0 - 8 6 7 - 5 3 0 9⟧", "电话：⟦4008123123⟧", "热线⟦400-812-3123⟧", "⟦８００－８１０－２３４５⟧", "拨打⟦400 812 3123⟧", "⟦400-8123-123⟧", "⟦4008123123⟧热线", "请打⟦400 867 5309⟧", "服务号码⟦4008675309⟧", "2-⟦4008675309⟧", "2-⟦400-867-5309⟧"];

    /// <inheritdoc/>
    public override ImmutableArray<string> Misses => ["size=4008123123", "400-808-9176", "报错 400 500 6000", "4008123123 字节", "400-123", "1400-812-3123", "0-4008675309", "0.4008675309", "返回 400 404 5000", "x=4008123123", "400 500 600", "\"n\":4008123123", "一共4008123123条"];

    /// <inheritdoc/>
    public override void Find(LeakText text, LeakFinds finds)
    {
        var (folded, numbers) = (text.Folded, text.Numbers);
        Span<char> digits = stackalloc char[10];
        for (var i = 0; i < numbers.Count; i++)
        {
            var (start, end) = numbers[i];
            if (folded[start] is not ('4' or '8') || end - start is (< 3 or > 10) and not 1)
                continue;
            if (!numbers.TryRead(i, digits, out var number) || numbers.GoesOn(number) || numbers.ComesFrom(number) || !Around.StandsAlone(folded, number.Start, number.End) || digits[1..3] is not "00")
                continue;
            var isGrouped = end - start is 3 or 4 && (number.Separator == '-' ? number.Groups is 2 or 3 or 4 : number.Separator == ' ' && IsBare(folded, number));
            if (isGrouped || (number.Groups == 1 && IsBare(folded, number)) || Around.HasBefore(folded, number.Start, 12, PhoneWords) || Around.HasBehind(folded, number.End, 4, PhoneWords))
                finds.Add(this, number.Start, number.End);
        }
    }

    /// <summary>Whether groups with blanks between are those of such a number, and nothing beside them says that they are something else.</summary>
    private static bool IsBare(string text, in GroupedNumber number) =>
        number.Sizes is 334 or 433 or 37 or 343 or 9 && (number.Groups > 1 || text[number.Start + 3] is '0' or '1' or >= '6') && !Around.HasBefore(text, number.Start, 12, OtherWords) && !Around.HasBehind(text, number.End, 6, OtherWords)
        && Around.CharBefore(text, number.Start) is not ('=' or '#' or '.') && (number.Groups > 1 || Around.CharBefore(text, number.Start) is not (':' or '"' or ','));
}
