using System.Collections.Frozen;
using System.Collections.Immutable;
using QiniuDocsGen.Composition.Corrections;
using QiniuDocsGen.Composition.Identity;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;
using QiniuDocsGen.Model.Identity;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Composition;

/// <summary>Gives each entry its identity and its place: products, topics and root causes, and the entries that go with it.</summary>
internal static class SiteComposer
{
    /// <summary>
    /// Composes the site from all parts that are not hidden. The order of the parts does not matter. Reports new and near names, clashes of
    /// addresses, repeats, corrections that do not fit, and a ledger that does not record the entries as they are.
    /// </summary>
    public static StageResult<Site> Compose(SourceTree sources, ImmutableArray<Part> parts)
    {
        var form = new NormalForm(sources.Language);
        var placed = PlacedEntry.InOrder(parts);
        var identities = IdentityFinder.Find(placed, sources.Ledger, form);
        var corrected = Corrector.Correct(sources.Overlays, placed, identities);

        var shown = Enumerable.Range(0, placed.Length).Where(i => identities.IsFirst[i] && !corrected.Retired.ContainsKey(identities.Ids[i])).ToImmutableArray();
        ImmutableArray<PlacedEntry> visible = [.. shown.Select(i => corrected.Placed[i])];
        ImmutableArray<EntryId> ids = [.. shown.Select(i => identities.Ids[i])];
        var keys = new NameKeys(form);
        var published = new PublishedNames(sources.Ledger, keys);
        var builder = new TaxonomyBuilder(sources, keys, published);
        var taxonomy = builder.Build(visible, ids);
        var entries = Entries(visible, ids, taxonomy, identities, corrected);
        var site = new Site(
            sources.Settings,
            new SiteAddress(sources.Settings.BaseUrl, sources.Settings.UrlStyle),
            sources.Words,
            sources.Language,
            entries,
            taxonomy.Products,
            taxonomy.Causes,
            Links(placed, identities.Ids, corrected.Retired, form))
        {
            Synonyms = sources.Synonyms,
            Queries = sources.Queries,
            Retired = [.. corrected.Retired.Select(retired => new RetiredEntry(retired.Key, retired.Value))],
            Concealment = corrected.Concealment,
        };
        var lists = ListHistory.Of(site, published);
        var known = ListHistory.WithoutRedacted(sources, placed, identities, keys);
        return new StageResult<Site>(
            site with { MovedLists = ListHistory.Moved(known, lists) },
            [.. identities.Findings, .. corrected.Findings, .. builder.Findings, .. LedgerKeeper.Behind(sources.Ledger, placed, identities, corrected.Retired, LedgerList.Merge(known, lists))]);
    }

    private static ImmutableArray<SiteEntry> Entries(
        ImmutableArray<PlacedEntry> placed, ImmutableArray<EntryId> ids, Taxonomy taxonomy, Identities identities, Corrected corrected)
    {
        var asked = identities.Ids.CountBy(id => corrected.Retired.GetValueOrDefault(id) ?? id).ToDictionary();
        var entries = ImmutableArray.CreateBuilder<SiteEntry>(placed.Length);
        for (var i = 0; i < placed.Length; i++)
        {
            var place = taxonomy.Places[i];
            var overlay = corrected.Overlays.GetValueOrDefault(ids[i]);
            entries.Add(new SiteEntry(ids[i], placed[i].Part, placed[i].Entry, place.Product, place.Topic, place.Causes)
            {
                Asked = asked[ids[i]],
                TierOverride = overlay?.Tier,
                Note = overlay?.Note ?? "",
                Ignored = overlay?.Ignored ?? [],
            });
        }
        return entries.MoveToImmutable();
    }

    /// <summary>What authors may link to, by the titles of the parts; a link to a merged entry leads where that leads, one to a withdrawn entry nowhere.</summary>
    private static FrozenDictionary<EntryLink, EntryId> Links(
        ImmutableArray<PlacedEntry> placed, ImmutableArray<EntryId> ids, ImmutableSortedDictionary<EntryId, EntryId?> retired, NormalForm form)
    {
        var links = new Dictionary<EntryLink, EntryId>(placed.Length);
        var seen = new Dictionary<EntryLink, int>();
        var keys = new string[placed.Length];
        Parallel.For(0, keys.Length, i => keys[i] = EntryAnchor.Key(form, placed[i].Entry.Title.Text));
        for (var i = 0; i < placed.Length; i++)
        {
            var key = keys[i];
            if (key.Length == 0)
                continue;
            // As on GitHub, the second entry with a title is #title-1, the third #title-2.
            var path = placed[i].Part.File.Path;
            var repeats = seen.GetValueOrDefault(new EntryLink(path, key));
            seen[new EntryLink(path, key)] = repeats + 1;
            var target = retired.TryGetValue(ids[i], out var lead) ? lead : ids[i];
            if (target is { } id)
                links.TryAdd(new EntryLink(path, repeats == 0 ? key : $"{key}{repeats}"), id);
        }
        return links.ToFrozenDictionary();
    }
}
