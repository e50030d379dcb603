using System.Collections.Frozen;
using System.Collections.Immutable;

namespace QiniuDocsGen.Text;

/// <summary>
/// What the generator knows of characters. Made by <c>site-assets/tables.mjs</c> from JavaScript's own <c>normalize</c>, <c>toLowerCase</c> and
/// Unicode classes and from maintained npm packages, so that the index and the browser agree by construction and no ICU is needed.
/// </summary>
/// <param name="Folded">Characters whose NFKC form in lower case differs from themselves, each alone.</param>
/// <param name="Simplified">Traditional characters and their simplified form.</param>
/// <param name="Han">Code point ranges, first and last, of the script Han; ascending.</param>
/// <param name="Word">Code point ranges, first and last, of letters, digits and the marks that continue a word, Han apart; ascending.</param>
/// <param name="Pinyin">Han characters and their most usual reading without tone, <c>a-z</c> only.</param>
public sealed record LanguageTables(
    FrozenDictionary<int, string> Folded,
    FrozenDictionary<int, int> Simplified,
    ImmutableArray<(int First, int Last)> Han,
    ImmutableArray<(int First, int Last)> Word,
    FrozenDictionary<int, string> Pinyin)
{
    /// <summary>The words that queries are read without.</summary>
    public QueryWords QueryWords { get; init; } = QueryWords.None;
}

/// <summary>What <c>site-assets/src/search/query/words.json</c> lists, in normal form.</summary>
/// <param name="Function">Words that people put around what they look for.</param>
/// <param name="Whole">Words that hold a function word but are none.</param>
/// <param name="Soft">Characters that mostly hold a sentence together.</param>
public sealed record QueryWords(ImmutableArray<string> Function, ImmutableArray<string> Whole, string Soft)
{
    /// <summary>No words.</summary>
    public static QueryWords None { get; } = new([], [], "");
}
