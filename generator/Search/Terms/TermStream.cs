using System.Runtime.InteropServices;

namespace QiniuDocsGen.Search.Terms;

/// <summary>The terms of a run of documents, field by field, as numbers of a table of its own. Filled by one thread.</summary>
internal sealed class TermStream : ITermSink
{
    private readonly List<int> tokens = [];
    private readonly List<int> fieldEnds = [];

    /// <summary>The distinct terms in order of first appearance.</summary>
    public TermTable Terms { get; } = new();

    /// <summary>The numbers of all terms in order, repeats included.</summary>
    public ReadOnlySpan<int> Tokens => CollectionsMarshal.AsSpan(tokens);

    /// <summary>Where each field ends in <see cref="Tokens"/>; the fields of a document follow each other.</summary>
    public ReadOnlySpan<int> FieldEnds => CollectionsMarshal.AsSpan(fieldEnds);

    /// <inheritdoc/>
    public void Add(ReadOnlySpan<char> term) => tokens.Add(Terms.NumberOf(term));

    /// <summary>Ends the current field of the current document.</summary>
    public void EndField() => fieldEnds.Add(tokens.Count);
}
