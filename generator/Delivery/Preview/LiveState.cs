using System.Collections.Immutable;
using System.Text.Json;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Leaks;

namespace QiniuDocsGen.Delivery.Preview;

/// <summary>What is shown at a moment: the last good site, and the findings of the last build.</summary>
/// <param name="Version">Counts the good sites, from 0 for none.</param>
/// <param name="Site">The last good site; null when there was none yet.</param>
/// <param name="Findings">What the last build found, sorted and folded.</param>
internal sealed record LiveState(int Version, PreviewedSite? Site, ImmutableArray<Diagnostic> Findings)
{
    private const int MostFindings = 50;

    /// <summary>Nothing was built yet.</summary>
    public static LiveState Empty { get; } = new(0, null, []);

    /// <summary>Counts the builds, good or not.</summary>
    public int Build { get; init; }

    /// <summary>Tells this server from one that was at the same address before: a page of that one is old, whatever its version.</summary>
    public string Server { get; init; } = "";

    /// <summary>What a page must be of to be the newest.</summary>
    public string Mark => $"{Server}.{Version}";

    /// <summary>Whether the site shown is that of the last build.</summary>
    public bool IsLast { get; init; } = true;

    /// <summary>The state after a build.</summary>
    /// <param name="site">The site; null when errors keep it from being shown.</param>
    /// <param name="findings">What the build found.</param>
    public LiveState After(PreviewedSite? site, ImmutableArray<Diagnostic> findings) =>
        site is null
            ? this with { Findings = findings, IsLast = false, Build = Build + 1 }
            : new LiveState(Version + 1, site, findings) { Server = Server, Build = Build + 1 };

    /// <summary>Those of some findings that are not known yet.</summary>
    public ImmutableArray<Diagnostic> New(ImmutableArray<Diagnostic> found)
    {
        var known = Findings.Select(KeyOf).ToHashSet();
        return [.. found.Where(finding => known.Add(KeyOf(finding)))];
    }

    /// <summary>The state with what became known later.</summary>
    public LiveState With(ImmutableArray<Diagnostic> found) => this with { Findings = DiagnosticLog.SortAndFold([.. Findings, .. found]) };

    /// <summary>What pages are told: the version, and the first findings as a terminal shows them.</summary>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(new
    {
        version = Mark,
        isLast = IsLast,
        findings = DiagnosticShield.Mask([.. Findings.OrderByDescending(finding => finding.Severity).Take(MostFindings)], Site?.Settings).Select(finding => new
        {
            severity = finding.Severity.ToString().ToLowerInvariant(),
            text = TextOf(TextFormatter.Format(finding)),
        }),
    });

    private static (string Code, string? File, int? Start, string Message) KeyOf(Diagnostic finding) =>
        (finding.Rule.Code, finding.Span?.File.DisplayPath, finding.Span?.Start, finding.Message);

    private static string TextOf(FormattedDiagnostic finding) =>
        string.Join('\n', finding.Details.Prepend($"{finding.Place}{finding.Label}: {finding.Message}"));
}
