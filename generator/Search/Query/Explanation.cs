using System.Collections.Immutable;

namespace QiniuDocsGen.Search.Query;

/// <summary>What one alternative of a unit adds to the score of a document.</summary>
/// <param name="Typed">The unit.</param>
/// <param name="Terms">The terms that stand for it.</param>
/// <param name="Reason">How they came to stand for it.</param>
/// <param name="Weight">In hundredths.</param>
/// <param name="Fields">The fields of the document that have one of the terms, and its scores there.</param>
/// <param name="Score">What it adds; 0 when another alternative of the unit adds more.</param>
internal sealed record ExplainedTerm(
    string Typed,
    ImmutableArray<string> Terms,
    MatchReason Reason,
    int Weight,
    ImmutableArray<(string Field, double Score)> Fields,
    double Score);

/// <summary>How the score of a document came about: the sum of what the terms add, times the square of the coverage, times the factors.</summary>
/// <param name="Terms">What each unit of the query adds, in the order of the query; units that the document does not answer are absent.</param>
/// <param name="Sum">The sum of what they add.</param>
/// <param name="TitleFactor">For what stands in the title.</param>
internal sealed record Explanation(ImmutableArray<ExplainedTerm> Terms, double Sum, double TitleFactor)
{
    /// <summary>Explains a result.</summary>
    public static Explanation Of(QueryPlan plan, Ranked match, ITermRows rows, Ranker ranker)
    {
        var terms = TermsOf(plan, match.Document, rows, ranker);
        return new Explanation(terms, terms.Sum(term => term.Score), Ranker.TitleFactor(match.InTitle));
    }

    private static ImmutableArray<ExplainedTerm> TermsOf(QueryPlan plan, int document, ITermRows rows, Ranker ranker)
    {
        var explained = ImmutableArray.CreateBuilder<ExplainedTerm>();
        foreach (var unit in plan.Units)
        {
            var hits = unit.Alternatives
                .Select(alternative => (Alternative: alternative, Hits: ranker.Hits(alternative)))
                .Where(pair => pair.Hits.ContainsKey(document))
                .Select(pair => (pair.Alternative, Score: Ranker.Weighted(pair.Alternative, pair.Hits[document])))
                .OrderByDescending(pair => pair.Score)
                .ToImmutableArray();
            foreach (var (alternative, score) in hits)
            {
                var fields = FieldsOf(alternative, document, rows);
                explained.Add(new ExplainedTerm(unit.Text, alternative.Terms, alternative.Reason, alternative.Weight, fields, alternative == hits[0].Alternative ? score : 0));
            }
        }
        return explained.ToImmutable();
    }

    private static ImmutableArray<(string Field, double Score)> FieldsOf(Alternative alternative, int document, ITermRows rows)
    {
        var fields = ImmutableArray.CreateBuilder<(string, double)>();
        foreach (var row in alternative.Terms.Select(rows.Row).OfType<TermRow>())
        {
            for (var field = 0; field < (alternative.TitleOnly ? 1 : row.Fields.Length); field++)
            {
                var place = row.Fields[field].Documents.BinarySearch(document);
                if (place >= 0)
                    fields.Add((SearchField.All[field].Name, row.Fields[field].Thousandths[place] / 1000.0));
            }
        }
        return fields.ToImmutable();
    }
}
