using System.Collections.Immutable;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;
using QiniuDocsGen.Sources;

namespace QiniuDocsGen.Cli;

/// <summary>What every command with a source tree begins with: the sources loaded and the site built.</summary>
/// <param name="Built">The built site; null when its sources could not be loaded.</param>
/// <param name="Findings">What loading and building found.</param>
/// <param name="Loading">The time of reading the source tree from disk.</param>
internal sealed record SiteRun(BuildResult? Built, ImmutableArray<Diagnostic> Findings, TimeSpan Loading)
{
    /// <summary>
    /// Loads and builds. A fault of the settings does not keep the rest from being built, with defaults, so that one run shows every fault; only
    /// where the command line is wrong or the program not whole does every further finding follow from that.
    /// </summary>
    public static SiteRun Start(SourceLocations sources, IProgress<StageTime>? progress)
    {
        var begun = Begin(sources, progress);
        return begun.Built is { } built ? begun with { Findings = built.Diagnostics } : begun;
    }

    /// <summary>The same as far as pages need it; what was put off is made when it is asked for.</summary>
    public static SiteRun Begin(SourceLocations sources, IProgress<StageTime>? progress)
    {
        var clock = TimeProvider.System;
        var start = clock.GetTimestamp();
        var loaded = SourceLoader.Load(sources);
        var loading = clock.GetElapsedTime(start);
        if (SourceRules.Ending(loaded.Diagnostics) is { IsEmpty: false } ending)
            return new SiteRun(null, ending, loading);
        var built = SiteBuilder.Build(loaded, clock, progress);
        return new SiteRun(built, built.FirstDiagnostics, loading);
    }

    /// <summary>Whether a finding has at least the severity that stops a run.</summary>
    public static bool HasFatal(ImmutableArray<Diagnostic> findings, Severity fatal) => findings.Any(f => f.Severity >= fatal);
}
