using System.Text;

namespace QiniuDocsGen.Outputs.Emitters;

/// <summary>Text as it may stand in Markdown: none of it becomes a heading, a link, a list or HTML, and none of it can end what it stands in.</summary>
internal static class MarkdownText
{
    private const string Signs = "\\`*_[]{}<>&#|~!$=+^";
    private const int ShortestFence = 3;

    /// <summary>A text on one line; it must not begin the line.</summary>
    public static string Inline(string text)
    {
        var inline = new StringBuilder(text.Length + 8);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
                inline.Append(' ');
            else if (Rune.IsControl(rune))
                inline.Append('\uFFFD');
            else if (rune.Value == '@')
                inline.Append("&#64;"); // a backslash would not keep GitHub's Markdown from linking a mail address
            else if ((rune.IsAscii && Signs.Contains((char)rune.Value)) || IsAddressSign(rune, inline))
                inline.Append('\\').Append((char)rune.Value);
            else
                Append(inline, rune);
        }
        return inline.ToString().Trim();
    }

    /// <summary>A text of any number of lines, exactly as it is, between fences that it does not hold.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">What it is written in.</param>
    public static string Fenced(string text, string language)
    {
        var longest = 0;
        var run = 0;
        foreach (var c in text)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }
        var fence = new string('`', Math.Max(ShortestFence, longest + 1));
        var shown = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            Append(shown, Rune.IsControl(rune) && rune.Value is not ('\t' or '\n' or '\r') ? Rune.ReplacementChar : rune);
        return $"{fence}{language}\n{shown}\n{fence}\n";
    }

    private static void Append(StringBuilder text, Rune rune)
    {
        if (rune.IsBmp)
            text.Append((char)rune.Value);
        else
            text.Append(rune.ToString());
    }

    /// <summary>Whether a sign would make GitHub's Markdown take what stands around it for an address: <c>https://</c>, <c>www.</c></summary>
    private static bool IsAddressSign(Rune rune, StringBuilder before) =>
        rune.Value == ':' || (rune.Value == '.' && before.Length > 0 && before[^1] is 'w' or 'W');
}
