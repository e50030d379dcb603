using System.Collections.Frozen;
using System.Text;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Search.Query;

/// <summary>
/// Drops the words that people put around what they look for. The TypeScript twin is <c>function-words.ts</c>; both read the same list.
/// </summary>
internal sealed class FunctionWords(QueryWords words, QueryText text)
{
    private const int Longest = 4;

    private readonly FrozenSet<string> functionWords = words.Function.ToFrozenSet(StringComparer.Ordinal);
    private readonly FrozenSet<string> wholeWords = words.Whole.ToFrozenSet(StringComparer.Ordinal);
    private readonly FrozenSet<Rune> soft = words.Soft.EnumerateRunes().ToFrozenSet();

    /// <summary>Whether a character mostly holds a sentence together.</summary>
    public bool IsSoft(Rune character) => soft.Contains(character);

    /// <summary>
    /// The text with a blank in the place of each function word, so that its neighbours do not form a pair; the text itself when nothing
    /// else is in it.
    /// </summary>
    public string Drop(string query)
    {
        var characters = Characters(query);
        var rest = new StringBuilder();
        for (var at = 0; at < characters.Count;)
        {
            var length = text.IsHan(characters[at].Folded) ? HanWord(characters, at) : LatinWord(characters, at);
            var word = characters.GetRange(at, length);
            if (functionWords.Contains(Folded(word)))
                rest.Append(' ');
            else
                rest.AppendJoin("", word.Select(character => character.Text));
            at += length;
        }
        var left = rest.ToString();
        return text.Terms(left).IsEmpty ? query : left;
    }

    /// <summary>Whether a function word would be dropped of some characters in normal form.</summary>
    public bool AreIn(string characters) => Drop(characters) != characters;

    private List<(string Text, string Folded)> Characters(string query)
    {
        var characters = new List<(string, string)>();
        for (var at = 0; at < query.Length;)
        {
            var width = char.IsHighSurrogate(query[at]) && at + 1 < query.Length && char.IsLowSurrogate(query[at + 1]) ? 2 : 1;
            var character = query.Substring(at, width);
            characters.Add((character, text.Terms(character).FirstOrDefault() ?? ""));
            at += width;
        }
        return characters;
    }

    /// <summary>The length of the longest listed word that begins here; 1 when there is none.</summary>
    private int HanWord(List<(string Text, string Folded)> characters, int at)
    {
        for (var length = Math.Min(Longest, characters.Count - at); length > 1; length--)
        {
            var word = Folded(characters.GetRange(at, length));
            // A separator among them adds nothing to the word.
            if (word.Length == length && (wholeWords.Contains(word) || functionWords.Contains(word)))
                return length;
        }
        return 1;
    }

    /// <summary>The length of the run of letters and digits that begins here; 1 for a separator.</summary>
    private int LatinWord(List<(string Text, string Folded)> characters, int at)
    {
        var end = at;
        while (end < characters.Count && characters[end].Folded.Length > 0 && !text.IsHan(characters[end].Folded))
            end++;
        return Math.Max(1, end - at);
    }

    private static string Folded(IEnumerable<(string Text, string Folded)> characters) =>
        string.Concat(characters.Select(character => character.Folded));
}
