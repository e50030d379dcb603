using System.Collections.Frozen;
using QiniuDocsGen.Model;
using QiniuDocsGen.Rendering.Views;

namespace QiniuDocsGen.Rendering.Kinds;

/// <summary>A root cause and its entries, product by product.</summary>
internal static class CausePages
{
    /// <summary>The kind.</summary>
    public static PageKind Kind { get; } = new("cause", "pages/cause.html", Pages);

    private static IEnumerable<PlannedPage> Pages(PageMaterial material) =>
        material.Site.Causes.SelectMany(c => material.Paged(List(c, material)));

    private static EntryList List(RootCause cause, PageMaterial material)
    {
        var links = material.Links;
        var products = links.ProductsOf(cause.Slug);
        var headings = products.ToFrozenDictionary(p => p.Slug);
        return new EntryList(
            "cause",
            cause.Route,
            cause.Name,
            cause.Description,
            cause.Entries,
            () => [.. links.MeetingsOf(cause.Slug).SelectMany(m => material.Cards.Ranked(m.Meeting.Entries))],
            [links.Home, links.Causes],
            list => new CauseView(cause.Name, cause.Description, cause.Entries.Length, cause.IsDefault, products, list))
        {
            HeadingOf = entry => headings[entry.Product.Value],
        };
    }
}
