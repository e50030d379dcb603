using System.Collections.Frozen;
using System.Collections.Immutable;
using QiniuDocsGen.Model;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Articles.Authored;

/// <summary>The titles of each part by the key of links, sorted, to find what a broken link may have meant.</summary>
internal sealed class EntryTitles(Site site)
{
    private const int ShortestLikeness = 2;

    private readonly FrozenDictionary<RelativePath, ImmutableArray<string>> keys = site.EntryLinks.Keys
        .GroupBy(link => link.Part)
        .ToFrozenDictionary(part => part.Key, part => part.Select(link => link.Anchor).Order(StringComparer.Ordinal).ToImmutableArray());

    /// <summary>Whether a part has an entry that can be linked.</summary>
    public bool HasPart(RelativePath part) => keys.ContainsKey(part);

    /// <summary>The title of a part that begins most like a key; null when none shares its first characters.</summary>
    public string? Nearest(RelativePath part, string key)
    {
        var sorted = keys[part];
        var place = sorted.BinarySearch(key, StringComparer.Ordinal);
        var behind = place < 0 ? ~place : place;
        var best = ShortestLikeness - 1;
        string? nearest = null;
        for (var i = Math.Max(behind - 1, 0); i <= Math.Min(behind, sorted.Length - 1); i++)
        {
            var likeness = sorted[i].AsSpan().CommonPrefixLength(key);
            if (likeness <= best)
                continue;
            best = likeness;
            nearest = sorted[i];
        }
        return nearest is null ? null : site.Entry(site.EntryLinks[new EntryLink(part, nearest)]).Entry.Title.Text;
    }
}
