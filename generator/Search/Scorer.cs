using System.Collections.Immutable;

namespace QiniuDocsGen.Search;

/// <summary>Scores terms by what the whole index knows of them.</summary>
internal sealed class Scorer
{
    private readonly double[] idf;
    private readonly ImmutableArray<double> averageLengths;

    /// <summary>Weighs every term and measures every field.</summary>
    public Scorer(PostingLists postings, FieldLengths lengths, int documents, int terms)
    {
        idf = new double[terms];
        for (var term = 0; term < terms; term++)
            idf[term] = Bm25.Idf(documents, postings.Occurrences(term));
        averageLengths = ImmutableArray.CreateRange(lengths.Totals, total => (double)total / documents);
    }

    /// <summary>The score of a term in a field of a document, in thousandths.</summary>
    /// <param name="term">The number of the term.</param>
    /// <param name="count">How often the field has it.</param>
    /// <param name="field">The number of the field.</param>
    /// <param name="length">How many terms the field has.</param>
    public int Thousandths(int term, int count, int field, int length) =>
        Bm25.Thousandths(idf[term], count, Bm25.Damping(length, averageLengths[field]), SearchField.All[field].Boost);
}
