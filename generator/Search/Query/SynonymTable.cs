using System.Collections.Immutable;
using QiniuDocsGen.Model.Settings;

namespace QiniuDocsGen.Search.Query;

/// <summary>Terms that mean the same as units of a query that follow each other.</summary>
/// <param name="Units">What they may stand for.</param>
/// <param name="Terms">The terms.</param>
/// <param name="Weight">In hundredths.</param>
internal sealed record Replacement(ImmutableArray<QueryUnit> Units, ImmutableArray<string> Terms, int Weight)
{
    /// <summary>Gives each unit its share; one that has the terms already keeps the better.</summary>
    public void Apply()
    {
        var added = new Alternative(Terms, Weight, MatchReason.Synonym) { Shared = Units.Length };
        foreach (var unit in Units)
        {
            if (!unit.Alternatives.Exists(other => other.Weight >= Weight && other.Terms.AsSpan().SequenceEqual(Terms.AsSpan())))
                unit.Alternatives.Add(added);
        }
    }
}

/// <summary>Finds words of synonym groups in queries. The TypeScript twin is <c>synonyms.ts</c>.</summary>
internal sealed class SynonymTable
{
    /// <summary>A query of more words of letters is the text of an error and means itself.</summary>
    private const int MostWords = 2;

    private readonly Dictionary<string, List<Synonym>> byFirst = new(StringComparer.Ordinal);

    /// <summary>
    /// Cuts the words of all groups into terms. In queries they are found as the cutter reads them, or a word with a particle in it were never found.
    /// </summary>
    public SynonymTable(SynonymSettings settings, QueryText text, QueryCutter cutter)
    {
        foreach (var group in settings.Groups)
        {
            var words = group.Words.Select(word => (Word: word, Terms: text.Terms(word))).Where(word => !word.Terms.IsEmpty).ToImmutableArray();
            foreach (var (word, terms) in words)
            {
                ImmutableArray<string> typed = [.. cutter.Cut(word).Sequence.Select(unit => unit.Text)];
                if (!byFirst.TryGetValue(typed[0], out var known))
                    byFirst.Add(typed[0], known = []);
                known.Add(new Synonym(typed, group.Weight, [.. words.Select(other => other.Terms).Where(other => other != terms)]));
            }
        }
    }

    /// <summary>What may stand in the place of words of a query.</summary>
    /// <param name="sequence">The units of the query.</param>
    /// <param name="words">How many of them are letters or digits.</param>
    public IEnumerable<Replacement> Find(ImmutableArray<QueryUnit> sequence, int words)
    {
        for (var at = 0; at < sequence.Length && words <= MostWords; at++)
        {
            foreach (var synonym in byFirst.GetValueOrDefault(sequence[at].Text) ?? [])
            {
                if (at + synonym.Typed.Length > sequence.Length)
                    continue;
                var units = ImmutableArray.Create(sequence, at, synonym.Typed.Length);
                if (!units.Select(unit => unit.Text).SequenceEqual(synonym.Typed, StringComparer.Ordinal))
                    continue;
                foreach (var other in synonym.Others)
                    yield return new Replacement(units, other, synonym.Weight);
            }
        }
    }

    /// <summary>A word of a group as queries have it, and the terms of the other words of it.</summary>
    private sealed record Synonym(ImmutableArray<string> Typed, int Weight, ImmutableArray<ImmutableArray<string>> Others);
}
