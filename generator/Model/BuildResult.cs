using System.Collections.Immutable;
using QiniuDocsGen.Diagnostics;

namespace QiniuDocsGen.Model;

/// <summary>A built site and what was found while building it.</summary>
/// <param name="Output">The files, made when they are asked for.</param>
/// <param name="Site">What is known about the content; verification compares the pages with it.</param>
/// <param name="Diagnostics">The findings of all stages; rendering a page may add more.</param>
/// <param name="Summary">Counts and times.</param>
public sealed record BuildResult(OutputTree Output, Site Site, ImmutableArray<Diagnostic> Diagnostics, BuildSummary Summary);

/// <summary>What a build made.</summary>
/// <param name="Parts">Parts read.</param>
/// <param name="Entries">Entries with a page.</param>
/// <param name="Pages">HTML pages.</param>
/// <param name="IndexBytes">Size of the index in lunr's format, uncompressed.</param>
/// <param name="Stages">The stages in order.</param>
public sealed record BuildSummary(int Parts, int Entries, int Pages, long IndexBytes, ImmutableArray<StageTime> Stages);
