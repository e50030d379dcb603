using System.Runtime.InteropServices;
namespace QiniuDocsGen.Composition.Similarity;

/// <summary>How much each feature says: the fewer entries have it, the more (inverse document frequency, after Sparck Jones).</summary>
internal sealed class FeatureWeights
{
    /// <summary>Weights are whole numbers, so that sums are the same in any order.</summary>
    public const int Bit = 16;

    /// <summary>A feature of more entries is never looked up, so that work does not grow with the square of the entries.</summary>
    private const int MostEntries = 64;

    /// <summary>What a small site is thought to have beside its entries: three entries with a word do not make it common.</summary>
    private const int Prior = 50;

    private readonly Dictionary<Feature, int> counts;
    private readonly int entries;
    private readonly int[] ofRare;

    private FeatureWeights(Dictionary<Feature, int> counts, int entries)
    {
        this.counts = counts;
        this.entries = entries;
        RareCount = Math.Clamp(entries / 12, 4, MostEntries);
        ofRare = [.. Enumerable.Range(0, RareCount + 1).Select(count => Weigh(Math.Max(1, count)))];
    }

    /// <summary>In how many entries a rare feature stands at most.</summary>
    public int RareCount { get; }

    /// <summary>Counts the features of all entries.</summary>
    /// <param name="entries">Their tokens, boilerplate apart.</param>
    public static FeatureWeights Count(EntryTokens[] entries)
    {
        var counts = new Dictionary<Feature, int>();
        Parallel.ForEach(entries, tokens =>
        {
            var features = tokens.DistinctOfAll();
            lock (counts)
            {
                foreach (var feature in features)
                    CollectionsMarshal.GetValueRefOrAddDefault(counts, feature, out _)++;
            }
        });
        return new FeatureWeights(counts, entries.Length);
    }

    /// <summary>In how many entries a feature stands.</summary>
    public int EntriesWith(Feature feature) => counts.GetValueOrDefault(feature);

    /// <summary>Whether a feature stands in several entries, but in few.</summary>
    public bool IsRare(Feature feature) => EntriesWith(feature) is >= 2 and var count && count <= RareCount;

    /// <summary>The weight of a feature that two entries have.</summary>
    public int Rarest => ofRare[2];

    /// <summary>The weight of a feature in parts of a bit.</summary>
    public int Of(Feature feature) => EntriesWith(feature) is var count && count < ofRare.Length ? ofRare[count] : Weigh(count);

    private int Weigh(int count) => (int)(Bit * Math.Log2((double)(entries + Prior) / count));
}
