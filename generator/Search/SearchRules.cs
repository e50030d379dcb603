using System.Collections.Immutable;
using QiniuDocsGen.Diagnostics;

namespace QiniuDocsGen.Search;

/// <summary>What can be found when the search is asked the queries of the site.</summary>
internal static class SearchRules
{
    /// <summary>A query expects an entry that the site does not have.</summary>
    public static readonly DiagnosticRule EntryMissing = new("QD5001", "query-entry-missing", Severity.Warning,
        "A query of queries.yml expects an entry that the site does not have; it does not count.",
        "Name the part and the title as in links between entries (part-01.md#title), or the id of the entry.");

    /// <summary>The search finds less than the site demands.</summary>
    public static readonly DiagnosticRule BelowThreshold = new("QD5002", "search-below-threshold", Severity.Error,
        "The search does not reach what site.yml demands on the queries of queries.yml.",
        "Look at the queries with `docsgen search QUERY --explain`; add synonyms, or correct titles or expectations.");

    /// <summary>An entry is not found by its title.</summary>
    public static readonly DiagnosticRule TitleNotFirst = new("QD5003", "title-not-first", Severity.Warning,
        "Whoever asks for the title of an entry gets another entry first.",
        "Give the entry a title that says what it is about.");

    /// <summary>A first query fetches too much.</summary>
    public static readonly DiagnosticRule QueryTooLarge = new("QD5004", "query-too-large", Severity.Error,
        "A first query fetches more of the search index than site.yml allows.",
        "Raise query_bytes in site.yml (search: thresholds), or split the site.");

    /// <summary>Every rule of the stage.</summary>
    public static ImmutableArray<DiagnosticRule> All { get; } = [EntryMissing, BelowThreshold, TitleNotFirst, QueryTooLarge];
}
