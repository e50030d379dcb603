using System.Collections.Frozen;
using System.Collections.Immutable;

namespace QiniuDocsGen.Articles.Verbatim.Lists;

/// <summary>The markers of one kind in a run.</summary>
/// <param name="Own">Those that may be a list's own.</param>
/// <param name="Present">
/// Those, and of the others those that count one of them on: their numbers stand in the text, so that they are not missing between its neighbours.
/// </param>
internal sealed record CountedMarkers(ImmutableArray<Marker> Own, ImmutableArray<Marker> Present);

/// <summary>
/// Sets aside the numbers that only name something within a sentence: <c>①和②</c>, <c>节点1、节点2</c>, <c>先点①再点②</c>. An item of few
/// characters alone makes no list an enumeration: <c>1、登录 2、点击域名管理</c>.
/// </summary>
internal static class Enumerations
{
    /// <summary>Items of fewer units tell nothing by themselves.</summary>
    private const int ShortItem = 4;

    /// <summary>How far markers that are joined stand apart at most, in units: two characters between blanks, and one for a sign.</summary>
    private const int LongestLink = 5;

    private static readonly FrozenSet<string> Links = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "和", "与", "或", "及", "跟", "到", "至", "以及", "或者", "还有", "and", "or", "to");

    /// <summary>Tells the markers of lists from the others.</summary>
    /// <param name="all">The markers of one kind in a run, in order.</param>
    /// <param name="text">The text of the section.</param>
    public static CountedMarkers SetAside(ImmutableArray<Marker> all, string text)
    {
        if (StandBehindOneWord(all, text))
            return new CountedMarkers([], []);
        bool AreLinked(int first, int second) => first >= 0 && second < all.Length && Link(all[first], all[second], text);
        ImmutableArray<Marker> apart = [.. all.Where((_, i) => !AreLinked(i - 1, i) && !AreLinked(i, i + 1))];
        ImmutableArray<Marker> own = [.. Ascending(apart).Where(group => MayBeList(group, text)).SelectMany(group => group)];
        return new CountedMarkers(own, Present(all, own));
    }

    private static bool StandBehindOneWord(ImmutableArray<Marker> markers, string text) =>
        markers.Length > 1 && markers[0].Kind != MarkerKind.Word && WordBefore(markers[0], text) is { Length: > 0 } word
        && markers.All(m => WordBefore(m, text) == word);

    /// <summary>The two Chinese characters before a marker; empty when there are none.</summary>
    private static string WordBefore(Marker marker, string text)
    {
        var end = marker.Start;
        while (end > 0 && text[end - 1] == ' ')
            end--;
        return end > 1 && Letters.IsHan(text[end - 1]) && Letters.IsHan(text[end - 2]) ? text[(end - 2)..end] : "";
    }

    /// <summary>Whether nothing stands between two markers but what joins them, or the word that also stands before the first.</summary>
    private static bool Link(Marker first, Marker second, string text)
    {
        if (second.Start - first.End > LongestLink)
            return false;
        var between = text[first.End..second.Start];
        return between.Length == 0
            || (!between.Any(char.IsLetterOrDigit) && !string.IsNullOrWhiteSpace(between))
            || Links.Contains(between.Trim())
            || (IsShort(first, second) && WordBefore(first, text) is { Length: > 0 } word && WordBefore(second, text) == word);
    }

    private static bool IsShort(Marker first, Marker second) => second.Start - first.End < ShortItem;

    /// <summary>The markers cut where they do not go up.</summary>
    private static IEnumerable<ImmutableArray<Marker>> Ascending(ImmutableArray<Marker> markers)
    {
        for (var start = 0; start < markers.Length;)
        {
            var end = start + 1;
            while (end < markers.Length && markers[end].Number > markers[end - 1].Number)
                end++;
            yield return markers[start..end];
            start = end;
        }
    }

    /// <summary>
    /// Where no item is short there is nothing against a list. Short ones belong to it where others are longer and words do not run into its beginning.
    /// If all are short, then each must be a word and stand apart. How long the last one is cannot be known.
    /// </summary>
    private static bool MayBeList(ImmutableArray<Marker> group, string text)
    {
        var items = group.Zip(group.Skip(1)).ToList();
        var shortItems = items.Count(item => IsShort(item.First, item.Second));
        if (shortItems == 0)
            return true;
        return shortItems < items.Count
            ? group[0].IsParted || group[0].BeginsLine
            : group[0].Number == 1 && group.All(m => m.IsParted)
                && items.All(item => text.AsSpan(item.First.End..item.Second.Start).TrimStart() is [var letter, ..] && char.IsLetter(letter));
    }

    private static ImmutableArray<Marker> Present(ImmutableArray<Marker> all, ImmutableArray<Marker> own)
    {
        var present = ImmutableArray.CreateBuilder<Marker>();
        var next = 0;
        foreach (var marker in all)
        {
            var isOwn = next < own.Length && own[next] == marker;
            next += isOwn ? 1 : 0;
            if (isOwn || marker.Number == (present.Count > 0 ? present[^1].Number : 0) + 1)
                present.Add(marker);
        }
        return present.ToImmutable();
    }
}
