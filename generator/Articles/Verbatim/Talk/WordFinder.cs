namespace QiniuDocsGen.Articles.Verbatim.Talk;

/// <summary>
/// Tells whether any of some words stands in a text, character for character. Made for clauses: in a few Chinese characters the general search of
/// .NET for several words finds nothing to jump over, and takes several times as long.
/// </summary>
internal sealed class WordFinder
{
    private const int Mask = 1023;

    /// <summary>The words by the low bits of their first unit; null where there are none.</summary>
    private readonly string[]?[] byBeginning = new string[]?[Mask + 1];

    /// <summary>Prepares the search.</summary>
    /// <param name="words">The words; none is empty.</param>
    public WordFinder(params IEnumerable<string> words)
    {
        foreach (var group in words.GroupBy(word => word[0] & Mask))
            byBeginning[group.Key] = [.. group];
    }

    /// <summary>Whether one of the words stands in a text.</summary>
    public bool IsAnyIn(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (byBeginning[text[at] & Mask] is { } words && BeginsWithAny(text[at..], words))
                return true;
        }
        return false;
    }

    private static bool BeginsWithAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
                return true;
        }
        return false;
    }
}
