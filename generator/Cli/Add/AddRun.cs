using System.Collections.Immutable;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model.Identity;
using QiniuDocsGen.Model.Settings;
using QiniuDocsGen.Text;
using QiniuDocsGen.Verification;

namespace QiniuDocsGen.Cli.Add;

/// <summary>What a run of <c>docsgen add</c> found and did.</summary>
/// <param name="Change">What changes; null when the sources could not be loaded.</param>
/// <param name="Findings">All findings, sorted and folded.</param>
internal sealed record AddRun(ContentChange? Change, ImmutableArray<Diagnostic> Findings)
{
    /// <summary>The settings, which say what must not be shown; null when nothing was loaded.</summary>
    public SiteSettings? Settings { get; init; }

    /// <summary>What was verified of the site as it would be; null when it did not come so far.</summary>
    public VerificationReport? Verified { get; init; }

    /// <summary>Whether nothing was to be written.</summary>
    public bool IsDry { get; init; }

    /// <summary>Whether findings kept the change from being made.</summary>
    public bool IsRefused { get; init; }

    /// <summary>The files written, below the content folder.</summary>
    public ImmutableArray<RelativePath> Written { get; init; } = [];

    /// <summary>What became of the change.</summary>
    public string Outcome => (IsRefused, IsDry) switch
    {
        (true, _) => "nothing was written: what the findings say must be mended first",
        (_, true) => "nothing was written; without --dry-run this would be done",
        _ when Written.IsEmpty => "nothing had to be written",
        _ => $"written: {string.Join(", ", Written)}",
    };
}
