using QiniuDocsGen.Search.Terms;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Search.Tables;

/// <summary>The words that a misspelt one may mean.</summary>
internal static class WordTable
{
    /// <summary>Shorter words have too many neighbours.</summary>
    private const int ShortestWord = 3;

    /// <summary>A word that occurs but once may itself be misspelt, and nobody asks for the number of somebody's ticket.</summary>
    private const int FewestOccurrences = 2;

    /// <summary>In an index of so few documents words that occur once matter, if they are words.</summary>
    private const int FewDocuments = 1000;
    private const int LongestOnce = 24;

    /// <summary>Writes the list.</summary>
    public static SearchTable Make(InvertedIndex index, LanguageTables language)
    {
        return SearchTable.Of("words", json =>
        {
            json.WriteStartArray();
            foreach (var word in Words(index, language))
                json.WriteStringValue(word);
            json.WriteEndArray();
        });
    }

    /// <summary>
    /// The words other than numbers that occur at least twice, in ordinal order; in a small index also those that occur once and have letters only.
    /// </summary>
    public static IEnumerable<string> Words(InvertedIndex index, LanguageTables language)
    {
        var kinds = new CharacterKinds(language);
        var isSmall = index.Refs.Length < FewDocuments;
        return index.SortedTerms.Where(term => IsWord(index.Terms[term], kinds)
            && (index.Postings.Occurrences(term) >= FewestOccurrences || (isSmall && IsPlainWord(index.Terms[term]))))
            .Select(term => index.Terms[term]);
    }

    private static bool IsPlainWord(string text) => text.Length <= LongestOnce && text.All(char.IsAsciiLetterLower);

    private static bool IsWord(string text, CharacterKinds kinds) =>
        text.Length >= ShortestWord && kinds.At(text, 0, out _) == CharacterKind.Word && !text.All(char.IsAsciiDigit);
}
