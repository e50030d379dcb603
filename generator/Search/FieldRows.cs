using QiniuDocsGen.Search.Terms;

namespace QiniuDocsGen.Search;

/// <summary>The terms of a run of documents: one row for each field of each document, in order.</summary>
internal sealed class FieldRows
{
    private readonly int[] ends;
    private readonly int[] terms;
    private readonly int[] counts;
    private readonly int[] lengths;

    private FieldRows(int[] ends, int[] terms, int[] counts, int[] lengths)
    {
        this.ends = ends;
        this.terms = terms;
        this.counts = counts;
        this.lengths = lengths;
    }

    /// <summary>The number of rows.</summary>
    public int Rows => ends.Length;

    /// <summary>The number of distinct terms, summed over the rows.</summary>
    public int Cells => terms.Length;

    /// <summary>The numbers of the terms of all rows; ascending within a row.</summary>
    public ReadOnlySpan<int> Terms => terms;

    /// <summary>How often each of <see cref="Terms"/> occurs in its row.</summary>
    public ReadOnlySpan<int> Counts => counts;

    /// <summary>Sorts and counts the terms of a stream.</summary>
    /// <param name="stream">The terms.</param>
    /// <param name="numbers">The number in the vocabulary of each term of the stream.</param>
    public static FieldRows Count(TermStream stream, int[] numbers)
    {
        var terms = new int[stream.Tokens.Length];
        for (var i = 0; i < terms.Length; i++)
            terms[i] = numbers[stream.Tokens[i]];
        var counts = new int[terms.Length];
        var ends = new int[stream.FieldEnds.Length];
        var lengths = new int[ends.Length];
        var start = 0;
        var used = 0;
        for (var row = 0; row < ends.Length; row++)
        {
            var end = stream.FieldEnds[row];
            lengths[row] = end - start;
            used = CountRow(terms, counts, start, end, used);
            ends[row] = used;
            start = end;
        }
        Array.Resize(ref terms, used);
        Array.Resize(ref counts, used);
        return new FieldRows(ends, terms, counts, lengths);
    }

    /// <summary>How many terms a field has, repeats included.</summary>
    public int LengthOf(int row) => lengths[row];

    /// <summary>The cells of a row: where they are in <see cref="Terms"/> and <see cref="Counts"/>.</summary>
    public Range Row(int row) => new(row == 0 ? 0 : ends[row - 1], ends[row]);

    /// <summary>Moves the distinct terms of a row to the end of those before it; they never reach what is still to be read.</summary>
    private static int CountRow(int[] terms, int[] counts, int start, int end, int used)
    {
        Array.Sort(terms, start, end - start);
        for (var i = start; i < end; i++)
        {
            if (i == start || terms[i] != terms[used - 1])
            {
                terms[used] = terms[i];
                counts[used++] = 0;
            }
            counts[used - 1]++;
        }
        return used;
    }
}
