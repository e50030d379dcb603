using System.Collections.Immutable;

namespace QiniuDocsGen.Search;

/// <summary>For each term and field, the documents that have the term in that field, ascending.</summary>
internal sealed class PostingLists
{
    private readonly int[] starts;
    private readonly int[] documents;

    private PostingLists(int[] starts, int[] documents)
    {
        this.starts = starts;
        this.documents = documents;
    }

    /// <summary>Turns rows by document into lists by term, in two passes.</summary>
    /// <param name="rows">The rows of all documents in order.</param>
    /// <param name="terms">How many distinct terms there are.</param>
    public static PostingLists Transpose(ImmutableArray<FieldRows> rows, int terms)
    {
        var starts = CountCells(rows, terms);
        for (var list = 1; list < starts.Length; list++)
            starts[list] += starts[list - 1];
        var documents = new int[starts[^1]];
        // Each list is filled from its start, which thereby moves to its end: one place to the left, the end is the start of the next list.
        var firstRow = 0;
        foreach (var run in rows)
        {
            for (var row = 0; row < run.Rows; row++)
            {
                var (document, field) = Math.DivRem(firstRow + row, SearchField.All.Length);
                foreach (var term in run.Terms[run.Row(row)])
                    documents[starts[ListOf(term, field)]++] = document;
            }
            firstRow += run.Rows;
        }
        return new PostingLists(starts, documents);
    }

    /// <summary>The documents that have a term in a field.</summary>
    public ReadOnlySpan<int> Documents(int term, int field)
    {
        var list = ListOf(term, field);
        var start = list == 0 ? 0 : starts[list - 1];
        return documents.AsSpan(start, starts[list] - start);
    }

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

    private static int ListOf(int term, int field) => (term * SearchField.All.Length) + field;
}
