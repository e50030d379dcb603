using System.Buffers;
using System.Collections.Immutable;
using QiniuDocsGen.Leaks.Reading;

namespace QiniuDocsGen.Leaks.Patterns.People;

/// <summary>Landline numbers: an area code that exists and seven or eight digits, parted or in brackets; run together only beside a word for phones.</summary>
internal sealed class LandlinePhone() : LeakPattern(
    "QD2015", "landline-phone", LeakGrade.Block, "a landline phone number", "Remove the number.")
{
    private static readonly SearchValues<string> PhoneWords = SearchValues.Create(
        ["电话", "座机", "传真", "固话", "致电", "拨打", "热线", "联系", "tel", "phone", "fax", "call"], StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override ImmutableArray<string> Hits =>
        ["座机⟦021-61234567⟧转8001", "⟦(0755)86123456⟧", "传真：⟦057187654321⟧", "电话⟦０１０－８２３４５６７８⟧", "⟦+86-21-5123 4567⟧", "⟦0571 8765 4321⟧", "座机⟦021-61234567-8012⟧", "座机：⟦61234567⟧", "⟦86-021-61234567⟧", "座机⟦0 2 1 - 6 1 2 3 4 5 6 7⟧", "固话：⟦0592-5908 871⟧", "1-⟦0571-87654321⟧", "1.⟦0571-87654321⟧；2.⟦0571-87654322⟧", "电话:⟦8765-4321⟧", "公司电话⟦87654321⟧"];

    /// <inheritdoc/>
    public override ImmutableArray<string> Misses => ["2021-08123456", "00-12345678", "0.02112345678", "id 02112345678", "0312-1234", "2010-01010101", "电话 20241011", "186-0571-88123470", "1.2.0571-87654321", "公司电话20241011", "电话:2024-1011", "8765-4321", "客服电话 3000 1000 次"];

    /// <inheritdoc/>
    public override void Find(LeakText text, LeakFinds finds)
    {
        var (folded, numbers) = (text.Folded, text.Numbers);
        for (var i = 0; i < numbers.Count; i++)
        {
            var (start, end) = numbers[i];
            if (char.IsAsciiLetter(Around.CharBefore(folded, start)) && Around.LettersBefore(folded, start).Length < 2)
                continue;
            var found = EndOfUncoded(folded, numbers, i) is > 0 and var uncoded ? uncoded : folded[start] == '0' ? EndOfNational(folded, numbers, i) : EndOfInternational(folded, numbers, i);
            if (found > 0 && !char.IsAsciiLetterOrDigit(Around.CharAt(folded, found)))
                finds.Add(this, Begin(folded, start), WithExtension(folded, found));
        }
    }

    /// <summary>The end of seven or eight digits right behind a word for landlines, the number without its area code: 座机：88123470, 电话8812-3470; 0 when there are none.</summary>
    private static int EndOfUncoded(string text, NumberRuns numbers, int first)
    {
        var (start, end) = numbers[first];
        var isParted = end - start is 3 or 4 && first + 1 < numbers.Count && IsGap(text, end, numbers[first + 1].Start, 1) && numbers[first + 1].End - numbers[first + 1].Start == 4;
        isParted = isParted && (text[end] == '-' || (end - start == 4 && Around.Before(text, start, 8).TrimEnd(' ').EndsWith(":")));
        if (!(isParted || end - start is 7 or 8) || text[start] is < '2' or > '8')
            return 0;
        var label = Around.Before(text, start, 8).TrimEnd(" :是为号码");
        var isDay = end - start is 4 or 8 && text.AsSpan(start).StartsWith("20");
        var isSaid = label.EndsWith("座机") || label.EndsWith("固话") || label.EndsWith("传真") || (label.EndsWith("电话") && !isDay);
        return !isSaid ? 0 : isParted ? numbers[first + 1].End : end;
    }

    private static int EndOfNational(string text, NumberRuns numbers, int first)
    {
        var (start, end) = numbers[first];
        var isCountry = Around.Before(text, start, 4) is ['8', '6', '-'] or [not (>= '0' and <= '9'), '8', '6', '-'];
        var sign = Around.CharBefore(text, start);
        var isGlued = sign is '.' or '-' or '_' or '/' or ':' && char.IsAsciiLetterOrDigit(Around.CharBefore(text, start - 1));
        // 1-0571-87654321 is a point of a list; 1.0571… without a second group may be a fraction.
        var isPoint = sign is '.' or '-' && char.IsAsciiDigit(Around.CharBefore(text, start - 1)) && end - start < 5 && !numbers.IsTail(start, isGrouped: true);
        if (!isCountry && isGlued && !isPoint)
            return 0;
        if (numbers.IsSpelled(first))
            return EndOfSpelled(text, numbers, first);
        if (end - start is 10 or 11 or 12)
            return AreaLength(text.AsSpan(start, end - start)) is var area and > 0 && end - start - area is 7 or 8
                && Around.HasBefore(text, start, 12, PhoneWords) ? end : 0;
        return AreaLength(text.AsSpan(start, end - start)) == end - start ? EndOfLocal(text, numbers, first) : 0;
    }

    /// <summary>The end of a number with a sign between any two digits, beside a word for phones.</summary>
    private static int EndOfSpelled(string text, NumberRuns numbers, int first)
    {
        Span<char> digits = stackalloc char[12];
        for (var length = 12; length >= 10 && Around.HasBefore(text, numbers[first].Start, 12, PhoneWords); length--)
        {
            if (numbers.TryRead(first, digits[..length], out var number) && AreaLength(digits) is var area and > 0 && length - area is 7 or 8 && !numbers.GoesOn(number))
                return number.End;
        }
        return 0;
    }

    private static int EndOfInternational(string text, NumberRuns numbers, int first)
    {
        var (start, end) = numbers[first];
        // The area code loses its zero behind the country's: +86-21.
        if (!Around.Before(text, start, 5).TrimEnd(" -()").EndsWith("86") || end - start > 3)
            return 0;
        return AreaLength([.. "0", .. text.AsSpan(start, end - start)]) == end - start + 1 ? EndOfLocal(text, numbers, first) : 0;
    }

    /// <summary>The end of the seven or eight digits behind an area code, in one or two groups; 0 when they are not there.</summary>
    private static int EndOfLocal(string text, NumberRuns numbers, int area)
    {
        if (area + 1 >= numbers.Count || !IsGap(text, numbers[area].End, numbers[area + 1].Start, 3) || text[numbers[area + 1].Start] is '0' or '1')
            return 0;
        var (start, end) = numbers[area + 1];
        if (end - start is 7 or 8)
            return end;
        var isSeven = end - start == 4 && Around.HasBefore(text, numbers[area].Start, 12, PhoneWords);
        var goesOn = end - start is 3 or 4 && area + 2 < numbers.Count && IsGap(text, end, numbers[area + 2].Start, 1);
        return goesOn && (numbers[area + 2].End - numbers[area + 2].Start == 4 || (isSeven && numbers[area + 2].End - numbers[area + 2].Start == 3)) ? numbers[area + 2].End : 0;
    }

    /// <summary>The offset behind an extension of three to five digits: 021-61234567-8012.</summary>
    private static int WithExtension(string text, int end)
    {
        var behind = end + 1;
        while (Around.CharAt(text, end) == '-' && behind - end < 7 && char.IsAsciiDigit(Around.CharAt(text, behind)))
            behind++;
        return behind - end is >= 4 and <= 6 && !Around.IsKeyCharacter(Around.CharAt(text, behind)) ? behind : end;
    }

    private static bool IsGap(string text, int start, int end, int most) =>
        end - start <= most && end > start && !text.AsSpan(start, end - start).ContainsAnyExcept(" -)");

    /// <summary>The length of the area code at the beginning of digits; 0 when none stands there.</summary>
    private static int AreaLength(ReadOnlySpan<char> digits) => digits switch
    {
        ['0', '1', '0', ..] => 3,
        ['0', '2', not ('6' or '1'), ..] or ['0', '2', '1', ..] => 3,
        ['0', >= '3' and <= '9', _, _, ..] => 4,
        _ => 0,
    };

    private static int Begin(string text, int start)
    {
        if (Around.CharBefore(text, start) == '(')
            start--;
        var trimmed = Around.Before(text, start, 5).TrimEnd(" -(");
        if (trimmed is ['8', '6'] or [not (>= '0' and <= '9' or '+'), '8', '6'])
            return start - (Around.Before(text, start, 5).Length - trimmed.Length) - 2;
        return trimmed.EndsWith("+86") ? Around.Before(text, start, 5).LastIndexOf('+') + start - Around.Before(text, start, 5).Length : start;
    }
}
