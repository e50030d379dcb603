using System.Collections.Immutable;

namespace QiniuDocsGen.Search;

/// <summary>For each term and field, the documents that have the term in that field, ascending, and how often.</summary>
internal sealed class PostingLists
{
    private readonly int[] starts;
    private readonly int[] documents;
    private readonly int[] counts;

    private PostingLists(int[] starts, int[] documents, int[] counts)
    {
        this.starts = starts;
        this.documents = documents;
        this.counts = counts;
    }

    /// <summary>How many documents there are in all lists, repeats included.</summary>
    public int Cells => documents.Length;

    /// <summary>Turns rows by document into lists by term, in two passes.</summary>
    /// <param name="rows">The rows of all documents in order.</param>
    /// <param name="terms">How many distinct terms there are.</param>
    public static PostingLists Transpose(ImmutableArray<FieldRows> rows, int terms)
    {
        var starts = CountCells(rows, terms);
        for (var list = 1; list < starts.Length; list++)
            starts[list] += starts[list - 1];
        var documents = new int[starts[^1]];
        var counts = new int[documents.Length];
        // Each list is filled from its start, which thereby moves to its end: one place to the left, the end is the start of the next list.
        var firstRow = 0;
        foreach (var run in rows)
        {
            for (var row = 0; row < run.Rows; row++)
            {
                var (document, field) = Math.DivRem(firstRow + row, SearchField.All.Length);
                var (first, length) = run.Row(row).GetOffsetAndLength(run.Cells);
                for (var cell = first; cell < first + length; cell++)
                {
                    var place = starts[ListOf(run.Terms[cell], field)]++;
                    documents[place] = document;
                    counts[place] = run.Counts[cell];
                }
            }
            firstRow += run.Rows;
        }
        return new PostingLists(starts, documents, counts);
    }

    /// <summary>The documents that have a term in a field.</summary>
    public ReadOnlySpan<int> Documents(int term, int field) => documents.AsSpan(Range(term, field));

    /// <summary>How often the field of each of <see cref="Documents"/> has the term.</summary>
    public ReadOnlySpan<int> Counts(int term, int field) => counts.AsSpan(Range(term, field));

    /// <summary>In how many fields of documents a term occurs.</summary>
    public int Occurrences(int term)
    {
        var first = ListOf(term, 0);
        return starts[first + SearchField.All.Length - 1] - (first == 0 ? 0 : starts[first - 1]);
    }

    /// <summary>The length of each list, one place to the right.</summary>
    private static int[] CountCells(ImmutableArray<FieldRows> rows, int terms)
    {
        var counts = new int[(terms * SearchField.All.Length) + 1];
        foreach (var run in rows)
        {
            for (var row = 0; row < run.Rows; row++)
            {
                foreach (var term in run.Terms[run.Row(row)])
                    counts[ListOf(term, row % SearchField.All.Length) + 1]++;
            }
        }
        return counts;
    }

    private Range Range(int term, int field)
    {
        var list = ListOf(term, field);
        return new Range(list == 0 ? 0 : starts[list - 1], starts[list]);
    }

    private static int ListOf(int term, int field) => (term * SearchField.All.Length) + field;
}
