using System.Globalization;
using System.Text;

namespace QiniuDocsGen.Rendering;

/// <summary>Shortened forms of texts that may be of any length.</summary>
internal static class Excerpt
{
    /// <summary>The first characters of a text with an ellipsis behind them; the text itself when it is short enough.</summary>
    /// <param name="text">The text.</param>
    /// <param name="length">The most UTF-16 units to keep.</param>
    public static string Cut(string text, int length)
    {
        if (text.Length <= length)
            return text;
        var end = char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;
        return text[..end] + "…";
    }

    /// <summary>
    /// The beginning of a text as it may stand in a message: blanks and line ends as one space, other invisible characters left out.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="length">The most UTF-16 units to keep.</param>
    public static string OneLine(string text, int length)
    {
        var line = new StringBuilder(Math.Min(text.Length, length) + 1);
        foreach (var c in text)
        {
            if (line.Length > length)
                break;
            if (char.IsWhiteSpace(c))
                AppendBlank(line);
            else if (char.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate))
                line.Append(c);
        }
        return Cut(line.ToString().TrimEnd(), length);
    }

    private static void AppendBlank(StringBuilder line)
    {
        if (line.Length > 0 && line[^1] != ' ')
            line.Append(' ');
    }
}
