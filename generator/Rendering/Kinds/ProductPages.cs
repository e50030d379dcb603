using System.Collections.Immutable;
using QiniuDocsGen.Model;
using QiniuDocsGen.Rendering.Views;

namespace QiniuDocsGen.Rendering.Kinds;

/// <summary>A product and its entries, topic by topic; topics with a single entry stand together at the end.</summary>
internal static class ProductPages
{
    /// <summary>The kind.</summary>
    public static PageKind Kind { get; } = new("product", "pages/product.html", Pages);

    private static IEnumerable<PlannedPage> Pages(PageMaterial material) =>
        material.Site.Products.SelectMany(p => material.Paged(List(p, material)));

    private static EntryList List(Product product, PageMaterial material)
    {
        var links = material.Links;
        // The same on each page of the list, so made once, and not before a page is rendered.
        var topics = new Lazy<ImmutableArray<LinkView>>(() => [.. product.Topics.Where(t => !IsSingle(t)).Select(links.Topic)]);
        var causes = new Lazy<ImmutableArray<LinkView>>(() => Causes(product, links));
        return new EntryList(
            "product",
            product.Route,
            product.Name,
            product.Description,
            product.Entries,
            () => [.. product.Topics.OrderBy(IsSingle).SelectMany(t => material.Cards.Ranked(t.Entries))],
            [links.Home],
            list => new ProductView(product.Name, product.Description, product.Entries.Length, topics.Value, causes.Value, list))
        {
            HeadingOf = entry => links.Topic(product.Slug, entry.Topic) is { Count: > 1 } topic ? topic : null,
        };
    }

    private static bool IsSingle(Topic topic) => topic.Entries.Length == 1;

    private static ImmutableArray<LinkView> Causes(Product product, SiteLinks links) =>
        [.. product.Causes.Select(c => links.Cause(c.Cause) with { Url = links.Url(c.Route), Count = c.Entries.Length })];
}
