using System.Collections.Immutable;
using QiniuDocsGen.Search.Terms;

namespace QiniuDocsGen.Search;

/// <summary>The finished index: what lunr holds, as arrays of numbers.</summary>
internal sealed class InvertedIndex
{
    private InvertedIndex(ImmutableArray<string> refs, ImmutableArray<string> terms, ImmutableArray<int> sortedTerms, ImmutableArray<ScoredRows> rows, PostingLists postings)
    {
        Refs = refs;
        Terms = terms;
        SortedTerms = sortedTerms;
        Rows = rows;
        Postings = postings;
    }

    /// <summary>The names of the documents, in order.</summary>
    public ImmutableArray<string> Refs { get; }

    /// <summary>The terms by number.</summary>
    public ImmutableArray<string> Terms { get; }

    /// <summary>The numbers of the terms, sorted by UTF-16 units of the terms.</summary>
    public ImmutableArray<int> SortedTerms { get; }

    /// <summary>The rows of all documents in order; how they are cut into runs means nothing.</summary>
    public ImmutableArray<ScoredRows> Rows { get; }

    /// <summary>The documents by term and field.</summary>
    public PostingLists Postings { get; }

    /// <summary>Builds the index.</summary>
    /// <param name="refs">The names of the documents, in order.</param>
    /// <param name="streams">The terms of the documents, in the same order, cut into runs of documents in any way.</param>
    public static InvertedIndex Build(ImmutableArray<string> refs, IReadOnlyList<TermStream> streams)
    {
        var vocabulary = Vocabulary.Merge(streams);
        var counted = new FieldRows[streams.Count];
        Parallel.For(0, counted.Length, i => counted[i] = FieldRows.Count(streams[i], vocabulary.Numbers[i]));
        var rows = ImmutableArray.Create(counted);

        ImmutableArray<int> sorted = [];
        var scored = new ScoredRows[rows.Length];
        PostingLists? postings = null;
        Parallel.Invoke(
            () => sorted = vocabulary.Sorted(),
            () =>
            {
                postings = PostingLists.Transpose(rows, vocabulary.Terms.Length);
                var scorer = new Scorer(rows, postings, refs.Length, vocabulary.Terms.Length);
                Parallel.For(0, scored.Length, i => scored[i] = scorer.Score(rows[i]));
            });
        return new InvertedIndex(refs, vocabulary.Terms, sorted, [.. scored], postings!);
    }
}
