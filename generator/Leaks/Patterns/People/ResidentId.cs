using System.Buffers;
using System.Collections.Immutable;
using QiniuDocsGen.Leaks.Reading;

namespace QiniuDocsGen.Leaks.Patterns.People;

/// <summary>
/// Resident ids: 18 digits with a division, a day of birth and a right check digit, also in groups; and the old ones of 15 digits, which carry no
/// check digit and count only where nothing says that they are something else.
/// </summary>
internal sealed class ResidentId() : LeakPattern(
    "QD2011", "resident-id", LeakGrade.Block, "the number of an identity card", "Remove the number; a support answer never needs it.")
{
    private static readonly SearchValues<string> OtherNumbers = SearchValues.Create(
        ["订单", "单号", "流水", "编号", "order", "size", "length", "bytes", "字节", "time", "uid", "appid", "imei", "设备", "注册号", "营业执照", "交易", "id="], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> IdWords = SearchValues.Create(["身份证", "证件", "idcard", "id card", "id_card", "identity"], StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override ImmutableArray<string> Hits =>
    [
        "身份证号⟦110101199003077379⟧请查", "证件：⟦110101 19900307 7379⟧", "⟦１１０１０１１９９００３０７７３７９⟧", "身份证⟦110101900307737⟧是老的", "号码⟦44052419800101062X⟧。", "身份证号⟦110101199003077370⟧错了一位",
        "身份证号码是：⟦11010119900307737X⟧", "⟦1 1 0 1 0 1 1 9 9 0 0 3 0 7 7 3 7 9⟧", "⟦①①⓪①⓪①①⑨⑨⓪⓪③⓪⑦⑦③⑦⑨⟧", "证件⟦一一〇一〇一一九九〇〇三〇七七三七九⟧",
    ];

    /// <inheritdoc/>
    public override ImmutableArray<string> Misses =>
        ["订单110101199003077370已付", "110101199013077379", "流水号 110101900307737", "1101011990030773791"];

    /// <inheritdoc/>
    public override void Find(LeakText text, LeakFinds finds)
    {
        var (folded, numbers) = (text.Folded, text.Numbers);
        Span<char> digits = stackalloc char[18];
        for (var i = 0; i < numbers.Count; i++)
        {
            if (numbers[i].End - numbers[i].Start < 3 && !numbers.IsSpelled(i))
                continue;
            if (numbers.TryRead(i, digits, out var number) && !numbers.GoesOn(number) && (IsId(digits) || IsSaid(folded, number, digits))
                && Around.StandsAlone(text.Folded, number.Start, number.End))
                finds.Add(this, number.Start, number.End);
            else if (numbers.TryRead(i, digits[..17], out number) && EndOfX(text.Folded, number) is var end and > 0 && (IsId([.. digits[..17], 'X']) || IsSaid(folded, number, digits)))
                finds.Add(this, number.Start, end);
            else if (numbers.TryRead(i, digits[..15], out number) && number.Groups == 1 && IsOldId(text.Folded, number, digits[..15]))
                finds.Add(this, number.Start, number.End);
        }
    }

    private static bool IsId(ReadOnlySpan<char> id) =>
        CheckDigits.IsProvince(id) && CheckDigits.IsDay(id[6..14]) && CheckDigits.Resident(id) == id[17];

    /// <summary>A number that is announced as an id is one though a digit was mistyped.</summary>
    private static bool IsSaid(string text, in GroupedNumber number, ReadOnlySpan<char> id) =>
        CheckDigits.IsProvince(id) && CheckDigits.IsDay(id[6..14]) && Around.HasBefore(text, number.Start, 8, IdWords);

    private static bool IsOldId(string text, in GroupedNumber number, ReadOnlySpan<char> id) =>
        CheckDigits.IsProvince(id) && id[2..4] is not "00" && id[4..6] is not "00" && CheckDigits.IsDay(id[6..12])
        && Around.StandsAlone(text, number.Start, number.End)
        && (Around.HasBefore(text, number.Start, 16, IdWords) || !Around.HasBefore(text, number.Start, 16, OtherNumbers));

    /// <summary>The offset behind the X that ends an id; 0 when none does.</summary>
    private static int EndOfX(string text, in GroupedNumber number)
    {
        var end = number.End;
        if (number.Groups > 1 && Around.CharAt(text, end) == number.Separator)
            end++;
        return Around.CharAt(text, end) is 'X' or 'x' && !char.IsAsciiLetterOrDigit(Around.CharAt(text, end + 1)) ? end + 1 : 0;
    }
}
