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

    private readonly Dictionary<Feature, int> numbers = [];
    private readonly List<Feature> features = [];
    private readonly List<int> counts = [];
    private readonly int[] weights;

    private FeatureWeights(EntryTokens[] entries)
    {
        RareCount = Math.Clamp(entries.Length / 12, 4, MostEntries);
        weights = [.. Enumerable.Range(0, Math.Max(entries.Length, 2) + 1).Select(count => (int)(Bit * Math.Log2((double)(entries.Length + Prior) / Math.Max(1, count))))];
        var distinct = new Feature[entries.Length][];
        Parallel.For(0, entries.Length, i => distinct[i] = entries[i].DistinctOfAll());
        foreach (var feature in distinct.SelectMany(some => some))
            Count(feature);
    }

    /// <summary>In how many entries a rare feature stands at most.</summary>
    public int RareCount { get; }

    /// <summary>How many features there are; their numbers begin at 0.</summary>
    public int Features => features.Count;

    /// <summary>The weight of a feature that two entries have.</summary>
    public int Rarest => weights[2];

    /// <summary>Counts the features of all entries.</summary>
    /// <param name="entries">Their tokens, boilerplate apart.</param>
    public static FeatureWeights Count(EntryTokens[] entries) => new(entries);

    /// <summary>The number of a feature that some entry has.</summary>
    public int NumberOf(Feature feature) => numbers[feature];

    /// <summary>The feature of a number.</summary>
    public Feature this[int number] => features[number];

    /// <summary>Whether a feature stands in several entries, but in few.</summary>
    public bool IsRare(int number) => counts[number] is >= 2 and var count && count <= RareCount;

    /// <summary>The weight of a feature in parts of a bit.</summary>
    public int Of(int number) => weights[counts[number]];

    /// <summary>The same of a feature that may have no number.</summary>
    public int Of(Feature feature) => weights[numbers.TryGetValue(feature, out var number) ? counts[number] : 0];

    private void Count(Feature feature)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, feature, out var isKnown);
        if (isKnown)
        {
            counts[number]++;
            return;
        }
        number = features.Count;
        features.Add(feature);
        counts.Add(1);
    }
}
