using System.Collections.Immutable;

namespace QiniuDocsGen.Search;

/// <summary>Rows with the score of every term in thousandths.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="Scores">The score of each cell of the rows.</param>
internal sealed record ScoredRows(FieldRows Rows, int[] Scores);

/// <summary>Scores the terms of rows by what the whole index knows of them.</summary>
internal sealed class Scorer
{
    private readonly double[] idf;
    private readonly double[] averageLengths;

    /// <summary>Weighs every term and measures every field.</summary>
    public Scorer(ImmutableArray<FieldRows> rows, PostingLists postings, int documents, int terms)
    {
        idf = new double[terms];
        for (var term = 0; term < terms; term++)
            idf[term] = Bm25.Idf(documents, postings.Occurrences(term));

        var lengths = new long[SearchField.All.Length];
        foreach (var run in rows)
        {
            for (var row = 0; row < run.Rows; row++)
                lengths[row % lengths.Length] += run.LengthOf(row);
        }
        averageLengths = Array.ConvertAll(lengths, length => (double)length / documents);
    }

    /// <summary>Scores a run of rows, which begins with the first field of a document.</summary>
    public ScoredRows Score(FieldRows rows)
    {
        var scores = new int[rows.Cells];
        for (var row = 0; row < rows.Rows; row++)
        {
            var field = row % averageLengths.Length;
            var boost = SearchField.All[field].Boost;
            var damping = Bm25.Damping(rows.LengthOf(row), averageLengths[field]);
            var (start, length) = rows.Row(row).GetOffsetAndLength(scores.Length);
            for (var cell = start; cell < start + length; cell++)
                scores[cell] = Bm25.Thousandths(idf[rows.Terms[cell]], rows.Counts[cell], damping, boost);
        }
        return new ScoredRows(rows, scores);
    }
}
