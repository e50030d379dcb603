using QiniuDocsGen.Articles.Authored;
using QiniuDocsGen.Articles.Tiers;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;

namespace QiniuDocsGen.Articles;

/// <summary>Makes entries readable: blocks, HTML, plain text and key point of each, and how much it is worth.</summary>
internal static class ArticleFormatter
{
    /// <summary>The articles of a site, each formatted when it is first asked for.</summary>
    public static ArticleSet Begin(Site site)
    {
        var markdown = new MarkdownArticle(site);
        return new ArticleSet(site, entry => Format(entry, site.Words, markdown));
    }

    /// <summary>
    /// Formats every entry of a site that is not formatted yet, on all cores. Reports characters that pages cannot hold, Markdown that cannot be read
    /// safely, and links that lead nowhere; whatever is wrong, the words of the entry are shown.
    /// </summary>
    public static StageResult<ArticleSet> Format(ArticleSet begun) => new(begun, begun.MakeAll());

    private static StageResult<Article> Format(SiteEntry entry, InterfaceWords words, MarkdownArticle markdown)
    {
        var findings = new List<Diagnostic>();
        var sections = new List<ArticleSection>();
        var keyPoint = "";
        foreach (var section in entry.Entry.Sections)
        {
            var text = UnfitCharacters.Replace(section, findings);
            var formatted = entry.Part.Markup == PartMarkup.Markdown
                ? markdown.Format(text, section, entry.Part, findings)
                : VerbatimText.Format(text, section.Kind, words);
            sections.Add(new ArticleSection(section.Kind, section.Heading, formatted.Html, formatted.PlainText)
            {
                Blocks = formatted.Blocks,
                ShownText = formatted.ShownText,
                SearchText = formatted.SearchText,
            });
            if (section.Kind == SectionKind.Answer && keyPoint.Length == 0)
                keyPoint = formatted.KeyPoint;
        }
        var (plain, badged) = Placeholders.TitleOf(entry.Entry.Title.Text, words);
        var article = new Article(entry.Id, [.. sections], Excerpt.Of(keyPoint, [.. sections]))
        {
            KeyPoint = keyPoint,
            StandInTitle = StandInTitle.Of(entry, [.. sections], keyPoint, words),
            PlainTitle = plain,
            BadgedTitle = badged,
        };
        var (tier, reasons) = TierJudge.Judge(entry, article);
        return new StageResult<Article>(article with { Tier = tier, TierReasons = reasons }, [.. findings]);
    }
}
