using System.Collections.Immutable;
using QiniuDocsGen.Leaks.Reading;

namespace QiniuDocsGen.Leaks.Patterns.Business;

/// <summary>Unified social credit codes: 18 letters and digits with a right check character; tax and registration numbers beside their name.</summary>
internal sealed class CompanyCode() : LeakPattern(
    "QD2031", "company-code", LeakGrade.Block, "a registration or tax number", "Remove the number.")
{
    private const int Length = 18;

    /// <inheritdoc/>
    public override ImmutableArray<string> Words { get; } =
        ["信用代码", "税号", "纳税人识别号", "注册号", "营业执照号", "组织机构代码", "执照编号", "uscc", "tax id", "tax no", "taxno", "creditcode", "credit_code", "credit code"];

    /// <inheritdoc/>
    public override ImmutableArray<string> Hits =>
        ["统一社会信用代码⟦91330106MA2CGXK31X⟧地址", "税号：⟦91330106MA2CGXK31X⟧", "⟦９１３３０１０６ＭＡ２ＣＧＸＫ３１Ｘ⟧", "纳税人识别号 ⟦330106765432109⟧", "信用代码⟦91 330106 MA2CGXK31X⟧", "组织机构代码：⟦74551290-3⟧"];

    /// <inheritdoc/>
    public override ImmutableArray<string> Misses => ["91330106MA2CGXK31A", "税号 [REDACTED_ID_CARD_18]", "A1B2C3D4E5F6G7H8J9", "税号有问题，需要重开", "信用代码怎么填"];

    /// <inheritdoc/>
    public override void Find(LeakText text, LeakFinds finds)
    {
        FindChecked(text, finds);
        FindNamed(text, finds);
    }

    /// <summary>A code begins with a digit or a letter of an office, and holds the six digits of a division.</summary>
    private void FindChecked(LeakText text, LeakFinds finds)
    {
        var folded = text.Folded;
        Span<char> code = stackalloc char[Length];
        for (var i = 0; i < text.Numbers.Count; i++)
        {
            // The digits of office and division are at least seven in a row, or parted into two and six.
            var (start, end) = text.Numbers[i];
            if (end - start is not (>= 7 or 2) || Around.CharBefore(folded, start) is '.' or '_')
                continue;
            var first = end - start <= 18 && char.IsAsciiLetterUpper(Around.CharBefore(folded, start)) && !char.IsAsciiLetterOrDigit(Around.CharBefore(folded, start - 1)) ? start - 1 : start;
            if (first == start && char.IsAsciiLetter(Around.CharBefore(folded, start)) && Around.LettersBefore(folded, start).Length < 3)
                continue;
            if (Read(folded, first, code) is > 0 and var behind && IsCode(code) && !char.IsAsciiLetterOrDigit(Around.CharAt(folded, behind)))
                finds.Add(this, first, behind);
        }
    }

    /// <summary>Reads 18 capital letters and digits, over single blanks and hyphens; the offset behind them, or 0.</summary>
    private static int Read(string text, int start, Span<char> code)
    {
        var (at, taken) = (start, 0);
        while (at < text.Length && taken < Length)
        {
            if (char.IsAsciiDigit(text[at]) || char.IsAsciiLetter(text[at]))
                code[taken++] = char.ToUpperInvariant(text[at]);
            else if (text[at] is not (' ' or '-') || at == start || Around.CharBefore(text, at) is ' ' or '-')
                return 0;
            at++;
        }
        return taken == Length ? at : 0;
    }

    private static bool IsCode(ReadOnlySpan<char> code) =>
        code[0] is '1' or '2' or '3' or '4' or '5' or '6' or '7' or '8' or '9' or 'A' or 'N' or 'Y' && !code[2..8].ContainsAnyExceptInRange('0', '9')
        && CheckDigits.IsProvince(code[2..4]) && CheckDigits.Company(code) == code[17] && MadeUp.Variety(code) > 4
        // Digits alone would fit too often by chance: then the first two must be in wide use.
        && (code[8..].ContainsAnyInRange('A', 'Z') || code[..2] is "91" or "92" or "11" or "12" or "51" or "52");

    private void FindNamed(LeakText text, LeakFinds finds)
    {
        var folded = text.Folded;
        var i = 0;
        foreach (var place in text.Places(this))
        {
            if (place < i)
                continue;
            i = place + 2;
            var behind = Around.Behind(folded, i, 24);
            var start = behind.IndexOfAnyInRange('0', '9');
            if (start < 0 || behind[..start].ContainsAny("。,;?!".AsSpan()))
                continue;
            start += i;
            var end = start;
            while (end < folded.Length && end - start < 24 && char.IsAsciiLetterOrDigit(folded[end]))
                end++;
            // The eight letters and the check digit of an organisation: 74551290-3.
            var isOrganisation = end - start == 8 && Around.CharAt(folded, end) == '-' && char.IsAsciiLetterOrDigit(Around.CharAt(folded, end + 1)) && !char.IsAsciiLetterOrDigit(Around.CharAt(folded, end + 2));
            end += isOrganisation ? 2 : 0;
            if ((isOrganisation || end - start is >= 13 and <= 20) && Around.CharBefore(folded, start) is not ('_' or '-') && !char.IsAsciiLetter(Around.CharBefore(folded, start)) && !MadeUp.Is(folded.AsSpan(start, end - start)))
                finds.Add(this, start, end);
        }
    }
}
