using System.Globalization;
using System.Text;

namespace QiniuDocsGen.Text;

/// <summary>
/// Text of an author as it may stand in a message: between quotes, on one line, of bounded length, without characters that act on a terminal.
/// </summary>
public static class Quoted
{
    /// <summary>The longest quotation, in UTF-16 units without the quotes.</summary>
    public const int MaxLength = 60;

    /// <summary>Quotes a text; what is too long ends in <c>…</c>, and what cannot be seen is written as its code: <c>U+202E</c>.</summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        var quoted = new StringBuilder("'");
        foreach (var rune in text.EnumerateRunes())
        {
            if (quoted.Length > MaxLength)
                return quoted.Append("…'").ToString();
            if (Rune.IsWhiteSpace(rune))
                quoted.Append(' ');
            else if (IsUnseen(rune))
                quoted.Append("U+").Append(rune.Value.ToString("X4", CultureInfo.InvariantCulture));
            else
                quoted.Append(rune);
        }
        return quoted.Append('\'').ToString();
    }

    private static bool IsUnseen(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;
}
