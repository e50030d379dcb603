using System.Buffers;
using System.Collections.Immutable;
using QiniuDocsGen.Leaks.Reading;

namespace QiniuDocsGen.Leaks.Patterns.Business;

/// <summary>Numbers of bank cards: 15 to 19 digits with the beginning of a card network and a right check digit after Luhn, also in groups.</summary>
internal sealed class BankCard() : LeakPattern(
    "QD2033", "bank-card", LeakGrade.Block, "the number of a bank card", "Remove the number.")
{
    private static readonly SearchValues<string> CardWords = SearchValues.Create(["卡", "银行", "储蓄", "信用", "card", "bank", "收款", "汇款", "账户"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> OtherNumbers = SearchValues.Create(
        ["订单", "单号", "流水", "编号", "order", "size", "length", "bytes", "字节", "time", "uid", "appid", "trace", "device", "设备", "id=", "id\":", "id:", "seq"], StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override ImmutableArray<string> Hits => ["卡号⟦6222021234567890128⟧转账", "⟦6222 0212 3456 7890 128⟧", "信用卡：⟦4539-1488-0343-6467⟧", "⟦６２２８４８０４０２５６４８９００１８⟧", "卡⟦𝟔𝟐𝟐𝟐𝟎𝟐𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗𝟎𝟏𝟐𝟖⟧"];

    /// <inheritdoc/>
    public override ImmutableArray<string> Misses => ["6222021234567890120", "order 4539148803436467", "1728612345678901", "4111111111111111", "34020000001320000001"];

    /// <inheritdoc/>
    public override void Find(LeakText text, LeakFinds finds)
    {
        var (folded, numbers) = (text.Folded, text.Numbers);
        Span<char> digits = stackalloc char[19];
        for (var i = 0; i < numbers.Count; i++)
        {
            var (start, end) = numbers[i];
            if (folded[start] is < '2' or > '6' || end - start > 19 || (end - start < 4 && !numbers.IsSpelled(i)))
                continue;
            for (var length = 19; length >= 15; length--)
            {
                if (!numbers.TryRead(i, digits[..length], out var number))
                    continue;
                if (IsCard(folded, numbers, number, digits[..length]))
                    finds.Add(this, number.Start, number.End);
                break;
            }
        }
    }

    private static bool IsCard(string text, NumberRuns numbers, in GroupedNumber number, ReadOnlySpan<char> digits) =>
        HasNetwork(digits) && CheckDigits.IsLuhn(digits) && MadeUp.Variety(digits) > 3 && !numbers.GoesOn(number) && !numbers.ComesFrom(number)
        && Around.StandsAlone(text, number.Start, number.End)
        && (Around.HasBefore(text, number.Start, 16, CardWords) || !Around.HasBefore(text, number.Start, 16, OtherNumbers));

    private static bool HasNetwork(ReadOnlySpan<char> digits) => digits.Length switch
    {
        15 => digits[..2] is "34" or "37",
        16 => digits[0] == '4' || digits[..2] is "62" or "60" or "35" or (['5', >= '1' and <= '5']) || digits[..4] is "2221" or "2720" || digits[..3] is "655" or "622",
        _ => digits[..2] is "62" or "60" or "95" || digits[..2] is "68" or "69" || digits[..3] is "436" or "458" or "552",
    };
}
