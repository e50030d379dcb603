using System.Collections.Frozen;
using QiniuDocsGen.Model;
using QiniuDocsGen.Rendering.Views;

namespace QiniuDocsGen.Rendering.Kinds;

/// <summary>The entries of a product with a root cause, topic by topic.</summary>
internal static class ProductCausePages
{
    /// <summary>The kind.</summary>
    public static PageKind Kind { get; } = new("product-cause", "pages/product-cause.html", Pages);

    private static IEnumerable<PlannedPage> Pages(PageMaterial material) =>
        material.Site.Products.SelectMany(p => p.Causes).SelectMany(m => material.Paged(List(m, material)));

    private static EntryList List(ProductCause meeting, PageMaterial material)
    {
        var links = material.Links;
        var product = links.Product(meeting.Product);
        var cause = links.Site.Cause(meeting.Cause);
        var topics = links.TopicsOf(meeting);
        var headings = topics.ToFrozenDictionary(t => t.Topic.Slug, t => links.Topic(t.Topic) with { Count = t.Entries.Length });
        return new EntryList(
            "product-cause",
            meeting.Route,
            $"{cause.Name} · {product.Title}",
            cause.Description,
            meeting.Entries,
            () => [.. topics.SelectMany(t => material.Cards.Ranked(t.Entries))],
            [links.Home, product],
            list => new ProductCauseView(
                product, links.Cause(cause.Slug), cause.Description, meeting.Entries.Length, cause.IsDefault, list))
        {
            HeadingOf = entry => headings[entry.Topic],
            // The default cause says nothing, so its page is worth no visit from outside.
            Indexed = !cause.IsDefault,
        };
    }
}
