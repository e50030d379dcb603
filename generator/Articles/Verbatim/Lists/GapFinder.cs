using System.Collections.Immutable;

namespace QiniuDocsGen.Articles.Verbatim.Lists;

/// <summary>
/// Finds where a list goes on with a number that is not the next one: 1, 2, 3, 5. Numbers that only happen to grow are no list, so it must begin with 1
/// or 2, count on at least once, and lack few items.
/// </summary>
internal static class GapFinder
{
    private const int MostLacking = 3;

    /// <summary>The places of the markers before which items are missing.</summary>
    /// <param name="present">The markers of one kind in a run whose numbers are not missing, in order.</param>
    public static IEnumerable<int> Find(ImmutableArray<Marker> present)
    {
        var (last, length) = (0, 0);
        foreach (var marker in present)
        {
            var isNext = length > 0 && marker.Number == last + 1;
            if (length > 1 && marker.Number > last + 1 && marker.Number <= last + 1 + MostLacking)
                yield return marker.Start;
            else if (!isNext)
                length = 0;
            if (length > 0 || marker.Number <= 2)
                length++;
            last = marker.Number;
        }
    }
}
