using System.Globalization;

namespace QiniuDocsGen.Content.Markers;

/// <summary>Finds the number of a part in its title or in the name of its file.</summary>
internal static class PartNumber
{
    private const string Word = "Part";
    private const string Before = "第";
    private const string Behind = "部分";
    private const string Digits = "零一二三四五六七八九";
    private const int Largest = 999;

    /// <summary>The number: 19 in <c>… - Part 19</c>, <c>part-19.md</c> and <c>第19部分</c>, 20 in <c>第二十部分</c>; null when there is none.</summary>
    public static int? In(ReadOnlySpan<char> name) => BehindWord(name) ?? BetweenSigns(name);

    private static int? BehindWord(ReadOnlySpan<char> name)
    {
        var word = name.LastIndexOf(Word, StringComparison.OrdinalIgnoreCase);
        if (word < 0)
            return null;
        var digits = name[(word + Word.Length)..].TrimStart(" -_.#");
        var length = digits.IndexOfAnyExceptInRange('0', '9');
        if (length >= 0)
            digits = digits[..length];
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private static int? BetweenSigns(ReadOnlySpan<char> name)
    {
        var behind = name.LastIndexOf(Behind, StringComparison.Ordinal);
        if (behind < 0 || name[..behind].LastIndexOf(Before, StringComparison.Ordinal) is not (>= 0 and var before))
            return null;
        var number = Value(name[(before + 1)..behind].Trim());
        return number is > 0 and <= Largest ? number : null;
    }

    /// <summary>The value of a number such as 20, ２０, 二十, 二〇 or 一百零五; null when it is none. Digits side by side count place by place.</summary>
    private static int? Value(ReadOnlySpan<char> number)
    {
        var (sum, digit, unit) = (0, -1, 1000);
        foreach (var c in number)
        {
            var scale = c switch { '百' => 100, '十' => 10, _ => 1 };
            if (scale == 1)
            {
                if (DigitOf(c) is not (>= 0 and var next))
                    return null;
                digit = digit > 0 ? (digit * 10) + next : next;
                if (digit > Largest)
                    return null;
                continue;
            }
            if (scale >= unit || digit > 9)
                return null;
            sum += Math.Max(digit, 1) * scale;
            (digit, unit) = (-1, scale);
        }
        return number.IsEmpty ? null : sum + Math.Max(digit, 0);
    }

    private static int DigitOf(char c) => c switch
    {
        '〇' => 0,
        '两' => 2,
        _ when CharUnicodeInfo.GetDecimalDigitValue(c) is >= 0 and var value => value,
        _ => Digits.IndexOf(c, StringComparison.Ordinal),
    };
}
