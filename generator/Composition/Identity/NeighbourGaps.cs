namespace QiniuDocsGen.Composition.Identity;

/// <summary>What a part and its lines in the ledger have left over between two entries that are known.</summary>
/// <param name="entries">The entries of the part in order.</param>
/// <param name="lines">The lines of the part in order.</param>
/// <param name="lineOf">The line of each entry; -1 when it is not known yet.</param>
/// <param name="occurrenceOf">The entry of each line; -1 when it is not known yet.</param>
internal sealed class NeighbourGaps(List<int> entries, List<int> lines, int[] lineOf, int[] occurrenceOf)
{
    /// <summary>The gaps that have something left over on both sides.</summary>
    /// <param name="fromAbove">Whether an entry belongs to the gap below its neighbour above, or to the gap above its neighbour below.</param>
    public IEnumerable<(List<int> Fresh, List<int> Known)> Find(bool fromAbove)
    {
        var known = new SortedDictionary<int, List<int>>();
        var gapOf = new Dictionary<int, int>(); // by line: the gap below it
        foreach (var line in lines)
        {
            if (occurrenceOf[line] >= 0)
                gapOf.Add(line, gapOf.Count + 1);
            else
                Add(known, gapOf.Count, line);
        }
        var fresh = new SortedDictionary<int, List<int>>();
        var gap = fromAbove ? 0 : gapOf.Count;
        foreach (var entry in fromAbove ? entries : Enumerable.Reverse(entries))
        {
            if (lineOf[entry] >= 0)
                gap = gapOf.TryGetValue(lineOf[entry], out var below) ? below - (fromAbove ? 0 : 1) : gap;
            else
                Add(fresh, gap, entry);
        }
        foreach (var (place, left) in fresh)
        {
            if (!fromAbove)
                left.Reverse();
            if (known.TryGetValue(place, out var lost))
                yield return (left, lost);
        }
    }

    private static void Add(SortedDictionary<int, List<int>> gaps, int gap, int member)
    {
        if (!gaps.TryGetValue(gap, out var members))
            gaps.Add(gap, members = []);
        members.Add(member);
    }
}
