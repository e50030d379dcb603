using System.Collections.Immutable;
using QiniuDocsGen.Model;
using QiniuDocsGen.Model.Settings;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Search.Query;

/// <summary>What a query finds.</summary>
/// <param name="Plan">How the query was read.</param>
/// <param name="Matches">What answers it, best first.</param>
/// <param name="Related">What is only related.</param>
internal sealed record QueryAnswer(QueryPlan Plan, ImmutableArray<Ranked> Matches, ImmutableArray<Ranked> Related);

/// <summary>Asks an index by the rules of the search page. The TypeScript twin is <c>searcher.ts</c>. Used by one thread.</summary>
internal sealed class QuerySearcher
{
    /// <summary>How many results the page shows at once; only these are put in order by title and worth.</summary>
    private const int PageSize = 10;

    /// <summary>
    /// What an article that hardly says anything is worth beside others with the same words. Only the first results: the page has their cards.
    /// </summary>
    private const double ThinWorth = 0.85;

    private readonly QueryText text;
    private readonly QueryPlanner planner;
    private readonly Func<int, (string Title, Tier Tier)> entryOf;

    /// <summary>Prepares searching.</summary>
    /// <param name="rows">The index.</param>
    /// <param name="language">The character tables.</param>
    /// <param name="synonyms">Words that mean the same.</param>
    /// <param name="entryOf">Title and worth of a document.</param>
    public QuerySearcher(ITermRows rows, LanguageTables language, SynonymSettings synonyms, Func<int, (string Title, Tier Tier)> entryOf)
    {
        text = new QueryText(language);
        var cutter = new QueryCutter(language);
        planner = new QueryPlanner(rows, cutter, text, new SynonymTable(synonyms, text, cutter));
        Ranker = new Ranker(rows);
        this.entryOf = entryOf;
    }

    /// <summary>Scores documents.</summary>
    public Ranker Ranker { get; }

    /// <summary>Asks a query.</summary>
    public QueryAnswer Search(string query)
    {
        var plan = planner.Plan(query);
        var ranking = Ranker.Rank(plan);
        return new QueryAnswer(plan, TitlesFirst(query, ranking.Matches), ranking.Related);
    }

    /// <summary>
    /// Whoever asks for a title wants that entry, even when others repeat the same words more often; of equal ones the better article.
    /// </summary>
    private ImmutableArray<Ranked> TitlesFirst(string query, ImmutableArray<Ranked> matches)
    {
        var wanted = text.Terms(query);
        var ordered = matches.Take(PageSize)
            .Select(match => (Match: Worth(match), Entry: entryOf(match.Document)))
            .OrderByDescending(result => text.Terms(result.Entry.Title).SequenceEqual(wanted, StringComparer.Ordinal))
            .ThenByDescending(result => result.Match.Score)
            .ThenBy(result => result.Entry.Tier)
            .ThenBy(result => result.Match.Document)
            .Select(result => result.Match);
        return [.. ordered, .. matches.Skip(PageSize)];
    }

    private Ranked Worth(Ranked match)
    {
        var worth = entryOf(match.Document).Tier == Tier.C ? ThinWorth : 1;
        return match with { Score = match.Score * worth, Worth = worth };
    }
}
