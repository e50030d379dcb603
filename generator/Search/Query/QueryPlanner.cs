using System.Collections.Immutable;

namespace QiniuDocsGen.Search.Query;

/// <summary>Finds for each unit of a query what it may stand for in the index. The TypeScript twin is <c>planner.ts</c>.</summary>
internal sealed class QueryPlanner(ITermRows rows, QueryCutter cutter, QueryText text, SynonymTable synonyms)
{
    private const int ShortestPrefix = 2;
    /// <summary>The shortest word before the last that may be shortened.</summary>
    private const int ShortestUnknown = 3;
    private const int ShortestMisspelt = 4;
    private const int MostCompletions = 40;
    private const int MostHomophones = 8;

    private readonly PinyinReader pinyin = new(rows);

    /// <summary>Plans a query.</summary>
    public QueryPlan Plan(string query)
    {
        var cut = cutter.Cut(query);
        var units = ImmutableArray.CreateBuilder<QueryUnit>();
        var answered = cut.Units.Where(unit => rows.Row(unit.Text) is not null).SelectMany(unit => unit.Places).ToHashSet();
        var spelled = SpelledPinyin(cut);
        foreach (var unit in cut.Units.Where(unit => !spelled.ContainsKey(unit)))
        {
            if (rows.Row(unit.Text) is not null)
                unit.Alternatives.Add(Alternative.Of(unit.Text, Weights.Exact, MatchReason.Exact));
            unit.Alternatives.AddRange(text.IsHan(unit.Text) ? HanAlternatives(unit, answered) : WordAlternatives(unit.Text, unit == cut.Sequence[^1]));
        }
        foreach (var unit in cut.Units)
            units.AddRange(spelled.TryGetValue(unit, out var read) ? read : unit.Alternatives.Count > 0 ? [unit] : AsPinyin(unit, cut.PlaceWeights));
        // A word that was typed as well answers for itself only: 直播 is no answer to 直播推流.
        var typed = cut.Units.Select(unit => unit.Text).ToHashSet(StringComparer.Ordinal);
        foreach (var replacement in synonyms.Find(cut.Sequence, cut.Sequence.Count(unit => !text.IsHan(unit.Text))))
        {
            if (replacement.Terms.All(term => rows.Row(term) is not null) && !replacement.Terms.All(typed.Contains))
                replacement.Apply();
        }
        return new QueryPlan(units.ToImmutable(), [.. cut.PlaceWeights]);
    }

    /// <summary>
    /// One character stands for the pairs that begin with it; an unknown pair for what sounds the same, and for its characters. An unknown
    /// pair of which known pairs have both characters is the seam of two words and stands for nothing.
    /// </summary>
    private IEnumerable<Alternative> HanAlternatives(QueryUnit unit, HashSet<int> answered)
    {
        string[] characters = [.. unit.Text.EnumerateRunes().Select(character => character.ToString())];
        if (characters.Length == 1)
            return Complete(unit.Text, Weights.CharacterPrefix);
        if (unit.Places.TrueForAll(answered.Contains))
            return [];
        var homophones = rows.Homophones(unit.Text).Take(MostHomophones).Select(pair => Alternative.Of(pair, Weights.Homophone, MatchReason.Homophone));
        var single = characters.Select((character, place) =>
            Alternative.Of(character, Weights.Character, MatchReason.Character) with { TitleOnly = true, Character = place });
        return homophones.Concat(single);
    }

    /// <summary>The last word may still be in the making, and an unknown one may be shortened or misspelt.</summary>
    private ImmutableArray<Alternative> WordAlternatives(string word, bool isLast)
    {
        var isBeginning = isLast ? word.Length >= ShortestPrefix : rows.Row(word) is null && word.Length >= ShortestUnknown;
        var completions = isBeginning ? Complete(word, Weights.Prefix) : [];
        if (!completions.IsEmpty || rows.Row(word) is not null || word.Length < ShortestMisspelt)
            return completions;
        return [.. rows.Near(word).Select(near => Alternative.Of(near, Weights.Misspelt, MatchReason.Misspelt))];
    }

    /// <summary>The terms that begin with a text and are longer.</summary>
    private ImmutableArray<Alternative> Complete(string prefix, int weight) =>
        [.. rows.WithPrefix(prefix, MostCompletions).Where(term => term != prefix).Select(term => Alternative.Of(term, weight, MatchReason.Prefix))];

    /// <summary>
    /// Syllables that were typed apart, <c>zheng shu</c>, are one word: two or more in a row of which none is a word of the index. What they are read as,
    /// by the first; by the others nothing.
    /// </summary>
    private Dictionary<QueryUnit, ImmutableArray<QueryUnit>> SpelledPinyin(QueryCut cut)
    {
        var spelled = new Dictionary<QueryUnit, ImmutableArray<QueryUnit>>(ReferenceEqualityComparer.Instance);
        for (var start = 0; start < cut.Sequence.Length;)
        {
            var end = start;
            while (end < cut.Sequence.Length && rows.Row(cut.Sequence[end].Text) is null && rows.IsSyllable(cut.Sequence[end].Text))
                end++;
            var run = cut.Sequence[start..end];
            if (run.Length > 1 && pinyin.SpelledUnits([.. run.Select(unit => unit.Text)], cut.PlaceWeights) is { IsEmpty: false } units)
            {
                foreach (var place in run.SelectMany(unit => unit.Places))
                    cut.PlaceWeights[place] = 0;
                foreach (var unit in run)
                    spelled.TryAdd(unit, unit == run[0] ? units : []);
            }
            start = Math.Max(end, start + 1);
        }
        return spelled;
    }

    /// <summary>A word that means nothing in letters may be pinyin; then its units take its place.</summary>
    private ImmutableArray<QueryUnit> AsPinyin(QueryUnit unit, List<int> placeWeights)
    {
        var units = pinyin.Units(unit.Text, placeWeights);
        if (units.IsEmpty)
            return [unit];
        foreach (var place in unit.Places)
            placeWeights[place] = 0;
        return units;
    }
}
