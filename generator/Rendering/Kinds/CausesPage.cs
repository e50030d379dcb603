using QiniuDocsGen.Model;
using QiniuDocsGen.Rendering.Views;

namespace QiniuDocsGen.Rendering.Kinds;

/// <summary>The list of root causes, below each the products that it occurs in.</summary>
internal static class CausesPage
{
    /// <summary>The kind.</summary>
    public static PageKind Kind { get; } = new("causes", "pages/causes.html", Pages);

    private static IEnumerable<PlannedPage> Pages(PageMaterial material) =>
        [material.Single("causes", Route.Causes, "causes.title", () => View(material.Links), indexed: true)];

    private static CausesView View(SiteLinks links) => new([.. links.Site.Causes.Select(c => Card(c, links))]);

    private static GroupCardView Card(RootCause cause, SiteLinks links) =>
        new(cause.Name, links.Url(cause.Route), cause.Description, cause.Entries.Length, cause.IsDefault, links.ProductsOf(cause.Slug));
}
