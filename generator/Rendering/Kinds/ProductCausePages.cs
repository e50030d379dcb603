using QiniuDocsGen.Model;
using QiniuDocsGen.Rendering.Views;

namespace QiniuDocsGen.Rendering.Kinds;

/// <summary>The entries of a product with a root cause.</summary>
internal static class ProductCausePages
{
    /// <summary>The kind.</summary>
    public static PageKind Kind { get; } = new("product-cause", "pages/product-cause.html", Pages);

    private static IEnumerable<PlannedPage> Pages(PageMaterial material) =>
        material.Site.Products.SelectMany(p => p.Causes).SelectMany(m => material.Paged(List(m, material.Links)));

    private static EntryList List(ProductCause meeting, SiteLinks links)
    {
        var product = links.Product(meeting.Product);
        var cause = links.Site.Cause(meeting.Cause);
        var causeLink = new LinkView(cause.Name, links.Url(cause.Route), cause.Entries.Length);
        return new EntryList(
            "product-cause",
            meeting.Route,
            $"{cause.Name} · {product.Title}",
            cause.Description,
            meeting.Entries,
            [links.Home, product],
            list => new ProductCauseView(product, causeLink, cause.Description, meeting.Entries.Length, cause.IsDefault, list))
        {
            // The default cause says nothing, so its page is worth no visit from outside.
            Indexed = !cause.IsDefault,
        };
    }
}
