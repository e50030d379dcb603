using System.Buffers;

namespace QiniuDocsGen.Leaks.Reading;

/// <summary>Tells values that only stand for a value (<c>&lt;ACCESS_KEY&gt;</c>, <c>your-password</c>, <c>xxxx</c>, <c>EXAMPLE</c>) from real ones.</summary>
internal static class MadeUp
{
    private static readonly SearchValues<string> Words = SearchValues.Create(
        [
            "example", "sample", "demo", "your", "xxx", "test", "dummy", "placeholder", "changeme", "redacted", "sanitized",
            "<", ">", "${", "{{", "***", "...", "access_key", "secret_key", "accesskey", "secretkey",
        ],
        StringComparison.OrdinalIgnoreCase);

    // Apart from the others, for which ASCII has a far faster search.
    private static readonly SearchValues<string> ChineseWords = SearchValues.Create(["示例", "测试", "某某", "样例", "…"], StringComparison.Ordinal);

    /// <summary>Whether a value stands for another: it says so, or it is made of hardly more than one character.</summary>
    public static bool Is(ReadOnlySpan<char> value) => Says(value) || Variety(value) < Math.Min(3, value.Length);

    /// <summary>Whether a value says that it stands for another.</summary>
    public static bool Says(ReadOnlySpan<char> value) => value.IndexOfAny(Words) >= 0 || (!System.Text.Ascii.IsValid(value) && value.IndexOfAny(ChineseWords) >= 0);

    /// <summary>How many different characters a value has, counted up to 64.</summary>
    public static int Variety(ReadOnlySpan<char> value)
    {
        var seen = 0UL;
        foreach (var c in value)
            seen |= 1UL << (c & 63);
        return System.Numerics.BitOperations.PopCount(seen);
    }

    /// <summary>Whether a value looks drawn at random: capital and small letters and digits that change all the time, and no words.</summary>
    public static bool LooksRandom(ReadOnlySpan<char> value)
    {
        var (upper, lower, digit, changes, hex) = (0, 0, 0, 0, 0);
        var last = 0;
        foreach (var c in value)
        {
            var kind = char.IsAsciiLetterUpper(c) ? 1 : char.IsAsciiLetterLower(c) ? 2 : char.IsAsciiDigit(c) ? 3 : 4;
            _ = kind switch { 1 => upper++, 2 => lower++, 3 => digit++, _ => 0 };
            hex += char.IsAsciiHexDigit(c) ? 1 : 0;
            changes += kind != last ? 1 : 0;
            last = kind;
        }
        return upper > 1 && lower > 1 && digit > 0 && hex < value.Length && changes * 10 >= value.Length * 3 && Variety(value) * 5 >= Math.Min(value.Length, 60) * 2;
    }
}
