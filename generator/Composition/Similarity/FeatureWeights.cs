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

    /// <summary>
    /// Features are counted in so many shares, each by one thread. Numbers follow from the shares, which do not depend on how many cores there are.
    /// </summary>
    private const int Shares = 4;

    private readonly Dictionary<Feature, Counted>[] shares = new Dictionary<Feature, Counted>[Shares];
    private readonly int[][] numbers;
    private readonly Feature[] features;
    private readonly int[] counts;
    private readonly int[] weights;

    private FeatureWeights(EntryTokens[] entries)
    {
        RareCount = Math.Clamp(entries.Length / 12, 4, MostEntries);
        weights = [.. Enumerable.Range(0, Math.Max(entries.Length, 2) + 1).Select(count => (int)(Bit * Math.Log2((double)(entries.Length + Prior) / Math.Max(1, count))))];
        numbers = Array.ConvertAll(entries, entry => new int[entry.Title.Length + entry.Question.Length + entry.Answer.Length]);
        Parallel.For(0, Shares, share => shares[share] = CountShare(share, entries));
        features = new Feature[shares.Max(share => share.Count) * Shares];
        counts = new int[features.Length];
        foreach (var (feature, counted) in shares.SelectMany(share => share))
            (features[counted.Number], counts[counted.Number]) = (feature, counted.Entries);
    }

    /// <summary>In how many entries a rare feature stands at most.</summary>
    public int RareCount { get; }

    /// <summary>The numbers of features begin at 0 and are below this; few of them stand for none.</summary>
    public int Features => features.Length;

    /// <summary>The weight of a feature that two entries have.</summary>
    public int Rarest => weights[2];

    /// <summary>Counts the features of all entries.</summary>
    /// <param name="entries">Their tokens, boilerplate apart.</param>
    public static FeatureWeights Count(EntryTokens[] entries) => new(entries);

    /// <summary>The numbers of the features of an entry: title, question and answer in a row.</summary>
    public ReadOnlySpan<int> NumbersOf(int entry) => numbers[entry];

    /// <summary>The feature of a number.</summary>
    public Feature this[int number] => features[number];

    /// <summary>Whether a feature stands in several entries, but in few.</summary>
    public bool IsRare(int number) => counts[number] is >= 2 and var count && count <= RareCount;

    /// <summary>The weight of a feature in parts of a bit.</summary>
    public int Of(int number) => weights[counts[number]];

    /// <summary>The same of a feature that may have no number.</summary>
    public int Of(Feature feature) => weights[shares[ShareOf(feature)].GetValueOrDefault(feature).Entries];

    private Dictionary<Feature, Counted> CountShare(int share, EntryTokens[] entries)
    {
        var counts = new Dictionary<Feature, Counted>();
        for (var entry = 0; entry < entries.Length; entry++)
        {
            var tokens = entries[entry];
            var places = numbers[entry].AsSpan();
            Count(tokens.Title, places, entry);
            Count(tokens.Question, places[tokens.Title.Length..], entry);
            Count(tokens.Answer, places[^tokens.Answer.Length..], entry);
        }
        return counts;

        void Count(Token[] tokens, Span<int> places, int entry)
        {
            for (var i = 0; i < tokens.Length; i++)
            {
                if (ShareOf(tokens[i].Feature) != share)
                    continue;
                ref var counted = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, tokens[i].Feature, out var isKnown);
                if (!isKnown)
                    counted = new Counted(((counts.Count - 1) * Shares) + share, 1, entry);
                else if (counted.Last != entry)
                    counted = counted with { Entries = counted.Entries + 1, Last = entry };
                places[i] = counted.Number;
            }
        }
    }

    private static int ShareOf(Feature feature) => (int)(feature.Value % Shares);

    /// <summary>A feature as it is counted.</summary>
    /// <param name="Number">Its number.</param>
    /// <param name="Entries">How many entries have it.</param>
    /// <param name="Last">The last of them.</param>
    private readonly record struct Counted(int Number, int Entries, int Last);
}
