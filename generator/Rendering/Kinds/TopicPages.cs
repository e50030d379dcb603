using System.Collections.Immutable;
using QiniuDocsGen.Model;
using QiniuDocsGen.Rendering.Views;

namespace QiniuDocsGen.Rendering.Kinds;

/// <summary>A topic of a product and its entries.</summary>
internal static class TopicPages
{
    /// <summary>The kind.</summary>
    public static PageKind Kind { get; } = new("topic", "pages/topic.html", Pages);

    private static IEnumerable<PlannedPage> Pages(PageMaterial material) =>
        material.Site.Products.SelectMany(p => PagesOf(p, material));

    private static IEnumerable<PlannedPage> PagesOf(Product product, PageMaterial material)
    {
        ImmutableArray<LinkView> siblings = [.. product.Topics.Select(t => material.Links.Topic(t.Product, t.Slug))];
        return product.Topics.SelectMany(t => material.Paged(List(t, siblings, material.Links)));
    }

    private static EntryList List(Topic topic, ImmutableArray<LinkView> siblings, SiteLinks links)
    {
        var product = links.Product(topic.Product);
        return new EntryList(
            "topic",
            topic.Route,
            $"{topic.Name} · {product.Title}",
            topic.Description,
            topic.Entries,
            [links.Home, product],
            list => new TopicView(topic.Name, topic.Description, topic.Entries.Length, product, siblings, list));
    }
}
