using System.Globalization;
using System.Text;

namespace QiniuDocsGen.Text.Titles;

/// <summary>Whether a reader sees anything of a text.</summary>
internal static class VisibleCharacters
{
    /// <summary>
    /// Whether a text shows something: more than blanks, marks of direction, characters without a shape or a width, and those that stand for lost
    /// ones.
    /// </summary>
    public static bool AreIn(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (!IsInvisible(rune))
                return true;
        }
        return false;
    }

    // Beside blanks and format characters these are, by the property Default_Ignorable_Code_Point of Unicode, the joiner of graphemes, fillers of
    // Hangul, vowels of Khmer that are never shown, and selectors of variants; and the pattern of Braille without dots.
    private static bool IsInvisible(Rune rune) => Rune.IsWhiteSpace(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
        || rune.Value is 0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or (>= 0x180B and <= 0x180F) or 0x3164 or (>= 0xFE00 and <= 0xFE0F) or 0xFFA0
            or (>= 0xE0000 and <= 0xE0FFF) or 0x2800 or PageCharacters.Replacement;
}
