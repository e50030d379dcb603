using System.Runtime.InteropServices;
using QiniuDocsGen.Composition.Similarity.Tokens;

namespace QiniuDocsGen.Composition.Similarity;

/// <summary>
/// How much each feature says: the fewer entries have it, the more (inverse document frequency, after Sparck Jones). Features get numbers here, by
/// which everything about them is found without a search.
/// </summary>
internal sealed class FeatureWeights
{
    /// <summary>Weights are whole numbers, so that sums are the same in any order.</summary>
    public const int Bit = 16;

    /// <summary>A feature of more entries is never looked up, so that work does not grow with the square of the entries.</summary>
    private const int MostEntries = 64;

    /// <summary>What a small site is thought to have beside its entries: three entries with a word do not make it common.</summary>
    private const int Prior = 50;

    /// <summary>Features are counted in so many shares, each by one thread; it does not depend on the number of cores, so the numbers do not either.</summary>
    private const int Shares = 8;

    private readonly Dictionary<Feature, Counted>[] shares = new Dictionary<Feature, Counted>[Shares];
    private readonly int[] firsts = new int[Shares];
    private readonly Feature[] features;
    private readonly int[] counts;
    private readonly int[] weights;

    private FeatureWeights(EntryTokens[] entries)
    {
        RareCount = Math.Clamp(entries.Length / 12, 4, MostEntries);
        weights = [.. Enumerable.Range(0, Math.Max(entries.Length, 2) + 1).Select(count => (int)(Bit * Math.Log2((double)(entries.Length + Prior) / Math.Max(1, count))))];
        Parallel.For(0, Shares, share => shares[share] = CountShare(share, entries));
        for (var share = 1; share < Shares; share++)
            firsts[share] = firsts[share - 1] + shares[share - 1].Count;
        features = new Feature[shares.Sum(share => share.Count)];
        counts = new int[features.Length];
        Parallel.For(0, Shares, share =>
        {
            foreach (var (feature, counted) in shares[share])
                (features[firsts[share] + counted.Number], counts[firsts[share] + counted.Number]) = (feature, counted.Entries);
        });
    }

    /// <summary>In how many entries a rare feature stands at most.</summary>
    public int RareCount { get; }

    /// <summary>How many features there are; their numbers begin at 0.</summary>
    public int Features => features.Length;

    /// <summary>The weight of a feature that two entries have.</summary>
    public int Rarest => weights[2];

    /// <summary>Counts the features of all entries.</summary>
    /// <param name="entries">Their tokens, boilerplate apart.</param>
    public static FeatureWeights Count(EntryTokens[] entries) => new(entries);

    /// <summary>The number of a feature that some entry has.</summary>
    public int NumberOf(Feature feature) => firsts[ShareOf(feature)] + shares[ShareOf(feature)][feature].Number;

    /// <summary>The feature of a number.</summary>
    public Feature this[int number] => features[number];

    /// <summary>Whether a feature stands in several entries, but in few.</summary>
    public bool IsRare(int number) => counts[number] is >= 2 and var count && count <= RareCount;

    /// <summary>The weight of a feature in parts of a bit.</summary>
    public int Of(int number) => weights[counts[number]];

    /// <summary>The same of a feature that may have no number.</summary>
    public int Of(Feature feature) => weights[shares[ShareOf(feature)].GetValueOrDefault(feature).Entries];

    private static Dictionary<Feature, Counted> CountShare(int share, EntryTokens[] entries)
    {
        var counts = new Dictionary<Feature, Counted>();
        for (var entry = 0; entry < entries.Length; entry++)
        {
            Count(entries[entry].Title, entry);
            Count(entries[entry].Question, entry);
            Count(entries[entry].Answer, entry);
        }
        return counts;

        void Count(Token[] tokens, int entry)
        {
            foreach (var token in tokens)
            {
                if (ShareOf(token.Feature) != share)
                    continue;
                ref var counted = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, token.Feature, out var isKnown);
                if (!isKnown)
                    counted = new Counted(counts.Count - 1, 1, entry);
                else if (counted.Last != entry)
                    counted = counted with { Entries = counted.Entries + 1, Last = entry };
            }
        }
    }

    private static int ShareOf(Feature feature) => (int)(feature.Value % Shares);

    /// <summary>A feature as it is counted.</summary>
    /// <param name="Number">Its number in its share.</param>
    /// <param name="Entries">How many entries have it.</param>
    /// <param name="Last">The last of them.</param>
    private readonly record struct Counted(int Number, int Entries, int Last);
}
