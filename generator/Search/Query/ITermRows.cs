using System.Collections.Immutable;

namespace QiniuDocsGen.Search.Query;

/// <summary>All that a query needs of one term: by field, the documents that have it, ascending, and its scores in thousandths.</summary>
internal sealed record TermRow(string Term, ImmutableArray<FieldScores> Fields);

/// <summary>The documents that have a term in one field and the score of each; both have the same length.</summary>
internal sealed record FieldScores(ImmutableArray<int> Documents, ImmutableArray<int> Thousandths);

/// <summary>What a query may ask of an index. The TypeScript twin is <c>TermSource</c> in <c>contract.ts</c>.</summary>
internal interface ITermRows
{
    /// <summary>How many documents there are.</summary>
    public int Documents { get; }

    /// <summary>The row of a term; null when it is not in the index.</summary>
    public TermRow? Row(string term);

    /// <summary>The terms that begin with a prefix, itself included: those in most documents first.</summary>
    public ImmutableArray<string> WithPrefix(string prefix, int most);

    /// <summary>Words that one inserted, left out, exchanged or swapped character turns into a word.</summary>
    public ImmutableArray<string> Near(string word);

    /// <summary>Pairs of characters that stand in titles and are read as two syllables; those in most titles first.</summary>
    public ImmutableArray<string> ReadAs(string first, string second);

    /// <summary>Pairs of characters in titles whose readings begin with two letters; those in most titles first.</summary>
    public ImmutableArray<string> WithInitials(string letters);

    /// <summary>The other pairs of characters in titles that are read like this one; those in most titles first.</summary>
    public ImmutableArray<string> Homophones(string pair);

    /// <summary>Whether a character of a title is read so.</summary>
    public bool IsSyllable(string letters);
}
