using System.Collections.Immutable;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Model.Settings;

/// <summary>What <c>synonyms.yml</c> says: words that queries use for each other.</summary>
/// <param name="Groups">The groups in the order of the file.</param>
public sealed record SynonymSettings(ImmutableArray<SynonymGroup> Groups)
{
    /// <summary>No synonyms.</summary>
    public static SynonymSettings Empty { get; } = new([]);
}

/// <summary>Words that mean the same.</summary>
/// <param name="Weight">How much each counts for another, in hundredths of an exact match.</param>
/// <param name="Words">At least two words, as written.</param>
/// <param name="Span">Where the group stands.</param>
public sealed record SynonymGroup(int Weight, ImmutableArray<string> Words, SourceSpan Span);
