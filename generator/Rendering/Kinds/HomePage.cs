using QiniuDocsGen.Model;
using QiniuDocsGen.Rendering.Head;
using QiniuDocsGen.Rendering.Lists;
using QiniuDocsGen.Rendering.Views;

namespace QiniuDocsGen.Rendering.Kinds;

/// <summary>The page that a visit begins with: search, products and root causes.</summary>
internal static class HomePage
{
    /// <summary>The kind.</summary>
    public static PageKind Kind { get; } = new("home", "pages/home.html", Pages);

    private static IEnumerable<PlannedPage> Pages(PageMaterial material) =>
        [material.Single("home", Route.Home, "home.title", () => View(material), indexed: true, JsonLd.OfHome(material.Site))];

    private static HomeView View(PageMaterial material)
    {
        var links = material.Links;
        return new HomeView(
            [.. links.Site.Products.Select(p => Card(p, links))],
            [.. links.Site.Causes.Select(c => new GroupCardView(c.Name, links.Url(c.Route), c.Description, c.Entries.Length, c.IsDefault, []))],
            Symptoms.Of(links.Site, material.Relations.Value, material.Cards));
    }

    private static GroupCardView Card(Product product, SiteLinks links) => new(
        product.Name,
        links.Url(product.Route),
        product.Description,
        product.Entries.Length,
        IsDefault: false,
        [.. product.Topics.Select(t => links.Topic(t.Product, t.Slug))]);
}
