namespace QiniuDocsGen.Model.Settings;

/// <summary>What <c>site.yml</c> says of the search index.</summary>
public sealed record SearchSettings
{
    /// <summary>When the whole index is written in lunr's own format too; the search page never needs it.</summary>
    public FullIndexWish FullIndex { get; init; } = FullIndexWish.Auto;

    /// <summary>The <c>_search</c> of a search engine that is asked in the place of the site's own index; null for none.</summary>
    public SearchEndpoint? Endpoint { get; init; }

    /// <summary>An https address that is told of queries without an answer; null for none.</summary>
    public Uri? ReportEndpoint { get; init; }

    /// <summary>What the search must reach on the queries of the site.</summary>
    public SearchThresholds Thresholds { get; init; } = new();
}

/// <summary>What the search must reach on <c>queries.yml</c>; shares are in hundredths.</summary>
public sealed record SearchThresholds
{
    /// <summary>The average nDCG@10 over all queries that have an answer.</summary>
    public int Ndcg { get; init; } = 90;

    /// <summary>How many of them have an expected entry first.</summary>
    public int Success { get; init; } = 90;

    /// <summary>The average share of expected entries among the first ten.</summary>
    public int Recall { get; init; } = 90;

    /// <summary>The nDCG@10 of each class; for queries that nothing fits, how many find nothing.</summary>
    public int Class { get; init; } = 80;

    /// <summary>The median of the bytes that a first query fetches of the index, compressed.</summary>
    public int QueryBytes { get; init; } = 60 * 1024;
}

/// <summary>When the whole index is written in lunr's own format.</summary>
public enum FullIndexWish
{
    /// <summary>While it is small.</summary>
    Auto,

    /// <summary>At any size.</summary>
    Always,

    /// <summary>Not at all.</summary>
    Never,
}
