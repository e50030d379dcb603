using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Articles;

/// <summary>Puts U+FFFD in place of the characters that a page cannot hold (<see cref="PageCharacters"/>).</summary>
internal static class UnfitCharacters
{
    /// <summary>
    /// The text of a section with every unfit character replaced. The first one is reported, with how many there are; NUL was reported for the
    /// whole file.
    /// </summary>
    public static string Replace(Section section, List<Diagnostic> findings)
    {
        var text = section.Text;
        var first = PageCharacters.NextUnfit(text, 0);
        if (first < 0)
            return text;

        var fit = text.ToCharArray();
        var (reported, count) = (-1, 0);
        for (var i = first; i >= 0; i = PageCharacters.NextUnfit(text, i + 1))
        {
            fit[i] = PageCharacters.Replacement;
            if (text[i] == '\0')
                continue;
            reported = reported < 0 ? i : reported;
            count++;
        }
        if (count > 0)
            findings.Add(ArticlesRules.UnfitCharacter.At(
                section.Span.File.Span(section.Span.Start + reported, section.Span.Start + reported + 1),
                $"U+{(int)text[reported]:X4} cannot stand on a page ({count} such in this section): expected text, tabs and line breaks"));
        return new string(fit);
    }
}
