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

    private readonly PinyinReader pinyin = new(rows, cutter.FunctionWords);

    /// <summary>Plans a query.</summary>
    public QueryPlan Plan(string query)
    {
        var cut = cutter.Cut(query);
        var units = ImmutableArray.CreateBuilder<QueryUnit>();
        var answered = cut.Units.Where(unit => IsKnown(unit.Text)).SelectMany(unit => unit.Places).ToHashSet();
        var spelled = SpelledPinyin(cut);
        foreach (var unit in cut.Units.Where(unit => !spelled.ContainsKey(unit)))
        {
            unit.Alternatives.AddRange(Exact(unit.Text));
            unit.Alternatives.AddRange(text.IsHan(unit.Text) ? HanAlternatives(unit, answered) : WordAlternatives(unit.Text, unit == cut.Sequence[^1]));
        }
        foreach (var unit in cut.Units)
            units.AddRange(spelled.TryGetValue(unit, out var read) ? read : unit.Alternatives.Count > 0 ? [unit] : AsPinyin(unit, cut.PlaceWeights));
        // A word that was typed as well answers for itself only: 直播 is no answer to 直播推流.
        var typed = cut.Units.Select(unit => unit.Text).ToHashSet(StringComparer.Ordinal);
        foreach (var replacement in synonyms.Find(cut.Sequence, cut.Sequence.Count(unit => !text.IsHan(unit.Text))))
        {
            if (replacement.Terms.All(IsKnown) && !replacement.Terms.All(typed.Contains))
                replacement.Apply();
        }
        return new QueryPlan(units.ToImmutable(), [.. cut.PlaceWeights]);
    }

    private ImmutableArray<Alternative> Exact(string term) => IsKnown(term) ? [Alternative.Of(term, Weights.Exact, MatchReason.Exact)] : [];

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

    /// <summary>A word that means something in letters may be meant in pinyin as well: domains are full of it.</summary>
    private IEnumerable<Alternative> WordAlternatives(string word, bool isLast)
    {
        var similar = SimilarWords(word, isLast);
        var isKnown = IsKnown(word);
        var read = isKnown || !similar.IsEmpty ? pinyin.Readings(word) : [];
        if (isKnown || read.IsEmpty)
            return similar.Concat(read.Select(terms => new Alternative(terms, Weights.PinyinBesideExact, MatchReason.Pinyin)));
        return read.Select(terms => new Alternative(terms, Weights.Pinyin, MatchReason.Pinyin)).Concat(similar.Select(other => other with { Weight = Weights.BesidePinyin }));
    }

    /// <summary>The last word may still be in the making, and an unknown one may be shortened or misspelt.</summary>
    private ImmutableArray<Alternative> SimilarWords(string word, bool isLast)
    {
        var isBeginning = isLast ? word.Length >= ShortestPrefix : !IsKnown(word) && word.Length >= ShortestUnknown;
        var completions = isBeginning ? Complete(word, Weights.Prefix) : [];
        if (!completions.IsEmpty || IsKnown(word) || word.Length < ShortestMisspelt)
            return completions;
        return [.. rows.Near(word).Select(near => Alternative.Of(near, Weights.Misspelt, MatchReason.Misspelt))];
    }

    /// <summary>The terms that begin with a text and are longer.</summary>
    private ImmutableArray<Alternative> Complete(string prefix, int weight) =>
        [.. rows.WithPrefix(prefix, MostCompletions).Where(term => term != prefix).Select(term => Alternative.Of(term, weight, MatchReason.Prefix))];

    /// <summary>
    /// Syllables that were typed apart, <c>zheng shu</c>, are one word: two or more in a row. What they are read as, by the first; by the others nothing.
    /// Where words of the index are among them, each stays and has its share of what all are read as.
    /// </summary>
    private Dictionary<QueryUnit, ImmutableArray<QueryUnit>> SpelledPinyin(QueryCut cut)
    {
        var spelled = new Dictionary<QueryUnit, ImmutableArray<QueryUnit>>(ReferenceEqualityComparer.Instance);
        var runs = Runs(cut.Sequence, unit => PinyinReader.MayBeSyllable(unit.Text)).SelectMany(run => Runs(run, unit => rows.IsSyllable(unit.Text)));
        foreach (var run in runs)
        {
            if (run.Any(unit => IsKnown(unit.Text)) && ReadTogether(run))
            {
                run.ForEach(unit => spelled.TryAdd(unit, [unit]));
                continue;
            }
            foreach (var part in Runs(run, unit => !IsKnown(unit.Text)))
            {
                var read = pinyin.SpelledUnits([.. part.Select(unit => unit.Text)], cut.PlaceWeights);
                if (read.IsEmpty)
                    continue;
                foreach (var place in part.SelectMany(unit => unit.Places))
                    cut.PlaceWeights[place] = 0;
                part.ForEach(unit => spelled.TryAdd(unit, unit == part[0] ? read : []));
            }
        }
        return spelled;
    }

    /// <summary>Whether units can be read as pinyin together; then each two that follow each other share that, beside themselves.</summary>
    private bool ReadTogether(List<QueryUnit> run)
    {
        var levels = pinyin.ReadPairs([.. run.Select(unit => unit.Text)]);
        if (levels.IsEmpty)
            return false;
        foreach (var unit in run.Distinct())
            unit.Alternatives.AddRange(Exact(unit.Text));
        var weight = run.TrueForAll(unit => IsKnown(unit.Text)) ? Weights.PinyinBesideExact : Weights.Pinyin;
        for (var at = 0; at < levels.Length; at++)
        {
            foreach (var unit in run.GetRange(at, 2))
                unit.Alternatives.AddRange(levels[at].Select(pair => Alternative.Of(pair, weight, MatchReason.Pinyin) with { Shared = 2 }));
        }
        return true;
    }

    /// <summary>Two or more that follow each other and are all wanted.</summary>
    private static IEnumerable<List<QueryUnit>> Runs(IEnumerable<QueryUnit> sequence, Func<QueryUnit, bool> isWanted)
    {
        List<List<QueryUnit>> runs = [[]];
        foreach (var unit in sequence)
        {
            if (isWanted(unit))
                runs[^1].Add(unit);
            else
                runs.Add([]);
        }
        return runs.Where(run => run.Count > 1);
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

    private bool IsKnown(string term) => rows.Row(term) is not null;
}
