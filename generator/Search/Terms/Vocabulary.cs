using System.Collections.Immutable;

namespace QiniuDocsGen.Search.Terms;

/// <summary>
/// The distinct terms of all documents in order of first appearance: a term's place is its number, which lunr calls <c>_index</c>.
/// </summary>
/// <param name="Terms">The terms by number.</param>
/// <param name="Numbers">For each stream, the number of each of its terms.</param>
internal sealed record Vocabulary(ImmutableArray<string> Terms, ImmutableArray<int[]> Numbers)
{
    /// <summary>Joins the terms of streams that follow each other; how the documents are cut into streams makes no difference.</summary>
    public static Vocabulary Merge(IEnumerable<TermStream> streams)
    {
        var joined = new TermTable();
        var numbers = ImmutableArray.CreateBuilder<int[]>();
        foreach (var stream in streams)
        {
            var ofStream = new int[stream.Terms.Count];
            for (var i = 0; i < ofStream.Length; i++)
                ofStream[i] = joined.NumberOf(stream.Terms, i);
            numbers.Add(ofStream);
        }
        return new Vocabulary([.. Enumerable.Range(0, joined.Count).Select(joined.Text)], numbers.DrainToImmutable());
    }

    /// <summary>The numbers of the terms, sorted by UTF-16 units of the terms.</summary>
    public ImmutableArray<int> Sorted()
    {
        int[] order = [.. Enumerable.Range(0, Terms.Length)];
        Array.Sort([.. Terms], order, StringComparer.Ordinal);
        return ImmutableArray.Create(order);
    }
}
