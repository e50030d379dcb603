using System.Collections.Immutable;
using QiniuDocsGen.Model;
using QiniuDocsGen.Rendering.Views;

namespace QiniuDocsGen.Rendering.Kinds;

/// <summary>A product: its topics, its root causes and its entries.</summary>
internal static class ProductPages
{
    /// <summary>The kind.</summary>
    public static PageKind Kind { get; } = new("product", "pages/product.html", Pages);

    private static IEnumerable<PlannedPage> Pages(PageMaterial material) =>
        material.Site.Products.SelectMany(p => material.Paged(List(p, material.Links)));

    private static EntryList List(Product product, SiteLinks links)
    {
        // The same on each page of the list, so made once, and not before a page is rendered.
        var topics = new Lazy<ImmutableArray<GroupCardView>>(() => Topics(product, links));
        var causes = new Lazy<ImmutableArray<LinkView>>(() => Causes(product, links));
        return new EntryList(
            "product",
            product.Route,
            product.Name,
            product.Description,
            product.Entries,
            [links.Home],
            list => new ProductView(product.Name, product.Description, product.Entries.Length, topics.Value, causes.Value, list));
    }

    private static ImmutableArray<GroupCardView> Topics(Product product, SiteLinks links) =>
        [.. product.Topics.Select(t => new GroupCardView(t.Name, links.Url(t.Route), t.Description, t.Entries.Length, IsDefault: false, []))];

    private static ImmutableArray<LinkView> Causes(Product product, SiteLinks links) =>
        [.. product.Causes.Select(c => new LinkView(links.Site.Cause(c.Cause).Name, links.Url(c.Route), c.Entries.Length))];
}
