using System.Runtime.InteropServices;


namespace QiniuDocsGen.Composition.Similarity;

/// <summary>Scores of entries by their numbers, cleared at the cost of what was scored.</summary>
/// <param name="entries">How many entries there are.</param>
internal sealed class EntryScores(int entries)
{
    private readonly int[] scores = new int[entries];
    private readonly List<int> scored = [];
    private readonly List<long> ranked = [];
    private readonly List<int> best = [];

    /// <summary>Takes all scores away.</summary>
    public void Clear()
    {
        foreach (var entry in scored)
            scores[entry] = 0;
        scored.Clear();
    }

    /// <summary>Adds a weight, above 0, to the scores of some entries.</summary>
    public void Add(ReadOnlySpan<int> added, int weight)
    {
        foreach (var entry in added)
        {
            if (scores[entry] == 0)
                scored.Add(entry);
            scores[entry] += weight;
        }
    }

    /// <summary>The entries with the highest scores, of equal ones the first first; good until the next call.</summary>
    /// <param name="most">How many at most.</param>
    /// <param name="least">The least score of one.</param>
    /// <param name="isWanted">Whether an entry is to be among them.</param>
    public ReadOnlySpan<int> Best(int most, int least, Func<int, bool> isWanted)
    {
        ranked.Clear();
        foreach (var entry in scored)
        {
            if (scores[entry] >= least && isWanted(entry))
                ranked.Add(((long)-scores[entry] << 32) | (uint)entry); // the order of these numbers is the order wanted
        }
        ranked.Sort();
        best.Clear();
        foreach (var rank in CollectionsMarshal.AsSpan(ranked)[..Math.Min(most, ranked.Count)])
            best.Add((int)rank);
        return CollectionsMarshal.AsSpan(best);
    }
}
