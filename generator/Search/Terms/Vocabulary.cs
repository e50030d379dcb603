using System.Collections.Immutable;

namespace QiniuDocsGen.Search.Terms;

/// <summary>The distinct terms of all documents in order of first appearance: a term's place is its number, which lunr calls <c>_index</c>.</summary>
internal sealed class Vocabulary
{
    private Vocabulary(ImmutableArray<string> terms, ImmutableArray<int[]> numbers)
    {
        Terms = terms;
        Numbers = numbers;
    }

    /// <summary>The terms by number.</summary>
    public ImmutableArray<string> Terms { get; }

    /// <summary>For each stream, the number of each of its terms.</summary>
    public ImmutableArray<int[]> Numbers { get; }

    /// <summary>Joins the terms of streams that follow each other; how the documents are cut into streams makes no difference.</summary>
    public static Vocabulary Merge(IReadOnlyList<TermStream> streams)
    {
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        var terms = ImmutableArray.CreateBuilder<string>();
        var numbers = ImmutableArray.CreateBuilder<int[]>(streams.Count);
        foreach (var stream in streams)
        {
            var ofStream = new int[stream.Terms.Count];
            for (var i = 0; i < ofStream.Length; i++)
            {
                var term = stream.Terms[i];
                if (!known.TryGetValue(term, out ofStream[i]))
                {
                    ofStream[i] = terms.Count;
                    known.Add(term, terms.Count);
                    terms.Add(term);
                }
            }
            numbers.Add(ofStream);
        }
        return new Vocabulary(terms.DrainToImmutable(), numbers.MoveToImmutable());
    }

    /// <summary>The numbers of the terms, sorted by UTF-16 units of the terms.</summary>
    public int[] Sorted()
    {
        var order = Enumerable.Range(0, Terms.Length).ToArray();
        Array.Sort([.. Terms], order, StringComparer.Ordinal);
        return order;
    }
}
