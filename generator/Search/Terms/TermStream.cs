using System.Runtime.InteropServices;

namespace QiniuDocsGen.Search.Terms;

/// <summary>
/// The terms of a run of documents, field by field, as numbers. A term's number is its place in <see cref="Terms"/>, which are in order of first
/// appearance. Filled by one thread.
/// </summary>
internal sealed class TermStream : ITermSink
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> numberOf;
    private readonly List<string> terms = [];
    private readonly List<int> tokens = [];
    private readonly List<int> fieldEnds = [];

    /// <summary>An empty stream.</summary>
    public TermStream() => numberOf = numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The distinct terms in order of first appearance.</summary>
    public IReadOnlyList<string> Terms => terms;

    /// <summary>The numbers of all terms in order, repeats included.</summary>
    public ReadOnlySpan<int> Tokens => CollectionsMarshal.AsSpan(tokens);

    /// <summary>Where each field ends in <see cref="Tokens"/>; the fields of a document follow each other.</summary>
    public ReadOnlySpan<int> FieldEnds => CollectionsMarshal.AsSpan(fieldEnds);

    /// <inheritdoc/>
    public void Add(ReadOnlySpan<char> term)
    {
        if (!numberOf.TryGetValue(term, out var number))
        {
            number = terms.Count;
            var text = term.ToString();
            terms.Add(text);
            numbers.Add(text, number);
        }
        tokens.Add(number);
    }

    /// <summary>Ends the current field of the current document.</summary>
    public void EndField() => fieldEnds.Add(tokens.Count);
}
