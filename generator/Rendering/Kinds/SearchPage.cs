using QiniuDocsGen.Model;
using QiniuDocsGen.Rendering.Views;

namespace QiniuDocsGen.Rendering.Kinds;

/// <summary>The page that searches in the browser.</summary>
internal static class SearchPage
{
    /// <summary>The file that names all others of the search index.</summary>
    public const string Manifest = "search/manifest.json";

    /// <summary>The kind.</summary>
    public static PageKind Kind { get; } = new("search", "pages/search.html", Pages);

    private static IEnumerable<PlannedPage> Pages(PageMaterial material) =>
        [material.Single("search", Route.Search, "search.title", () => View(material.Links), indexed: false)];

    private static SearchView View(SiteLinks links) => new(
        UrlOfManifest(links), links.Url(Route.Question(new EntryId("{id}"))), links.Site.Settings.Search.ReportEndpoint?.AbsoluteUri ?? "")
    {
        Causes = [.. links.Site.Causes.Select(c => links.Cause(c.Slug))],
        Endpoint = links.Site.Settings.Search.Endpoint?.Href ?? "",
    };

    private static string UrlOfManifest(SiteLinks links) =>
        links.Site.Address.Href(links.Assets.Find(Manifest) ?? throw new InvalidOperationException("the search index has no manifest"));
}
