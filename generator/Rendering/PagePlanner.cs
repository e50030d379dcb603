using System.Collections.Immutable;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;
using QiniuDocsGen.Rendering.Lists;
using QiniuDocsGen.Rendering.Templates;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Rendering;

/// <summary>Plans the pages of a site. A page is rendered when its content is asked for, on the thread that asks.</summary>
internal static class PagePlanner
{
    private static readonly ImmutableArray<string> TitleKeys = ["home.title", "home.lead", "page.description", "causes.title", "search.title", "insights.title", "not_found.title", "pager.title", "withdrawn.title"];

    /// <summary>
    /// Plans every page. Reports templates that cannot be parsed, are absent or never used, interface words that nothing asks for, and those that the pages
    /// themselves need; what a template does wrong is reported by the content of the pages that it makes.
    /// </summary>
    /// <param name="site">The site.</param>
    /// <param name="relations">Which of its entries go together.</param>
    /// <param name="articles">The text of its entries.</param>
    /// <param name="assets">Its assets.</param>
    /// <param name="templates">The template files.</param>
    public static StageResult<ImmutableArray<Page>> Plan(
        Site site, Deferred<SiteRelations> relations, ArticleSet articles, AssetMap assets, ImmutableArray<SourceFile> templates) =>
        Plan(site, relations, articles, assets, templates, TemplateLimits.Default);

    /// <summary>As above, with limits other than the usual ones.</summary>
    public static StageResult<ImmutableArray<Page>> Plan(
        Site site, Deferred<SiteRelations> relations, ArticleSet articles, AssetMap assets, ImmutableArray<SourceFile> templates, TemplateLimits limits)
    {
        var set = TemplateSet.Parse(templates);
        var selector = TemplateSelector.Create(site, set.Value);
        var links = new SiteLinks(site, assets);
        var material = new PageMaterial(links, new EntryCards(links, articles), relations);
        var renderer = new PageRenderer(set.Value, links, limits);
        var pages = PageKinds.All
            .SelectMany(kind => kind.Pages(material).Select(page => ToPage(page, kind, selector.Value, renderer)))
            .ToImmutableArray();
        return new StageResult<ImmutableArray<Page>>(
            pages,
            [.. set.Diagnostics, .. MissingTemplates(set.Value), .. selector.Diagnostics, .. UnusedTemplates.Find(set.Value), .. UnknownWords.Find(set.Value, site.Words), .. MissingWords(links)]);
    }

    private static Page ToPage(PlannedPage page, PageKind kind, TemplateSelector selector, PageRenderer renderer)
    {
        var template = page.Entry is { } entry ? selector.TemplateOf(entry) : kind.Template;
        return new Page(
            page.Route,
            page.Kind,
            destination => renderer.Render(page, template, destination),
            page.IsIndexed,
            page.Modified,
            page.Entry?.Id)
        {
            Inputs = () => renderer.InputsOf(page, template),
            Template = template,
        };
    }

    private static IEnumerable<Diagnostic> MissingTemplates(TemplateSet templates) =>
        PageKinds.All.Select(k => k.Template).Append(PageRenderer.Layout)
            .Where(path => templates.Find(path) is null)
            .Select(path => RenderingRules.MissingTemplate.Report($"the template {path} is missing; expected it below the templates folder"));

    private static IEnumerable<Diagnostic> MissingWords(SiteLinks links) =>
        TitleKeys.Where(key => links.Words.Find(key) is null)
            .Select(key => RenderingRules.Word.Report(
                $"there is no interface word '{key}' in the language {links.Words.Language}; page titles need it"));
}
