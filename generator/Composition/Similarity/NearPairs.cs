using System.Numerics;
using QiniuDocsGen.Composition.Similarity.Tokens;

namespace QiniuDocsGen.Composition.Similarity;

/// <summary>
/// Finds near questions without comparing all with all: MinHash (Broder) in bands (Leskovec, Rajaraman, Ullman, Mining of Massive Datasets, 3.4).
/// With 8 bands of 4 rows a pair that shares 80 % of its features is found with 98.5 %, one that shares half with 40 %; what is found is compared in full.
/// </summary>
internal static class NearPairs
{
    private const int Bands = 8;
    private const int Rows = 4;

    /// <summary>How many neighbours in a crowded band are compared with a question, so that work stays linear.</summary>
    private const int MostCompared = 32;

    /// <summary>For each question the others near to it, ascending.</summary>
    public static int[][] Find(Ask[] asks, FeatureWeights weights)
    {
        var sketches = new ulong[asks.Length][];
        Parallel.For(0, asks.Length, i => sketches[i] = Sketch(asks[i].All));
        var near = new SortedSet<int>?[asks.Length];
        for (var band = 0; band < Bands; band++)
        {
            foreach (var (left, right) in PairsIn(band, sketches))
            {
                if ((near[left]?.Contains(right) ?? false) || !asks[left].IsNear(asks[right], weights))
                    continue;
                (near[left] ??= []).Add(right);
                (near[right] ??= []).Add(left);
            }
        }
        return [.. near.Select(n => n?.ToArray() ?? [])];
    }

    /// <summary>Pairs of questions whose sketches agree in a band.</summary>
    private static IEnumerable<(int Left, int Right)> PairsIn(int band, ulong[][] sketches)
    {
        var keys = sketches.Select(s => s[band]).ToArray();
        var order = Enumerable.Range(0, keys.Length).ToArray();
        Array.Sort([.. keys.Select((key, i) => (key, i))], order);
        for (var i = 0; i < order.Length; i++)
        {
            var end = Math.Min(order.Length, i + 1 + MostCompared);
            for (var j = i + 1; j < end && keys[order[j]] == keys[order[i]]; j++)
                yield return (order[i], order[j]);
        }
    }

    /// <summary>One hash for each band, of the least hashes of its rows.</summary>
    private static ulong[] Sketch(Feature[] features)
    {
        var bands = new ulong[Bands];
        for (var row = 0; row < Bands * Rows; row++)
        {
            var seed = Feature.Mix(0xA0761D6478BD642F, (ulong)row);
            var least = ulong.MaxValue;
            foreach (var feature in features)
                least = Math.Min(least, Feature.Mix(BitOperations.RotateLeft(seed, row), feature.Value));
            bands[row / Rows] = Feature.Mix(bands[row / Rows], least);
        }
        return bands;
    }
}
