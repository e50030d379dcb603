using System.Collections.Immutable;

namespace QiniuDocsGen.Search.Query;

/// <summary>A document that answers a query.</summary>
/// <param name="Document">Its number in the order of the index.</param>
/// <param name="Score">The higher the better.</param>
/// <param name="Coverage">How much of the query it answers, from 0 to 1.</param>
internal sealed record Ranked(int Document, double Score, double Coverage);

/// <summary>Documents, best first.</summary>
/// <param name="Matches">What answers the query.</param>
/// <param name="Related">What answers so little of it that it is only related.</param>
internal sealed record Ranking(ImmutableArray<Ranked> Matches, ImmutableArray<Ranked> Related);

/// <summary>A document that has all terms of an alternative.</summary>
/// <param name="Score">The sum over terms and fields.</param>
/// <param name="InTitle">Whether the title has all of them.</param>
internal readonly record struct Hit(double Score, bool InTitle);

/// <summary>
/// Scores documents from the rows of a plan's terms. A unit scores what its best alternative scores: the sum of its terms' BM25 scores over
/// the fields, times its weight. The sum over the units is multiplied by the square of the coverage, so that a document that answers all of
/// the query outweighs one that answers a part of it often, and by up to 3 for what stands in the title. The TypeScript twin is
/// <c>ranking.ts</c>.
/// </summary>
internal sealed class Ranker(ITermRows rows)
{
    /// <summary>A title that answers all of a query makes its document count this much more.</summary>
    private const double TitleBonus = 2;

    /// <summary>No document answers more than this much of the query: then all are only related.</summary>
    private const double Half = 0.5;

    /// <summary>What answers less than this part of what the best answers is only related.</summary>
    private const double WorthOfBest = 0.5;

    /// <summary>What a document must answer to be related: this much of the query …</summary>
    private const double LeastCoverage = 0.3;

    /// <summary>… and, when none answers half, about two words, in the weights of places.</summary>
    private const double LeastEvidence = 14;
    /// <summary>
    /// Where the index knows this much of the query, one word is evidence enough: every word leads somewhere, if not to the same entry.
    /// </summary>
    private const double KnownWords = 0.9;
    private const int MostRelated = 10;

    /// <summary>Ranks all documents.</summary>
    public Ranking Rank(QueryPlan plan)
    {
        var totals = new Dictionary<int, double>();
        var coverage = new Coverage(plan, rows.Documents);
        foreach (var unit in plan.Units)
        {
            var best = new Dictionary<int, double>();
            foreach (var alternative in unit.Alternatives)
            {
                foreach (var (document, hit) in Hits(alternative))
                {
                    best[document] = Math.Max(best.GetValueOrDefault(document), Weighted(alternative, hit));
                    coverage.Add(unit, alternative, document, hit.InTitle);
                }
            }
            foreach (var (document, score) in best)
                totals[document] = totals.GetValueOrDefault(document) + score;
        }
        return Sort(totals, coverage);
    }

    /// <summary>What an alternative adds to the score of a document.</summary>
    public static double Weighted(Alternative alternative, Hit hit) => hit.Score * alternative.Weight / (100 * alternative.Shared);

    /// <summary>The documents that have all terms of an alternative.</summary>
    public Dictionary<int, Hit> Hits(Alternative alternative)
    {
        var found = TermHits(alternative.Terms[0], alternative.TitleOnly);
        foreach (var term in alternative.Terms.Skip(1))
        {
            var ofTerm = TermHits(term, alternative.TitleOnly);
            var both = new Dictionary<int, Hit>();
            foreach (var (document, hit) in found)
            {
                if (ofTerm.TryGetValue(document, out var other))
                    both.Add(document, new Hit(hit.Score + other.Score, hit.InTitle && other.InTitle));
            }
            found = both;
        }
        return found;
    }

    private Dictionary<int, Hit> TermHits(string term, bool titleOnly)
    {
        var found = new Dictionary<int, Hit>();
        var fields = rows.Row(term)?.Fields ?? [];
        for (var field = 0; field < (titleOnly ? Math.Min(1, fields.Length) : fields.Length); field++)
        {
            for (var at = 0; at < fields[field].Documents.Length; at++)
            {
                var document = fields[field].Documents[at];
                var before = found.GetValueOrDefault(document);
                found[document] = new Hit(before.Score + (fields[field].Thousandths[at] / 1000.0), field == 0 || before.InTitle);
            }
        }
        return found;
    }

    private static Ranking Sort(Dictionary<int, double> totals, Coverage coverage)
    {
        var answered = totals.Keys.Select(coverage.Answered).DefaultIfEmpty().Max();
        var best = totals.Keys.Select(coverage.Whole).DefaultIfEmpty().Max();
        var ranked = totals.Select(total =>
        {
            var whole = coverage.Whole(total.Key);
            return new Ranked(total.Key, total.Value * whole * whole * (1 + (TitleBonus * coverage.Title(total.Key))), whole);
        }).OrderByDescending(match => match.Score).ThenBy(match => match.Document).ToImmutableArray();
        if (answered <= Half)
        {
            var evidence = coverage.KnownShare >= KnownWords ? 0 : LeastEvidence;
            return new Ranking([], [.. ranked
                .Where(match => coverage.Answered(match.Document) >= LeastCoverage && coverage.Evidence(match.Document) >= evidence)
                .Take(MostRelated)]);
        }
        var limit = best * WorthOfBest;
        return new Ranking(
            [.. ranked.Where(match => match.Coverage >= limit)],
            [.. ranked.Where(match => match.Coverage < limit && match.Coverage >= LeastCoverage).Take(MostRelated)]);
    }
}
