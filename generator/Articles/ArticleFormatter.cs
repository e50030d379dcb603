using System.Collections.Frozen;
using System.Collections.Immutable;
using QiniuDocsGen.Articles.Authored;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;

namespace QiniuDocsGen.Articles;

/// <summary>Makes entries readable: HTML, plain text and an excerpt of each.</summary>
internal static class ArticleFormatter
{
    /// <summary>
    /// Formats every entry of the site, on all cores. Reports characters that pages cannot hold, Markdown that cannot be read safely, and links
    /// that lead nowhere; whatever is wrong, the words of the entry are shown.
    /// </summary>
    public static StageResult<ArticleSet> Format(Site site)
    {
        var verbatim = new VerbatimText(site.Words);
        var markdown = new MarkdownArticle(site);
        var articles = new Article[site.Entries.Length];
        var findings = new List<Diagnostic>[site.Entries.Length];
        Parallel.For(0, articles.Length, i =>
        {
            var entry = site.Entries[i];
            findings[i] = [];
            ImmutableArray<ArticleSection> sections =
                [.. entry.Entry.Sections.Select(section => Format(section, entry.Part, verbatim, markdown, findings[i]))];
            articles[i] = new Article(entry.Id, sections, Excerpt.Of(sections));
        });
        return new StageResult<ArticleSet>(new ArticleSet(articles.ToFrozenDictionary(a => a.Id)), [.. findings.SelectMany(f => f)]);
    }

    private static ArticleSection Format(
        Section section, Part part, VerbatimText verbatim, MarkdownArticle markdown, List<Diagnostic> findings)
    {
        var text = UnfitCharacters.Replace(section, findings);
        var formatted = part.Markup == PartMarkup.Markdown
            ? markdown.Format(text, section, part, findings)
            : verbatim.Format(text);
        return new ArticleSection(section.Kind, section.Heading, formatted.Html, formatted.PlainText);
    }
}
