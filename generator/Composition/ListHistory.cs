using System.Collections.Immutable;
using QiniuDocsGen.Composition.Identity;
using QiniuDocsGen.Model;
using QiniuDocsGen.Model.Identity;

namespace QiniuDocsGen.Composition;

/// <summary>Keeps the addresses of lists of entries answering when their last entry is gone, or when they need fewer pages than before.</summary>
internal static class ListHistory
{
    /// <summary>The lists of a site as they are now.</summary>
    /// <param name="site">The site.</param>
    /// <param name="published">Makes the hashes of names.</param>
    public static ImmutableArray<LedgerList> Of(Site site, PublishedNames published) => LedgerList.Merge(Lists(site, published), []);

    /// <summary>The addresses of lists that were published and are no more, each with the nearest page above it that is there.</summary>
    /// <param name="known">The lists of the ledger.</param>
    /// <param name="now">The lists of the site.</param>
    public static ImmutableArray<MovedList> Moved(ImmutableArray<LedgerList> known, ImmutableArray<LedgerList> now)
    {
        var routes = now.SelectMany(Pages).Append(Route.Causes).ToHashSet();
        return [.. known.SelectMany(Pages).Where(route => !routes.Contains(route)).Select(route => new MovedList(route, Above(route, routes)))];
    }

    /// <summary>
    /// The lists of a ledger without those whose address was made of a name that <c>overlays.yml</c> takes a text out of since: an address must not keep
    /// what a page must not show.
    /// </summary>
    public static ImmutableArray<LedgerList> WithoutRedacted(SourceTree sources, ImmutableArray<PlacedEntry> placed, Identities identities, NameKeys keys)
    {
        var known = sources.Ledger?.Lists ?? [];
        var redactions = sources.Overlays.SelectMany(overlay => overlay.Redactions, (overlay, redaction) => (overlay.Id, redaction.Text)).ToLookup(pair => pair.Id, pair => pair.Text);
        if (known.IsEmpty || redactions.Count == 0)
            return known;
        var slugs = new SlugMaker(sources.Language.Pinyin);
        var redacted = (
            from i in Enumerable.Range(0, placed.Length)
            let texts = redactions[identities.Ids[i]]
            from name in placed[i].Entry.Causes.Select(cause => cause.Name).Append(placed[i].Entry.Category.Product).Append(placed[i].Entry.Category.Topic)
            where texts.Any(text => name.Contains(text, StringComparison.Ordinal))
            select slugs.Propose(keys.Of(name))).ToHashSet();
        return [.. known.Where(list => !list.Route.Value.Split('/').Any(segment => redacted.Any(slug => SlugMaker.IsOf(segment, slug))))];
    }

    /// <summary>Where a product and a cause meet the address follows from theirs and needs no name.</summary>
    private static IEnumerable<LedgerList> Lists(Site site, PublishedNames published) =>
        from list in site.Causes.Select(cause => (cause.Route, Names: published.HashOf(cause.Name), cause.Entries))
            .Concat(site.Products.Select(product => (product.Route, Names: published.HashOf(product.Name), product.Entries)))
            .Concat(site.Products.SelectMany(product => product.Topics).Select(topic => (topic.Route, Names: published.HashOf(topic.Name), topic.Entries)))
            .Concat(site.Products.SelectMany(product => product.Causes).Select(meeting => (meeting.Route, Names: "", meeting.Entries)))
        select new LedgerList(list.Route, Math.Max(1, (list.Entries.Length + site.Settings.PageSize - 1) / site.Settings.PageSize)) { Names = list.Names };

    private static IEnumerable<Route> Pages(LedgerList list) => Enumerable.Range(1, list.Pages).Select(list.Route.Page);

    private static Route Above(Route route, HashSet<Route> routes)
    {
        var path = route.Value;
        while (path.LastIndexOf('/') is var slash and > 0)
        {
            path = path[..slash];
            if (routes.Contains(new Route(path)))
                return new Route(path);
        }
        return Route.Home;
    }
}
