namespace QiniuDocsGen.Leaks.Reading;

/// <summary>The check digits that kinds of numbers carry.</summary>
internal static class CheckDigits
{
    private const string CompanyAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static ReadOnlySpan<int> ResidentWeights => [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    private static ReadOnlySpan<int> CompanyWeights => [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

    /// <summary>The check digit of a resident id (GB 11643-1999: ISO 7064 MOD 11-2) from its first 17 digits: 0 to 9 or X.</summary>
    public static char Resident(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < ResidentWeights.Length; i++)
            sum += (digits[i] - '0') * ResidentWeights[i];
        return "10X98765432"[sum % 11];
    }

    /// <summary>
    /// The check character of a unified social credit code (GB 32100-2015: MOD 31) from its first 17 characters; NUL when one of them cannot stand
    /// in a code.
    /// </summary>
    public static char Company(ReadOnlySpan<char> characters)
    {
        var sum = 0;
        for (var i = 0; i < CompanyWeights.Length; i++)
        {
            var value = CompanyAlphabet.IndexOf(characters[i], StringComparison.Ordinal);
            if (value < 0)
                return '\0';
            sum += value * CompanyWeights[i];
        }
        return CompanyAlphabet[(31 - (sum % 31)) % 31];
    }

    /// <summary>Whether the last digit of a card number is the one after Luhn (ISO/IEC 7812-1).</summary>
    public static bool IsLuhn(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            var weighed = i % 2 == 1 ? digit * 2 : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }

    /// <summary>Whether the first two digits of an administrative division are those of a province (GB/T 2260).</summary>
    public static bool IsProvince(ReadOnlySpan<char> digits)
    {
        var code = ((digits[0] - '0') * 10) + digits[1] - '0';
        return code is (>= 11 and <= 15) or (>= 21 and <= 23) or (>= 31 and <= 37) or (>= 41 and <= 46) or (>= 50 and <= 54)
            or (>= 61 and <= 65) or 71 or 81 or 82 or 83 or 91;
    }

    /// <summary>Whether six digits are a day as YYMMDD, or eight as YYYYMMDD after 1900.</summary>
    public static bool IsDay(ReadOnlySpan<char> digits)
    {
        var year = digits.Length == 8 ? int.Parse(digits[..4]) : 1900 + int.Parse(digits[..2]);
        var (month, day) = (int.Parse(digits[^4..^2]), int.Parse(digits[^2..]));
        return year is >= 1900 and <= 2099 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
    }
}
