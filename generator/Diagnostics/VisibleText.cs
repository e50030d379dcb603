using System.Buffers;
using System.Globalization;
using System.Text;

namespace QiniuDocsGen.Diagnostics;

/// <summary>Shows text of unknown origin on one line: nothing in it can move the cursor, turn the writing direction or hide.</summary>
public static class VisibleText
{
    private const string Blot = "·";

    /// <summary>
    /// The text with tabs as one blank, control characters and broken surrogates as <c>·</c>, and invisible or direction-changing characters as
    /// <c>\u202E</c>.
    /// </summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        var shown = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            shown.Append(First(text[i..], out var used));
            i += used;
        }
        return shown.ToString();
    }

    /// <summary>How the first character of a text is shown, and how many UTF-16 units it takes there.</summary>
    internal static string First(ReadOnlySpan<char> text, out int used) =>
        Rune.DecodeFromUtf16(text, out var rune, out used) == OperationStatus.Done ? Of(rune) : Blot;

    private static string Of(Rune rune)
    {
        if (rune.Value == '\t')
            return " ";
        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.Control => Blot,
            UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => Escape(rune),
            _ => rune.ToString(),
        };
    }

    private static string Escape(Rune rune) => rune.IsBmp ? $"\\u{rune.Value:X4}" : $"\\U{rune.Value:X8}";
}
