using System.Collections.Immutable;
using QiniuDocsGen.Search.Terms;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Search.Query;

/// <summary>Reads the text of a query like the texts of the index.</summary>
internal sealed class QueryText(LanguageTables tables)
{
    private readonly Tokenizer tokenizer = new(tables);
    private readonly CharacterKinds kinds = new(tables);

    /// <summary>The terms of a text, in order.</summary>
    public ImmutableArray<string> Terms(ReadOnlySpan<char> text)
    {
        var terms = new TermCollector();
        tokenizer.Cut(text, terms);
        return [.. terms.Terms];
    }

    /// <summary>Whether a term is written in Han characters.</summary>
    public bool IsHan(ReadOnlySpan<char> term) => !term.IsEmpty && kinds.At(term, 0, out _) == CharacterKind.Han;

    /// <summary>Keeps terms in order.</summary>
    private sealed class TermCollector : ITermSink
    {
        public List<string> Terms { get; } = [];

        public void Add(ReadOnlySpan<char> term) => Terms.Add(term.ToString());
    }
}
