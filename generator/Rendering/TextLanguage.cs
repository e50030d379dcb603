using QiniuDocsGen.Model;

namespace QiniuDocsGen.Rendering;

/// <summary>
/// Tells where texts of the knowledge base are in another language than the interface, so that screen readers speak them right and browsers take the
/// right forms of Han characters.
/// </summary>
internal static class TextLanguage
{
    /// <summary>Simplified Chinese, which knowledge bases are written in.</summary>
    private const string Chinese = "zh-CN";

    /// <summary>A Han character says about as much as so many Latin letters.</summary>
    private const int LettersOfHan = 4;

    /// <summary>The language of an entry where it differs from that of the interface; empty where it does not.</summary>
    public static string Of(SiteEntry entry, Article article, Site site)
    {
        if (site.Settings.Language.StartsWith("zh", StringComparison.OrdinalIgnoreCase))
            return "";
        var (han, letters) = (0, 0);
        foreach (var text in article.Sections.Select(section => section.PlainText).Prepend(entry.Entry.Title.Text))
        {
            foreach (var c in text)
            {
                han += c is >= '\u3400' and <= '\u9FFF' ? 1 : 0;
                letters += char.IsAsciiLetter(c) ? 1 : 0;
            }
        }
        return han * LettersOfHan > letters ? Chinese : "";
    }

    /// <summary>The attribute <c>lang</c> that says the same, with a blank before it; empty where there is nothing to say.</summary>
    public static Html AttributeOf(SiteEntry entry, Article article, Site site) =>
        Of(entry, article, site) is { Length: > 0 } language ? new Html($" lang=\"{language}\"") : Html.Empty;
}
