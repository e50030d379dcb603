using System.Collections.Immutable;
using QiniuDocsGen.Diagnostics;

namespace QiniuDocsGen.Model;

/// <summary>A built site and what was found while building it.</summary>
/// <param name="Output">The files, made when they are asked for.</param>
/// <param name="Site">What is known about the content; verification compares the pages with it.</param>
/// <param name="Diagnostics">The findings of all stages; rendering a page may add more.</param>
/// <param name="Summary">Counts and times.</param>
public sealed record BuildResult(OutputTree Output, Site Site, ImmutableArray<Diagnostic> Diagnostics, BuildSummary Summary)
{
    /// <summary>The articles of the site.</summary>
    public ArticleSet Articles { get; init; } = ArticleSet.None;

    /// <summary>How often each rule about the quality of content found something.</summary>
    public ImmutableArray<QualityCount> Quality { get; init; } = [];

    /// <summary>The text of a <c>privacy-baseline.tsv</c> that accepts everything that the privacy screen found this time.</summary>
    public string PrivacyBaseline { get; init; } = "";
}

/// <summary>How often a rule found something.</summary>
public sealed record QualityCount(DiagnosticRule Rule, int Findings);

/// <summary>What a build made.</summary>
/// <param name="Parts">Parts read.</param>
/// <param name="Entries">Entries with a page.</param>
/// <param name="Pages">HTML pages.</param>
/// <param name="IndexBytes">Size of the term shards of the search index, uncompressed.</param>
/// <param name="Stages">The stages in order.</param>
public sealed record BuildSummary(int Parts, int Entries, int Pages, long IndexBytes, ImmutableArray<StageTime> Stages);
