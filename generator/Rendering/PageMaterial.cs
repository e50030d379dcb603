using System.Collections.Immutable;
using System.Globalization;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;
using QiniuDocsGen.Rendering.Lists;
using QiniuDocsGen.Rendering.Views;

namespace QiniuDocsGen.Rendering;

/// <summary>What page kinds make their pages from.</summary>
/// <param name="Links">The site as links.</param>
/// <param name="Cards">Entries as they stand in lists.</param>
/// <param name="Relations">Which entries go together.</param>
internal sealed record PageMaterial(SiteLinks Links, EntryCards Cards, Deferred<SiteRelations> Relations)
{
    /// <summary>The site.</summary>
    public Site Site => Links.Site;

    /// <summary>A page that stands alone.</summary>
    /// <param name="kind">The name of its kind.</param>
    /// <param name="route">Where it stands.</param>
    /// <param name="titleKey">The interface word that is its title.</param>
    /// <param name="view">Makes what its template sees.</param>
    /// <param name="indexed">Whether search engines may list it.</param>
    /// <param name="structuredData">What it is, for machines.</param>
    public PlannedPage Single(string kind, Route route, string titleKey, Func<object?> view, bool indexed, Html structuredData = default) =>
        new(kind, route, kind, view, () =>
            Links.PageView(kind, route, Links.Words.Text(titleKey), "", indexed, route == Route.Home ? [] : [Links.Home]) with
            {
                StructuredData = structuredData,
            })
        {
            IsIndexed = () => indexed,
        };

    /// <summary>
    /// The pages of a list of entries, cut by the page size of the site. Entries that only record that something was done come last, whatever the
    /// order of the list.
    /// </summary>
    public IEnumerable<PlannedPage> Paged(EntryList list)
    {
        var size = Site.Settings.PageSize;
        var total = ListPager.PagesOf(list.Entries.Length, size);
        var modified = list.Entries.Max(id => Site.Entry(id).Part.Date);
        // The order depends on what the articles are worth, so it is found when a page of the list is made.
        var ordered = new Lazy<ImmutableArray<EntryId>>(() => [.. list.Ranked().OrderBy(id => Cards.Article(id).Tier == Tier.C)]);
        for (var i = 1; i <= total; i++)
        {
            var number = i;
            var route = list.Route.Page(number);
            yield return new PlannedPage(
                list.Kind,
                route,
                list.Kind.Replace('-', '_'),
                () => list.View(ViewOf(list, ordered.Value, number, total)),
                () => Links.PageView(list.Kind, route, TitleOf(list.Title, number), list.Description, list.Indexed, list.Breadcrumbs))
            {
                IsIndexed = () => list.Indexed,
                Modified = modified,
            };
        }
    }

    private ListView ViewOf(EntryList list, ImmutableArray<EntryId> ordered, int number, int total)
    {
        // The entries of a list are in the order of its headings, so a group is a run.
        var cards = ListPager.EntriesOf(ordered, number, Site.Settings.PageSize).Select(Cards.Card).ToLookup(card => card.IsRecord);
        var groups = cards[false]
            .GroupBy(card => list.HeadingOf(Site.Entry(new EntryId(card.Id))))
            .Select(g => new EntryGroupView(g.Key, [.. g]));
        return ListPager.View([.. groups], [.. cards[true]], number, total, n => Links.Url(list.Route.Page(n)));
    }

    private string TitleOf(string title, int number) =>
        number == 1 ? title : Links.Words.Text("pager.title", title, number.ToString(CultureInfo.InvariantCulture));
}

/// <summary>A list of entries that gets as many pages as it needs.</summary>
/// <param name="Kind">The name of the page kind; with underscores it is the name of the view.</param>
/// <param name="Route">Its first page.</param>
/// <param name="Title">The title of its first page.</param>
/// <param name="Description">One line; may be empty.</param>
/// <param name="Entries">All its entries.</param>
/// <param name="Ranked">Puts them in the order of the list; not asked before a page of it is made.</param>
/// <param name="Breadcrumbs">The way from the home page to its parent.</param>
/// <param name="View">Makes what the template sees of one page of it.</param>
internal sealed record EntryList(
    string Kind,
    Route Route,
    string Title,
    string Description,
    ImmutableArray<EntryId> Entries,
    Func<ImmutableArray<EntryId>> Ranked,
    ImmutableArray<LinkView> Breadcrumbs,
    Func<ListView, object> View)
{
    /// <summary>The heading that an entry stands under; null for none. Entries with one heading follow each other in the order of the list.</summary>
    public Func<SiteEntry, LinkView?> HeadingOf { get; init; } = _ => null;

    /// <summary>Whether search engines may list its pages.</summary>
    public bool Indexed { get; init; } = true;
}
