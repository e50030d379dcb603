using System.Collections.Immutable;

namespace QiniuDocsGen.Search.Query;

/// <summary>A document that answers a query.</summary>
/// <param name="Document">Its number in the order of the index.</param>
/// <param name="Score">The higher the better.</param>
/// <param name="Coverage">How much of the query it answers, from 0 to 1.</param>
/// <param name="InTitle">How much of the query its title answers, from 0 to 1.</param>
internal sealed record Ranked(int Document, double Score, double Coverage, double InTitle)
{
    /// <summary>What its score was multiplied by because of what the article is worth.</summary>
    public double Worth { get; init; } = 1;
}

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

    /// <summary>A document that answers nearly all of the query answers it, even if only by what sounds or means the same …</summary>
    private const double NearlyAll = 0.9;

    /// <summary>… or three quarters of it, each place counted by the weight of what answers it: of a few words every one matters …</summary>
    private const double Most = 0.75;

    /// <summary>
    /// … or more than half of it, if more than half stands in the title, or if that is more than five characters: a sentence tells more than it
    /// asks.
    /// </summary>
    private const double Half = 0.5;
    private const int FiveCharacters = 5 * QueryCutter.CharacterWeight;

    /// <summary>Where nothing answers the query, what answers this much of it and about two words is related …</summary>
    private const double LeastCoverage = 0.3;
    private const double TwoWords = 14;

    /// <summary>
    /// … if it is about that, for the title says so, or if the query is a sentence of more than seven characters. One word in the title is enough
    /// where titles know nearly all words of the query: each of them leads somewhere, if not to the same entry.
    /// </summary>
    private const int SevenCharacters = 7 * QueryCutter.CharacterWeight;

    /// <summary>
    /// … or if it answers two fifths of a query of more than four characters and its title has a word of that: whoever writes so much says much
    /// in other words than the entry.
    /// </summary>
    private const double TwoFifths = 0.4;
    private const double OneWord = 7;
    private const int FourCharacters = 4 * QueryCutter.CharacterWeight;

    /// <summary>What answers less than this part of what the best answers is only related.</summary>
    private const double WorthOfBest = 0.5;

    /// <summary>What scores less than this part of the best score is left out: it has a common word of the query in passing.</summary>
    private const double ScoreOfBest = 0.02;
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

    /// <summary>What a title that answers some part of a query, from 0 to 1, multiplies the score by.</summary>
    public static double TitleFactor(double inTitle) => 1 + (TitleBonus * inTitle);

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
        var ranked = totals.Select(total =>
        {
            var (whole, title) = (coverage.Whole(total.Key), coverage.Title(total.Key));
            return new Ranked(total.Key, total.Value * whole * whole * TitleFactor(title), whole, title);
        }).OrderByDescending(match => match.Score).ThenBy(match => match.Document).ToImmutableArray();
        if (!ranked.Any(match => IsAnswer(match.Document, coverage)))
            return new Ranking([], [.. ranked.Where(match => IsRelated(match.Document, coverage)).Take(MostRelated)]);
        var limit = WorthOfBest * ranked.Max(match => match.Coverage);
        return new Ranking(
            [.. ranked.Where(match => match.Coverage >= limit && match.Score >= ScoreOfBest * ranked[0].Score)],
            [.. ranked.Where(match => match.Coverage < limit && match.Coverage >= LeastCoverage).Take(MostRelated)]);
    }

    private static bool IsAnswer(int document, Coverage coverage)
    {
        var answered = coverage.Firm(document);
        return coverage.Touched(document) >= NearlyAll || answered >= Most
            || (answered > Half && (coverage.Title(document) > Half || answered * coverage.Total > FiveCharacters));
    }

    private static bool IsRelated(int document, Coverage coverage)
    {
        var answered = coverage.Firm(document);
        var isAbout = coverage.Title(document) >= LeastCoverage;
        return (isAbout && coverage.Known >= NearlyAll)
            || (coverage.Whole(document) >= TwoFifths && coverage.Title(document) * coverage.Total >= OneWord && coverage.Total > FourCharacters)
            || (answered >= LeastCoverage && answered * coverage.Total >= TwoWords && (isAbout || coverage.Total > SevenCharacters));
    }
}
