using System.Collections.Immutable;

namespace QiniuDocsGen.Search.Quality;

/// <summary>How well one query was answered; shares from 0 to 1.</summary>
internal sealed record Judgement(double Ndcg, double Recall, double Success)
{
    private const int Depth = 10;
    private const int ExpectedGain = 3;
    private const int HelpfulGain = 1;

    /// <summary>
    /// Judges results by the entries that were expected. nDCG after Järvelin and Kekäläinen (2002): the gain of each of the first ten results
    /// divided by log2(place + 1), summed, over the sum of the best order.
    /// </summary>
    public static Judgement Of(ImmutableArray<int> results, ImmutableHashSet<int> expected, ImmutableHashSet<int> helpful)
    {
        if (expected.IsEmpty)
        {
            var isEmpty = results.IsEmpty ? 1 : 0;
            return new Judgement(isEmpty, isEmpty, isEmpty);
        }
        var gains = results.Take(Depth).Select(result => expected.Contains(result) ? ExpectedGain : helpful.Contains(result) ? HelpfulGain : 0);
        var best = Enumerable.Repeat(ExpectedGain, expected.Count).Concat(Enumerable.Repeat(HelpfulGain, helpful.Except(expected).Count)).Take(Depth);
        var found = results.Take(Depth).Count(expected.Contains);
        return new Judgement(
            Sum(gains) / Sum(best),
            (double)found / Math.Min(Depth, expected.Count),
            !results.IsEmpty && expected.Contains(results[0]) ? 1 : 0);
    }

    private static double Sum(IEnumerable<int> gains) => gains.Select((gain, place) => gain / Math.Log2(place + 2)).Sum();
}
