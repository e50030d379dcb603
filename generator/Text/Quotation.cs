using System.Globalization;
using System.Text;

namespace QiniuDocsGen.Text;

/// <summary>Quotes text of the input in messages: on one line, bounded, and without characters that could change how the message looks.</summary>
public static class Quotation
{
    /// <summary>The most UTF-16 units of a text that are quoted; longer ones end in <c>…</c>.</summary>
    public const int MaxLength = 60;

    /// <summary>The text between back quotes, control characters and direction marks shown as <c>U+…</c>.</summary>
    public static string Of(ReadOnlySpan<char> text) => $"`{Bounded(text)}`";

    /// <summary>The text as <see cref="Of"/> shows it, without the back quotes.</summary>
    public static string Bounded(ReadOnlySpan<char> text)
    {
        var shown = text.Length > MaxLength ? text[..MaxLength] : text;
        // Half a key or number could not be told from harmless letters any more, and so would not be masked.
        while (shown.Length > 0 && shown.Length < text.Length && IsHalf(text, shown.Length))
            shown = shown[..^1];
        var quoted = Escape(shown);
        return shown.Length < text.Length ? quoted + "…" : quoted;
    }

    /// <summary>Whether a cut at a place parts a surrogate pair, a word of ASCII letters, or groups of digits.</summary>
    private static bool IsHalf(ReadOnlySpan<char> text, int place) =>
        char.IsHighSurrogate(text[place - 1]) || (IsWordPart(text[place - 1]) && IsWordPart(text[place]))
        || (char.IsDigit(text[place - 1]) && IsBlank(text[place])) || (place > 1 && IsBlank(text[place - 1]) && char.IsDigit(text[place - 2]));

    private static bool IsWordPart(char c) => c is > ' ' and <= '~' or (>= '\uFF10' and <= '\uFF5A');

    private static bool IsBlank(char c) => c is ' ' or '\u00A0' or '\u3000';

    /// <summary>The whole text, control characters and direction marks shown as <c>U+…</c>.</summary>
    public static string Escape(ReadOnlySpan<char> text)
    {
        var escaped = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (IsUnsafe(text[i]) || !IsWhole(text, i))
                escaped.Append(CultureInfo.InvariantCulture, $"<U+{(int)text[i]:X4}>");
            else
                escaped.Append(text[i]);
        }
        return escaped.ToString();
    }

    /// <summary>
    /// Whether a character is a control character, a line end of Unicode, or a mark that turns the direction of writing or shows as
    /// nothing.
    /// </summary>
    public static bool IsUnsafe(char c) => char.IsControl(c) || c is
        '\u061C' or (>= '\u200B' and <= '\u200F') or (>= '\u2028' and <= '\u202E') or (>= '\u2060' and <= '\u206F') or '\uFEFF';

    private static bool IsWhole(ReadOnlySpan<char> text, int index)
    {
        if (char.IsHighSurrogate(text[index]))
            return index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]);
        return !char.IsLowSurrogate(text[index]) || (index > 0 && char.IsHighSurrogate(text[index - 1]));
    }
}
