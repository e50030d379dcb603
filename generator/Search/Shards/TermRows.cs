using System.Buffers;

namespace QiniuDocsGen.Search.Shards;

/// <summary>
/// Writes what a shard says of a term: its place among the terms that are new in the field where it first occurs, and by field the number of
/// documents and for each the distance from the one before, how often the field has the term, and how long the field is. Nothing of that depends
/// on documents that come later; scores do, so the reader computes them.
/// </summary>
internal sealed class TermRows
{
    private readonly InvertedIndex index;
    private readonly int[] places;

    /// <summary>Finds the places of all terms.</summary>
    public TermRows(InvertedIndex index)
    {
        this.index = index;
        places = new int[index.Terms.Length];
        // Terms are numbered in order of first appearance, so those that are new in a field have consecutive numbers.
        var (field, first) = (-1L, 0);
        for (var term = 0; term < places.Length; term++)
        {
            var its = FirstField(term);
            if (its != field)
                (field, first) = (its, term);
            places[term] = term - first;
        }
    }

    /// <summary>Writes what is known of a term in a run of documents; nothing, and false, where none has the term.</summary>
    /// <param name="term">The number of the term.</param>
    /// <param name="from">The first document.</param>
    /// <param name="end">The document after the last one.</param>
    /// <param name="row">Takes the row.</param>
    public bool TryWrite(int term, int from, int end, IBufferWriter<byte> row)
    {
        Span<(int Start, int Length)> cells = stackalloc (int, int)[SearchField.All.Length];
        var count = 0;
        for (var field = 0; field < cells.Length; field++)
        {
            cells[field] = Cells(term, field, from, end);
            count += cells[field].Length;
        }
        if (count == 0)
            return false;
        Digits.Write(places[term], row);
        for (var field = 0; field < cells.Length; field++)
            WriteField(term, field, cells[field], row);
        return true;
    }

    private void WriteField(int term, int field, (int Start, int Length) cells, IBufferWriter<byte> row)
    {
        var documents = index.Postings.Documents(term, field).Slice(cells.Start, cells.Length);
        var counts = index.Postings.Counts(term, field).Slice(cells.Start, cells.Length);
        Digits.Write(documents.Length, row);
        var previous = -1;
        for (var i = 0; i < documents.Length; i++)
        {
            // Nearly every count is 1: a bit says so.
            var isRepeated = counts[i] > 1;
            Digits.Write(((documents[i] - previous - 1) * 2) + (isRepeated ? 1 : 0), row);
            if (isRepeated)
                Digits.Write(counts[i] - 2, row);
            Digits.Write(index.Lengths.Of(documents[i], field) - 1, row);
            previous = documents[i];
        }
    }

    private (int Start, int Length) Cells(int term, int field, int from, int end)
    {
        var documents = index.Postings.Documents(term, field);
        var start = FirstNotBefore(documents, from);
        return (start, FirstNotBefore(documents, end) - start);
    }

    private static int FirstNotBefore(ReadOnlySpan<int> documents, int document)
    {
        var place = documents.BinarySearch(document);
        return place < 0 ? ~place : place;
    }

    /// <summary>The first field, counted over all documents, that has a term.</summary>
    private long FirstField(int term)
    {
        var first = long.MaxValue;
        for (var field = 0; field < SearchField.All.Length; field++)
        {
            if (index.Postings.Documents(term, field) is [var document, ..])
                first = Math.Min(first, ((long)document * SearchField.All.Length) + field);
        }
        return first;
    }
}
