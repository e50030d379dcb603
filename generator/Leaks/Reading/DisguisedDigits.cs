using System.Buffers;
using System.Globalization;

namespace QiniuDocsGen.Leaks.Reading;

/// <summary>
/// Digits that are written so that a filter does not see them: ①③⑧, ⁰¹², ❶❷❸, 一三八. A circled digit by itself is the mark of a list and a Chinese
/// one a word, so that only long runs of them are read as a number.
/// </summary>
internal static class DisguisedDigits
{
    private const int LeastDigits = 7;
    private const int LeastDisguised = 3;
    private const int MostBefore = 16;
    private const string Numerals = "〇零一二三四五六七八九幺壹贰叁肆伍陆柒捌玖貳參陸";
    private const string NumeralDigits = "001234567891123456789236";

    /// <summary>Circled, raised, lowered and bracketed digits, and those with a full stop; Unicode calls them digits that are no decimal ones.</summary>
    private static readonly SearchValues<char> Enclosed = SearchValues.Create([.. Enumerable.Range(0x80, 0xFF00).Select(code => (char)code).Where(c => CharUnicodeInfo.GetDecimalDigitValue(c) < 0 && CharUnicodeInfo.GetDigitValue(c) >= 0)]);

    private static readonly SearchValues<char> Chinese = SearchValues.Create(Numerals);

    private static readonly SearchValues<char> All = SearchValues.Create([.. Numerals, .. Enumerable.Range(0x80, 0xFF00).Select(code => (char)code).Where(Enclosed.Contains)]);

    /// <summary>Writes the digits of every long run in a text, which may hold plain digits too and one sign between two digits, as plain ones.</summary>
    public static void Fold(Span<char> text)
    {
        for (var i = 0; i < text.Length;)
        {
            var next = text[i..].IndexOfAny(All);
            if (next < 0)
                return;
            i += next;
            var kind = Enclosed.Contains(text[i]) ? Enclosed : Chinese;
            var start = i;
            // Plain digits before the run belong to it.
            for (var before = i - 1; before >= 0 && i - before <= MostBefore; before--)
            {
                if (char.IsAsciiDigit(text[before]))
                    start = before;
                else if (!IsSign(text[before]) || start - before > 1)
                    break;
            }
            var (end, digits, disguised) = Measure(text, start, kind);
            if (digits >= LeastDigits && disguised >= LeastDisguised && disguised * 3 >= digits)
            {
                foreach (ref var c in text[start..end])
                    c = kind.Contains(c) ? Plain(c) : c;
            }
            i = Math.Max(end, i + 1);
        }
    }

    /// <summary>A digit of the letters and digits for mathematics and of other forms beyond the first plane; NUL when a code point is none.</summary>
    public static char OfPlane1(int code) => code switch
    {
        >= 0x1D7CE and <= 0x1D7FF => (char)('0' + ((code - 0x1D7CE) % 10)),
        >= 0x1D400 and <= 0x1D6A3 => "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"[(code - 0x1D400) % 52],
        >= 0x1FBF0 and <= 0x1FBF9 => (char)('0' + code - 0x1FBF0),
        0x1F100 or 0x1F10B or 0x1F10C => '0',
        >= 0x1F101 and <= 0x1F10A => (char)('0' + code - 0x1F101),
        _ => '\0',
    };

    private static (int End, int Digits, int Disguised) Measure(ReadOnlySpan<char> text, int start, SearchValues<char> kind)
    {
        var (end, digits, disguised) = (start, 0, 0);
        for (var at = start; at < text.Length; at++)
        {
            var isDisguised = kind.Contains(text[at]);
            if (isDisguised || char.IsAsciiDigit(text[at]))
            {
                (end, digits) = (at + 1, digits + 1);
                disguised += isDisguised ? 1 : 0;
            }
            else if (!IsSign(text[at]) || at - end > 2)
            {
                break;
            }
        }
        return (end, digits, disguised);
    }

    private static bool IsSign(char c) => c is ' ' or '-' or '.' or '·' or '_' or '/' or '~';

    private static char Plain(char c) => Numerals.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at ? NumeralDigits[at] : (char)('0' + CharUnicodeInfo.GetDigitValue(c));
}
