using QiniuDocsGen.Model;
using QiniuDocsGen.Rendering.Views;

namespace QiniuDocsGen.Rendering.Kinds;

/// <summary>The page that searches in the browser.</summary>
internal static class SearchPage
{
    /// <summary>The index in lunr's format.</summary>
    public const string Index = "search/index.json";

    /// <summary>The result cards.</summary>
    public const string Documents = "search/documents.json";

    /// <summary>The tables that the query side needs.</summary>
    public const string Tables = "search/tables.json";

    /// <summary>The kind.</summary>
    public static PageKind Kind { get; } = new("search", "pages/search.html", Pages);

    private static IEnumerable<PlannedPage> Pages(PageMaterial material) =>
        [material.Single("search", Route.Search, "search.title", () => View(material.Links), indexed: false)];

    private static SearchView View(SiteLinks links) => new(
        UrlOf(Index, links), UrlOf(Documents, links), UrlOf(Tables, links), links.Url(Route.Question(new EntryId("{id}"))));

    // Absent assets are reported when the pages are planned.
    private static string UrlOf(string asset, SiteLinks links) =>
        links.Assets.Paths.TryGetValue(asset, out var path) ? links.Site.Address.Href(path) : "";
}
