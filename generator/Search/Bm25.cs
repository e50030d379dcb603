namespace QiniuDocsGen.Search;

/// <summary>
/// The scores that <c>lunr.Builder</c> (2.3.9) gives, to the last bit: its variant of Okapi BM25, with every operation in its order, so
/// that rounding errors are the same.
/// </summary>
internal static class Bm25
{
    private const double K1 = 1.2;
    private const double B = 0.75;

    /// <summary>How much a term tells, the rarer the more.</summary>
    /// <param name="documents">How many documents there are.</param>
    /// <param name="occurrences">In how many fields of documents the term occurs; lunr sums over the fields.</param>
    public static double Idf(int documents, int occurrences)
    {
        var odds = (documents - occurrences + 0.5) / (occurrences + 0.5);
        return Math.Log(1 + Math.Abs(odds));
    }

    /// <summary>What damps a term's count in a field of some length.</summary>
    /// <param name="length">How many terms the field has, repeats included.</param>
    /// <param name="averageLength">The average over all documents, those without the field too.</param>
    public static double Damping(int length, double averageLength) => K1 * (1 - B + (B * (length / averageLength)));

    /// <summary>The score of a term in a field, in thousandths: lunr keeps three decimal places.</summary>
    public static int Thousandths(double idf, int count, double damping, double boost)
    {
        var score = idf * ((K1 + 1) * count) / (damping + count);
        score *= boost;
        return (int)RoundHalfUp(score * 1000);
    }

    /// <summary><c>Math.round</c> of JavaScript.</summary>
    private static double RoundHalfUp(double value)
    {
        var above = Math.Ceiling(value);
        return above - 0.5 > value ? above - 1 : above;
    }
}
