namespace QiniuDocsGen.Composition.Identity;

/// <summary>Pairs the members of two lists, the likest first.</summary>
internal static class Pairing
{
    /// <summary>
    /// How many members of the other list one is compared with: those around the same place in the list. It keeps the work linear where a whole part
    /// was rewritten.
    /// </summary>
    private const int Window = 64;

    /// <summary>The pairs; each member is in one at most. Of pairs that are equally like, the one that moved least counts.</summary>
    /// <param name="fresh">One list, in order.</param>
    /// <param name="known">The other, in order.</param>
    /// <param name="likeness">How like two members are; negative for a pair that must not be.</param>
    public static IEnumerable<(int Fresh, int Known)> Find(List<int> fresh, List<int> known, Func<int, int, double> likeness)
    {
        var pairs = new List<(double Likeness, int Distance, int Fresh, int Known)>();
        for (var f = 0; f < fresh.Count && known.Count > 0; f++)
        {
            var middle = (int)((long)f * known.Count / fresh.Count);
            for (var k = Math.Max(0, middle - Window); k < Math.Min(known.Count, middle + Window); k++)
            {
                var like = likeness(fresh[f], known[k]);
                if (like >= 0)
                    pairs.Add((like, Math.Abs(k - middle), f, k));
            }
        }
        var (freshTaken, knownTaken) = (new bool[fresh.Count], new bool[known.Count]);
        foreach (var (_, _, f, k) in pairs.OrderByDescending(p => p.Likeness).ThenBy(p => p.Distance).ThenBy(p => p.Fresh).ThenBy(p => p.Known))
        {
            if (freshTaken[f] || knownTaken[k])
                continue;
            (freshTaken[f], knownTaken[k]) = (true, true);
            yield return (fresh[f], known[k]);
        }
    }
}
