using System.Collections.Frozen;
using System.Collections.Immutable;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Composition;

/// <summary>Gives each entry its identity and its place: products, topics and root causes.</summary>
internal static class SiteComposer
{
    /// <summary>
    /// Composes the site from all parts that are not hidden. The order of the parts does not matter. Reports new and near names, and clashes
    /// of addresses.
    /// </summary>
    public static StageResult<Site> Compose(SourceTree sources, ImmutableArray<Part> parts)
    {
        var form = new NormalForm(sources.Language);
        var placed = PlacedEntry.InOrder(parts);
        var ids = EntryIdentity.Assign(placed, form);
        var builder = new TaxonomyBuilder(sources, form);
        var taxonomy = builder.Build(placed, ids);

        var entries = ImmutableArray.CreateBuilder<SiteEntry>(placed.Length);
        for (var i = 0; i < placed.Length; i++)
        {
            var place = taxonomy.Places[i];
            entries.Add(new SiteEntry(ids[i], placed[i].Part, placed[i].Entry, place.Product, place.Topic, place.Causes));
        }
        var site = new Site(
            sources.Settings,
            new SiteAddress(sources.Settings.BaseUrl, sources.Settings.UrlStyle),
            sources.Words,
            sources.Language,
            entries.MoveToImmutable(),
            taxonomy.Products,
            taxonomy.Causes,
            Links(placed, ids, form));
        return new StageResult<Site>(site, builder.Findings);
    }

    private static FrozenDictionary<EntryLink, EntryId> Links(ImmutableArray<PlacedEntry> placed, ImmutableArray<EntryId> ids, NormalForm form)
    {
        var links = new Dictionary<EntryLink, EntryId>(placed.Length);
        var seen = new Dictionary<EntryLink, int>();
        for (var i = 0; i < placed.Length; i++)
        {
            var key = EntryAnchor.Key(form, placed[i].Entry.Title.Text);
            if (key.Length == 0)
                continue;
            // As on GitHub, the second entry with a title is #title-1, the third #title-2.
            var path = placed[i].Part.File.Path;
            var repeats = seen.GetValueOrDefault(new EntryLink(path, key));
            seen[new EntryLink(path, key)] = repeats + 1;
            links.TryAdd(new EntryLink(path, repeats == 0 ? key : $"{key}{repeats}"), ids[i]);
        }
        return links.ToFrozenDictionary();
    }
}
