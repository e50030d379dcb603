using System.Collections.Immutable;
using QiniuDocsGen.Search.Terms;

namespace QiniuDocsGen.Search;

/// <summary>The finished index: what lunr holds, as arrays of numbers.</summary>
/// <param name="Refs">The names of the documents, in order.</param>
/// <param name="Terms">The terms by number, which is lunr's <c>_index</c>: in order of first appearance.</param>
/// <param name="SortedTerms">The numbers of the terms, sorted by UTF-16 units of the terms.</param>
/// <param name="Postings">The documents by term and field.</param>
/// <param name="Lengths">The lengths of all fields.</param>
/// <param name="Scorer">Scores terms.</param>
internal sealed record InvertedIndex(
    ImmutableArray<string> Refs,
    ImmutableArray<string> Terms,
    ImmutableArray<int> SortedTerms,
    PostingLists Postings,
    FieldLengths Lengths,
    Scorer Scorer)
{
    /// <summary>The rows of all documents in order; how they are cut into runs means nothing.</summary>
    public required ImmutableArray<FieldRows> Rows { get; init; }

    /// <summary>Builds the index.</summary>
    /// <param name="refs">The names of the documents, in order.</param>
    /// <param name="streams">The terms of the documents, in the same order, cut into runs of documents in any way.</param>
    public static InvertedIndex Build(ImmutableArray<string> refs, IReadOnlyList<TermStream> streams)
    {
        var vocabulary = Vocabulary.Merge(streams);
        return Build(refs, vocabulary, Count(streams, vocabulary));
    }

    private static ImmutableArray<FieldRows> Count(IReadOnlyList<TermStream> streams, Vocabulary vocabulary)
    {
        var rows = new FieldRows[streams.Count];
        Parallel.For(0, rows.Length, i => rows[i] = FieldRows.Count(streams[i], vocabulary.Numbers[i]));
        return [.. rows];
    }

    private static InvertedIndex Build(ImmutableArray<string> refs, Vocabulary vocabulary, ImmutableArray<FieldRows> rows)
    {
        var sorted = Task.Run(vocabulary.Sorted);
        var postings = PostingLists.Transpose(rows, vocabulary.Terms.Length);
        var lengths = FieldLengths.Of(rows);
        var scorer = new Scorer(postings, lengths, refs.Length, vocabulary.Terms.Length);
        return new InvertedIndex(refs, vocabulary.Terms, sorted.GetAwaiter().GetResult(), postings, lengths, scorer) { Rows = rows };
    }
}
