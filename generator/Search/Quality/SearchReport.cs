using System.Collections.Immutable;

namespace QiniuDocsGen.Search.Quality;

/// <summary>How well the search answers the queries of a site.</summary>
/// <param name="Classes">By class, in the order of <c>QuerySettings.Classes</c>; only those that have queries.</param>
/// <param name="All">All queries that have an answer.</param>
/// <param name="Bytes">What a first query fetches of the index.</param>
/// <param name="IndexBytes">The files that queries may ask for, together, uncompressed.</param>
/// <param name="Titles">How many entries were asked for by their title.</param>
/// <param name="TitlesFirst">How many of them came first.</param>
internal sealed record SearchReport(
    ImmutableArray<ClassReport> Classes,
    ClassReport All,
    QueryBytes Bytes,
    long IndexBytes,
    int Titles,
    int TitlesFirst);

/// <summary>How well a class of queries is answered; shares from 0 to 1.</summary>
/// <param name="Name">The class.</param>
/// <param name="Queries">How many queries it has.</param>
/// <param name="Ndcg">The average nDCG@10; for queries that nothing fits, the share of those that find nothing.</param>
/// <param name="Recall">The average share of expected entries among the first ten.</param>
/// <param name="Success">The share of queries with an expected entry first.</param>
internal sealed record ClassReport(string Name, int Queries, double Ndcg, double Recall, double Success);

/// <summary>Bytes, compressed.</summary>
/// <param name="Median">Half of the queries fetch no more.</param>
/// <param name="Largest95">All but one of twenty queries fetch no more.</param>
internal sealed record QueryBytes(int Median, int Largest95);
