using System.Buffers;
using System.Globalization;

namespace QiniuDocsGen.Leaks.Reading;

/// <summary>
/// A text folded for scanning: full-width and foreign digits, letters and signs as ASCII, look-alikes of Latin letters as these, without
/// invisible characters, with <c>\/</c>, <c>\u0040</c> and <c>%40</c>, <c>[.]</c> as the characters that they stand for. Case stays. Knows for each place
/// in the folded text the place in the original.
/// </summary>
internal sealed class LeakText
{
    private const char Dropped = '\uFFFF';
    private const string Dashes = "‐‑‒–—―−﹣";
    private const string Lookalikes = "аaеeоoрpсcхxуyіiѕsԁdһhјjАAВBЕEКKМMНHОOРPСCТTХXοoνvαaρp";

    /// <summary>The first characters of what stands for another character, but for brackets.</summary>
    private const string Escapes = "\\%&\uD835\uD83C\uD83E";

    private static readonly char[] Folds = MakeFolds();
    private static readonly SearchValues<char> Marks = SearchValues.Create([.. Escapes, .. Enumerable.Range(0, char.MaxValue).Select(c => (char)c).Where(IsInvisible)]);

    /// <summary>With which characters something begins that more than one character stand for.</summary>
    private static readonly SearchValues<char> Beginnings = SearchValues.Create([.. Escapes, '[', '(']);

    private static readonly SearchValues<string> Brackets = SearchValues.Create(["[.]", "(.)", "[:]", "[dot]"], StringComparison.OrdinalIgnoreCase);

    private readonly string source;
    private readonly int offset;
    private readonly int[]? origins;
    private NumberRuns? numbers;
    private List<int>[]? places;

    private LeakText(string folded, string source, int offset, int[]? origins) => (Folded, this.source, this.offset, this.origins) = (folded, source, offset, origins);

    /// <summary>The folded text.</summary>
    public string Folded { get; }

    /// <summary>The runs of digits in it; found on first use.</summary>
    public NumberRuns Numbers => numbers ??= new NumberRuns(Folded);

    /// <summary>Where the words of a pattern begin, in order.</summary>
    public IReadOnlyList<int> Places(LeakPattern pattern) => WordTable.OfAll.Of(pattern, places ??= WordTable.OfAll.Find(Folded));

    /// <summary>Folds a run of a text; places are told as places of the whole text.</summary>
    public static LeakText Of(string text, int start, int length)
    {
        var run = text.AsSpan(start, length);
        if (run.ContainsAny(Marks) || run.IndexOfAny(Brackets) >= 0)
            return Compact(text, run, start);
        var folded = string.Create(length, (text, start), static (target, source) =>
        {
            for (var i = 0; i < target.Length; i++)
                target[i] = Folds[source.text[source.start + i]];
            DisguisedDigits.Fold(target);
            FoldStops(target);
        });
        return new LeakText(folded, text, start, null);
    }

    /// <summary>The run of the original text that a run of the folded text came from.</summary>
    public (int Start, int End) Original(int start, int end) => origins is null
        ? (offset + start, offset + end)
        : (offset + origins[start], offset + origins[end]);

    /// <summary>The first unit in the original text of what became the character at a place of the folded text.</summary>
    public char SourceAt(int place) => source[offset + (origins is null ? place : origins[place])];

    private static LeakText Compact(string text, ReadOnlySpan<char> run, int start)
    {
        var folded = new char[run.Length];
        var origins = new int[run.Length + 1];
        var length = 0;
        for (var i = 0; i < run.Length;)
        {
            var plain = run[i..].IndexOfAny(Beginnings);
            for (var end = plain < 0 ? run.Length : i + plain; i < end; i++)
                Take(run[i], i);
            if (i == run.Length)
                break;
            var (c, used) = Decode(run[i..]);
            Take(c, i);
            i += used;
        }
        origins[length] = run.Length;
        DisguisedDigits.Fold(folded.AsSpan(0, length));
        FoldStops(folded.AsSpan(0, length));
        return new LeakText(new string(folded, 0, length), text, start, origins);

        void Take(char c, int origin)
        {
            var fold = Folds[c];
            if (fold == Dropped)
                return;
            origins[length] = origin;
            folded[length++] = fold;
        }
    }

    /// <summary>The first character of a text, escapes of JSON, of addresses, of Markdown and of HTML undone, and how many units it took.</summary>
    private static (char Character, int Used) Decode(ReadOnlySpan<char> text)
    {
        switch (text[0])
        {
            case '\\' when text.StartsWith(@"\\/"):
                return ('/', 3);
            case '\\' when text.Length > 5 && text[1] == 'u' && TryHex(text[2..6], out var unit):
                return (unit, 6);
            case '\\' when text.Length > 1 && text[1] is '/' or '_' or '*' or '-' or '.' or '@' or '#':
                return (text[1], 2);
            case '%' when text.Length > 2 && TryHex(text[1..3], out var encoded):
                return (encoded, 3);
            case '&' when text.StartsWith("&#") && text[..Math.Min(7, text.Length)].IndexOf(';') is > 2 and var end && TryEntity(text[2..end], out var entity):
                return (entity, end + 1);
            case '[' or '(' when text.Length > 2 && text[..3] is "[.]" or "(.)" or "[:]":
                return (text[1], 3);
            case '[' when text.Length > 5 && text.StartsWith("[dot]", StringComparison.OrdinalIgnoreCase) && char.IsAsciiLetterOrDigit(text[5]):
                return ('.', 5);
            case '\uD835' or '\uD83C' or '\uD83E' when text.Length > 1 && char.IsLowSurrogate(text[1]) && DisguisedDigits.OfPlane1(char.ConvertToUtf32(text[0], text[1])) is not '\0' and var plain:
                return (plain, 2);
            default:
                return (text[0], 1);
        }
    }

    /// <summary>The longest name of a host, after RFC 1035.</summary>
    private const int LongestHost = 253;

    /// <summary>
    /// A Chinese full stop between letters or digits is a dot that was typed with the wrong keyboard: huaxin。com. Between two addresses that have dots of
    /// their own it ends a sentence.
    /// </summary>
    private static void FoldStops(Span<char> folded)
    {
        for (var i = 1; i + 1 < folded.Length; i++)
        {
            var next = folded[i..].IndexOf('。');
            if (next < 0)
                return;
            i += next;
            if (i + 1 < folded.Length && char.IsAsciiLetterOrDigit(folded[i - 1]) && char.IsAsciiLetterOrDigit(folded[i + 1])
                && !(HasDot(folded[Math.Max(0, i - LongestHost)..i], fromEnd: true) && HasDot(folded[(i + 1)..Math.Min(folded.Length, i + 1 + LongestHost)], fromEnd: false)))
                folded[i] = '.';
        }
    }

    /// <summary>Whether the letters, digits and hyphens at one end of a text go on behind a dot.</summary>
    private static bool HasDot(ReadOnlySpan<char> text, bool fromEnd)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = fromEnd ? text[^(i + 1)] : text[i];
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_'))
                return c == '.';
        }
        return false;
    }

    private static bool TryHex(ReadOnlySpan<char> digits, out char character) => TryCode(digits, NumberStyles.AllowHexSpecifier, out character);

    private static bool TryEntity(ReadOnlySpan<char> code, out char character) =>
        code[0] is 'x' or 'X' ? TryHex(code[1..], out character) : TryCode(code, NumberStyles.None, out character);

    /// <summary>Only visible ASCII and Chinese characters: anything else would not be the value that is looked for.</summary>
    private static bool TryCode(ReadOnlySpan<char> digits, NumberStyles style, out char character)
    {
        var isNumber = ushort.TryParse(digits, style, CultureInfo.InvariantCulture, out var code);
        character = (char)code;
        return isNumber && (code is > ' ' and <= '~' || Around.IsHan(character));
    }

    /// <summary>Marks of format (direction, joiners, byte order) and variation selectors, which no reader sees, and marks that are drawn over the character before.</summary>
    private static bool IsInvisible(char c) =>
        CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format || c is (>= '\uFE00' and <= '\uFE0F') or (>= '\u180B' and <= '\u180F') or (>= '\u0300' and <= '\u036F') or (>= '\u20D0' and <= '\u20FF');

    private static char[] MakeFolds()
    {
        var folds = new char[char.MaxValue + 1];
        for (var code = 0; code < folds.Length; code++)
        {
            var c = (char)code;
            folds[code] = c switch
            {
                >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
                '\u3000' or '\u00A0' or '\u2007' or '\u202F' or (>= '\u2000' and <= '\u200A') => ' ',
                _ when IsInvisible(c) => Dropped,
                _ when c > '\u007F' && CharUnicodeInfo.GetDecimalDigitValue(c) is >= 0 and var digit => (char)('0' + digit),
                _ => c,
            };
        }
        foreach (var dash in Dashes)
            folds[dash] = '-';
        for (var i = 0; i < Lookalikes.Length; i += 2)
            folds[Lookalikes[i]] = Lookalikes[i + 1];
        return folds;
    }
}
