using System.Collections.Immutable;
using QiniuDocsGen.Diagnostics;

namespace QiniuDocsGen.Model;

/// <summary>A built site and what was found while building it.</summary>
/// <param name="Output">The files, made when they are asked for.</param>
/// <param name="Site">What is known about the content; verification compares the pages with it.</param>
/// <param name="Articles">The articles of the site.</param>
/// <param name="FirstDiagnostics">The findings of the stages that every page needs: what keeps the site from being shown is among them.</param>
/// <param name="Report">What the whole build found; asking for it makes what was put off.</param>
public sealed record BuildResult(OutputTree Output, Site Site, ArticleSet Articles, ImmutableArray<Diagnostic> FirstDiagnostics, Lazy<BuildReport> Report)
{
    /// <summary>The findings of all stages; rendering a page may add more.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => Report.Value.Diagnostics;

    /// <summary>How often each rule about the quality of content found something.</summary>
    public ImmutableArray<QualityCount> Quality => Report.Value.Quality;

    /// <summary>Counts and times.</summary>
    public BuildSummary Summary => Report.Value.Summary;

    /// <summary>Makes what was put off, a stage each: after them the report is there at once. Each may be run on any thread; a stage is made once.</summary>
    public ImmutableArray<Action> PutOff { get; init; } = [];

    /// <summary>The text of a <c>privacy-baseline.tsv</c> that accepts everything that the privacy screen found this time.</summary>
    public string PrivacyBaseline { get; init; } = "";

    /// <summary>How many values <see cref="PrivacyBaseline"/> accepts.</summary>
    public int BaselineValues { get; init; }

    /// <summary>What the privacy screen did, by kind in the order of their codes; kinds that it did not meet are absent.</summary>
    public ImmutableArray<PrivacyCount> Privacy { get; init; } = [];
}

/// <summary>What a whole build found.</summary>
/// <param name="Diagnostics">The findings of all stages.</param>
/// <param name="Quality">How often each rule about the quality of content found something.</param>
/// <param name="Summary">Counts and times.</param>
public sealed record BuildReport(ImmutableArray<Diagnostic> Diagnostics, ImmutableArray<QualityCount> Quality, BuildSummary Summary);

/// <summary>What became of the values of one kind of leak.</summary>
/// <param name="Kind">The kind, as <c>site.yml</c> names it.</param>
/// <param name="Removed">How often a badge stands in the place of one.</param>
/// <param name="Reviewed">How often one that was reviewed stays.</param>
/// <param name="Left">How often one stays that nobody has reviewed.</param>
public sealed record PrivacyCount(string Kind, int Removed, int Reviewed, int Left);

/// <summary>How often a rule found something.</summary>
public sealed record QualityCount(DiagnosticRule Rule, int Findings);

/// <summary>What a build made.</summary>
/// <param name="Parts">Parts read.</param>
/// <param name="Entries">Entries with a page.</param>
/// <param name="Pages">HTML pages.</param>
/// <param name="IndexBytes">Size of the term shards of the search index, uncompressed.</param>
/// <param name="Stages">The stages in order.</param>
public sealed record BuildSummary(int Parts, int Entries, int Pages, long IndexBytes, ImmutableArray<StageTime> Stages);
