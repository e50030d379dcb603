using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;

namespace QiniuDocsGen.Articles;

/// <summary>
/// Characters that HTML cannot hold: control characters below U+0020 other than its blanks, halves of surrogate pairs, U+FFFE and U+FFFF. Each
/// is one UTF-16 unit and gives one U+FFFD, so that places in the text stay what they are.
/// </summary>
internal static class UnfitCharacters
{
    private const char Replacement = '\uFFFD';

    /// <summary>The text of a section with every unfit character replaced; the first one is reported, with how many there are.</summary>
    public static string Replace(Section section, List<Diagnostic> findings)
    {
        var text = section.Text;
        var first = NextUnfit(text, 0);
        if (first < 0)
            return text;

        var fit = text.ToCharArray();
        var count = 0;
        for (var i = first; i >= 0; i = NextUnfit(text, i + 1))
        {
            fit[i] = Replacement;
            count++;
        }
        var place = section.Span.File.Span(section.Span.Start + first, section.Span.Start + first + 1);
        findings.Add(ArticlesRules.UnfitCharacter.At(
            place, $"U+{(int)text[first]:X4} cannot stand on a page ({count} such in this section): expected text, tabs and line breaks"));
        return new string(fit);
    }

    private static int NextUnfit(string text, int from)
    {
        for (var i = from; i < text.Length; i++)
        {
            var c = text[i];
            if (c is >= ' ' and < '\uD800')
                continue;
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (char.IsSurrogate(c) || c is '\uFFFE' or '\uFFFF' or (< ' ' and not ('\t' or '\n' or '\r' or '\f')))
                return i;
        }
        return -1;
    }
}
