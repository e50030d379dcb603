namespace QiniuDocsGen.Text;

/// <summary>
/// Which characters a page can hold. HTML does not know control characters other than its blanks, halves of surrogate pairs, and the
/// non-characters U+FFFE and U+FFFF. Each of them is one UTF-16 unit and gives one U+FFFD, so that places in a text stay what they are.
/// </summary>
public static class PageCharacters
{
    /// <summary>What stands in place of a character that a page cannot hold.</summary>
    public const char Replacement = '\uFFFD';

    /// <summary>Whether HTML knows no such character: a control character that is no blank, U+FFFE or U+FFFF.</summary>
    public static bool IsUnknown(char c) => c is '\uFFFE' or '\uFFFF' || (char.IsControl(c) && c is not ('\t' or '\n' or '\r' or '\f'));

    /// <summary>Whether a character turns the direction of writing of what follows; in a name or title only an isolate that ends there has a use.</summary>
    public static bool TurnsDirection(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    /// <summary>The text without the marks that turn the direction of writing: its words, to be found and compared.</summary>
    public static string WithoutTurns(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Any(TurnsDirection) ? string.Concat(text.Where(c => !TurnsDirection(c))) : text;
    }

    /// <summary>The first place at or behind another that HTML cannot hold; negative when there is none.</summary>
    public static int NextUnfit(ReadOnlySpan<char> text, int from)
    {
        for (var i = from; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (char.IsSurrogate(c) || IsUnknown(c))
                return i;
        }
        return -1;
    }
}
