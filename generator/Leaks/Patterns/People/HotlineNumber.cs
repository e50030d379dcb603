using System.Buffers;
using System.Collections.Immutable;
using QiniuDocsGen.Leaks.Reading;

namespace QiniuDocsGen.Leaks.Patterns.People;

/// <summary>Numbers of companies that begin with 400 or 800: in groups, or run together beside a word for phones.</summary>
internal sealed class HotlineNumber() : LeakPattern(
    "QD2016", "hotline-number", LeakGrade.Block, "a 400 or 800 phone number", "Remove the number, or allow it in site.yml if it is your own.")
{
    private static readonly SearchValues<string> PhoneWords = SearchValues.Create(
        ["电话", "热线", "客服", "致电", "拨打", "联系", "咨询", "号码", "请打", "打给", "来电", "服务", "tel", "phone", "call", "hotline"], StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override ImmutableArray<string> Hits => ["电话：⟦4008123123⟧", "热线⟦400-812-3123⟧", "⟦８００－８１０－２３４５⟧", "拨打⟦400 812 3123⟧", "⟦400-8123-123⟧", "⟦4008123123⟧热线", "请打⟦400 867 5309⟧", "服务号码⟦4008675309⟧"];

    /// <inheritdoc/>
    public override ImmutableArray<string> Misses => ["size=4008123123", "400-808-9176", "报错 400 500 6000", "4008123123 字节", "400-123", "1400-812-3123"];

    /// <inheritdoc/>
    public override void Find(LeakText text, LeakFinds finds)
    {
        var (folded, numbers) = (text.Folded, text.Numbers);
        Span<char> digits = stackalloc char[10];
        for (var i = 0; i < numbers.Count; i++)
        {
            var (start, end) = numbers[i];
            if (folded[start] is not ('4' or '8') || end - start is < 3 or > 10 || !folded.AsSpan(start + 1).StartsWith("00"))
                continue;
            if (!numbers.TryRead(i, digits, out var number) || numbers.GoesOn(number) || numbers.ComesFrom(number) || !Around.StandsAlone(folded, number.Start, number.End))
                continue;
            var isGrouped = number.Separator == '-' && number.Groups is 2 or 3 or 4;
            if ((isGrouped && end - start is 3 or 4) || Around.HasBefore(folded, number.Start, 12, PhoneWords) || Around.HasBehind(folded, number.End, 4, PhoneWords))
                finds.Add(this, number.Start, number.End);
        }
    }
}
