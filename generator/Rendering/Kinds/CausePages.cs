using System.Collections.Immutable;
using QiniuDocsGen.Model;
using QiniuDocsGen.Rendering.Views;

namespace QiniuDocsGen.Rendering.Kinds;

/// <summary>A root cause and its entries, product by product.</summary>
internal static class CausePages
{
    /// <summary>The kind.</summary>
    public static PageKind Kind { get; } = new("cause", "pages/cause.html", Pages);

    private static IEnumerable<PlannedPage> Pages(PageMaterial material) =>
        material.Site.Causes.SelectMany(c => material.Paged(List(c, material.Links)));

    private static EntryList List(RootCause cause, SiteLinks links)
    {
        var products = new Lazy<ImmutableArray<LinkView>>(() => links.ProductsOf(cause.Slug));
        return new EntryList(
            "cause",
            cause.Route,
            cause.Name,
            cause.Description,
            [.. links.MeetingsOf(cause.Slug).SelectMany(m => m.Meeting.Entries)],
            [links.Home, links.Causes],
            list => new CauseView(
                cause.Name, cause.Description, cause.Entries.Length, cause.IsDefault, products.Value, Groups(list, cause, links), list));
    }

    // The list is already in the order of the products, so a group is a run.
    private static ImmutableArray<EntryGroupView> Groups(ListView list, RootCause cause, SiteLinks links) =>
    [
        .. list.Entries
            .GroupBy(card => links.Site.Entry(new EntryId(card.Id)).Product)
            .Select(g => new EntryGroupView(
                links.Product(g.Key) with { Url = links.Url(Route.ProductCause(g.Key, cause.Slug)) },
                [.. g])),
    ];
}
