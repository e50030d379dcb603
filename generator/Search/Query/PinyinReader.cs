using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace QiniuDocsGen.Search.Query;

/// <summary>Reads words of letters as pinyin. The TypeScript twin is <c>pinyin.ts</c>.</summary>
internal sealed partial class PinyinReader(ITermRows rows, FunctionWords functionWords)
{
    /// <summary>The longest text that is tried as pinyin.</summary>
    private const int Longest = 36;
    private const int LongestSyllable = 6;
    private const int MostCuts = 8;
    private const int LongestInitials = 6;
    private const int MostPairs = 8;
    private const int MostChains = 16;

    /// <summary>
    /// What pinyin looks like, without knowing the syllables of an index: words of other languages hardly ever do, and nothing is fetched for them.
    /// </summary>
    private const string Syllable = $"(?:{Initial}?(?:a(?:i|ng?|o)?|e(?:i|ng?)?|ou)|{Initial}(?:ong|i(?:a(?:ng?|o)?|e|ng?|ong|u)?|u(?:a(?:i|ng?)?|e|i|n|o)?)|[bpmfwyl]?o|[ln]ve?|er|m|ng)";
    private const string Initial = "(?:[zcs]h?|[bpmfdtnlgkhjqxrwy])";

    /// <summary>Whether a word may be one syllable, without knowing those of the index.</summary>
    public static bool MayBeSyllable(string word) => OneSyllable().IsMatch(word);

    /// <summary>One unit for each two syllables, or one for all initials; empty when no title has it.</summary>
    public ImmutableArray<QueryUnit> Units(string word, List<int> placeWeights)
    {
        if (word.Length is < 2 or > Longest || !word.All(char.IsAsciiLetterLower))
            return [];
        ImmutableArray<ImmutableArray<string>> fallback = [];
        foreach (var syllables in CutSyllables(word))
        {
            ImmutableArray<ImmutableArray<string>> levels = [.. syllables.Zip(syllables.Skip(1), rows.ReadAs)];
            var chained = OnChains(levels);
            if (chained.All(level => !level.IsEmpty))
                return PairUnits(word, chained, placeWeights);
            if (fallback.IsEmpty && levels.Any(level => !level.IsEmpty))
                fallback = levels;
        }
        return fallback.IsEmpty ? InitialUnits(word, placeWeights) : PairUnits(word, fallback, placeWeights);
    }

    /// <summary>What the whole of a word may be read as, each in pairs of characters that follow each other; empty when it is no pinyin.</summary>
    public ImmutableArray<ImmutableArray<string>> Readings(string word) => word.Length > Longest
        ? []
        : [.. CutSyllables(word).Select(ReadPairs).Where(levels => !levels.IsEmpty).Take(1).SelectMany(levels => Chains(levels)).Take(MostPairs)];

    /// <summary>
    /// The pairs of characters that each two syllables may be read as, if titles have all of them; else nothing. Pairs with a particle are no words:
    /// <c>demo</c> is not 的默.
    /// </summary>
    public ImmutableArray<ImmutableArray<string>> ReadPairs(ImmutableArray<string> syllables)
    {
        var levels = syllables.Zip(syllables.Skip(1), (first, second) => rows.ReadAs(first, second).RemoveAll(functionWords.AreIn));
        var chained = OnChains([.. levels]);
        return chained.All(level => !level.IsEmpty) ? [.. chained.Select(level => level[..Math.Min(level.Length, MostPairs)])] : [];
    }

    /// <summary>One unit for each two of the syllables that were typed apart; empty when no title has any two of them.</summary>
    public ImmutableArray<QueryUnit> SpelledUnits(IReadOnlyList<string> syllables, List<int> placeWeights)
    {
        ImmutableArray<ImmutableArray<string>> levels = [.. syllables.Zip(syllables.Skip(1), rows.ReadAs)];
        var chained = OnChains(levels);
        var kept = chained.All(level => !level.IsEmpty) ? chained : levels;
        return kept.All(level => level.IsEmpty) ? [] : PairUnits(string.Join(' ', syllables), kept, placeWeights);
    }

    /// <summary>Every way to cut a word into at least two syllables, the fewest syllables first.</summary>
    private IEnumerable<ImmutableArray<string>> CutSyllables(string word)
    {
        var cuts = new List<ImmutableArray<string>>();
        if (Syllables().IsMatch(word) && CanBeCut(word))
            Follow(word, 0, [], cuts);
        return cuts.OrderBy(cut => cut.Length);
    }

    private void Follow(string word, int at, ImmutableArray<string> before, List<ImmutableArray<string>> cuts)
    {
        if (at == word.Length && before.Length > 1)
            cuts.Add(before);
        for (var length = Math.Min(LongestSyllable, word.Length - at); length > 0 && cuts.Count < MostCuts; length--)
        {
            var syllable = word.Substring(at, length);
            if (rows.IsSyllable(syllable))
                Follow(word, at + length, before.Add(syllable), cuts);
        }
    }

    /// <summary>Whether a word can be cut at all: without this, a long word that fails at its end would be tried in very many ways.</summary>
    private bool CanBeCut(string word)
    {
        var reached = new bool[word.Length + 1];
        reached[0] = true;
        for (var end = 1; end <= word.Length; end++)
        {
            for (var length = 1; length <= Math.Min(LongestSyllable, end) && !reached[end]; length++)
                reached[end] = reached[end - length] && rows.IsSyllable(word.Substring(end - length, length));
        }
        return reached[^1];
    }

    /// <summary>Only those pairs of characters that follow each other from the first level to the last: 证书 书过 过期.</summary>
    private static ImmutableArray<ImmutableArray<string>> OnChains(ImmutableArray<ImmutableArray<string>> levels)
    {
        var kept = levels.ToArray();
        for (var at = 1; at < kept.Length; at++)
        {
            var ends = kept[at - 1].Select(Last).ToHashSet(StringComparer.Ordinal);
            kept[at] = [.. kept[at].Where(pair => ends.Contains(First(pair)))];
        }
        for (var at = kept.Length - 2; at >= 0; at--)
        {
            var starts = kept[at + 1].Select(First).ToHashSet(StringComparer.Ordinal);
            kept[at] = [.. kept[at].Where(pair => starts.Contains(Last(pair)))];
        }
        return ImmutableArray.Create(kept);
    }

    private static ImmutableArray<QueryUnit> PairUnits(string word, ImmutableArray<ImmutableArray<string>> levels, List<int> placeWeights)
    {
        var start = AddPlaces(levels.Length + 1, placeWeights);
        var units = ImmutableArray.CreateBuilder<QueryUnit>();
        for (var at = 0; at < levels.Length; at++)
        {
            var unit = new QueryUnit(word) { Places = { start + at, start + at + 1 } };
            unit.Alternatives.AddRange(levels[at].Take(MostPairs).Select(pair => Alternative.Of(pair, Weights.Pinyin, MatchReason.Pinyin)));
            units.Add(unit);
        }
        return units.ToImmutable();
    }

    private ImmutableArray<QueryUnit> InitialUnits(string word, List<int> placeWeights)
    {
        if (word.Length > LongestInitials)
            return [];
        var levels = OnChains([.. Enumerable.Range(0, word.Length - 1).Select(at => rows.WithInitials(word.Substring(at, 2)))]);
        if (levels.Any(level => level.IsEmpty))
            return [];
        var unit = new QueryUnit(word);
        unit.Places.AddRange(Enumerable.Range(AddPlaces(word.Length, placeWeights), word.Length));
        unit.Alternatives.AddRange(levels.Length == 1
            ? PairAlternatives(levels[0])
            : Chains(levels).Select(terms => new Alternative(terms, Weights.Pinyin, MatchReason.Pinyin) { TitleOnly = true }));
        return [unit];
    }

    /// <summary>Two letters stand for very many pairs: only the one that most titles have weighs in full.</summary>
    private static IEnumerable<Alternative> PairAlternatives(ImmutableArray<string> level) =>
        level.Take(MostPairs).Select((pair, at) => Alternative.Of(pair, at == 0 ? Weights.Pinyin : Weights.RareInitials, MatchReason.Pinyin));

    /// <summary>The ways to go through all levels by pairs that follow each other.</summary>
    private static ImmutableArray<ImmutableArray<string>> Chains(ImmutableArray<ImmutableArray<string>> levels)
    {
        ImmutableArray<ImmutableArray<string>> chains = [.. levels[0].Select(pair => ImmutableArray.Create(pair))];
        foreach (var level in levels.Skip(1))
        {
            var longer = chains.SelectMany(chain => level.Where(pair => First(pair) == Last(chain[^1])).Select(chain.Add));
            chains = [.. longer.Take(MostChains)];
        }
        return chains;
    }

    private static int AddPlaces(int count, List<int> placeWeights)
    {
        placeWeights.AddRange(Enumerable.Repeat(QueryCutter.CharacterWeight, count));
        return placeWeights.Count - count;
    }

    private static string First(string pair) => char.IsHighSurrogate(pair[0]) ? pair[..2] : pair[..1];

    private static string Last(string pair) => char.IsLowSurrogate(pair[^1]) ? pair[^2..] : pair[^1..];

    [GeneratedRegex($@"\A{Syllable}\z")]
    private static partial Regex OneSyllable();

    [GeneratedRegex($@"\A{Syllable}+\z", RegexOptions.NonBacktracking)]
    private static partial Regex Syllables();
}
