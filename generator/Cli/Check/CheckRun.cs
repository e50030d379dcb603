using System.Collections.Immutable;
using QiniuDocsGen.Composition.Changes;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;
using QiniuDocsGen.Search.Quality;
using QiniuDocsGen.Sources;
using QiniuDocsGen.Verification;

namespace QiniuDocsGen.Cli.Check;

/// <summary>What a run of <c>docsgen check</c> found.</summary>
/// <param name="Built">The built site; null when its sources could not be loaded.</param>
/// <param name="Findings">All findings, sorted and folded.</param>
internal sealed record CheckRun(BuildResult? Built, ImmutableArray<Diagnostic> Findings)
{
    /// <summary>What was verified, by the form of the addresses; the form that the settings ask for first.</summary>
    public ImmutableArray<(AddressForm Form, VerificationReport Report)> Verified { get; init; } = [];

    /// <summary>How well the search answers; null when it was not asked.</summary>
    public SearchReport? Search { get; init; }

    /// <summary>Builds and verifies a site in every form of its addresses, and asks its search; nothing is written.</summary>
    public static CheckRun Of(StageResult<SourceTree> loaded, ProgressDisplay progress)
    {
        if (SourceRules.Ending(loaded.Diagnostics) is { IsEmpty: false } ending)
            return new CheckRun(null, DiagnosticLog.SortAndFold(ending));
        var built = SiteBuilder.Build(loaded, TimeProvider.System, progress);
        var search = SearchGate.Evaluate(built.Site, built.Articles);
        var first = OutputVerifier.Verify(built);
        ImmutableArray<Diagnostic> found = [.. built.Diagnostics, .. ForgottenAddresses.Find(loaded.Value.BaseLedger, loaded.Value.Ledger), .. search.Diagnostics, .. first.Diagnostics, .. first.Value.Rendering];
        var verified = ImmutableArray.CreateBuilder<(AddressForm, VerificationReport)>();
        verified.Add((AddressForms.Own(loaded.Value.Settings), first.Value));

        // What is wrong in one form is wrong in most: the others are looked at only when that one is sound.
        var isSound = !SiteRun.HasFatal(first.Diagnostics.AddRange(first.Value.Rendering), Severity.Error);
        foreach (var form in isSound ? AddressForms.Others(loaded.Value.Settings) : [])
        {
            var (report, faults) = Verify(loaded.Value, form, found);
            verified.Add((form, report));
            found = found.AddRange(faults);
        }
        return new CheckRun(built, DiagnosticLog.SortAndFold(found)) { Verified = verified.ToImmutable(), Search = search.Value };
    }

    /// <summary>What is wrong only in this form.</summary>
    private static (VerificationReport Report, ImmutableArray<Diagnostic> Faults) Verify(SourceTree sources, AddressForm form, ImmutableArray<Diagnostic> known)
    {
        var built = SiteBuilder.Build(new StageResult<SourceTree>(sources with { Settings = form.Settings }, []), TimeProvider.System);
        var verified = OutputVerifier.Verify(built);
        var before = known.Select(KeyOf).ToHashSet();
        return (verified.Value,
        [
            .. verified.Diagnostics.AddRange(verified.Value.Rendering)
                .Where(finding => !before.Contains(KeyOf(finding)))
                .Select(finding => finding with { Notes = finding.Notes.Add(new DiagnosticNote($"this was found when addresses were like {form.Name}")) }),
        ]);
    }

    private static (string Code, string? File, int? Start, string Message) KeyOf(Diagnostic finding) =>
        (finding.Rule.Code, finding.Span?.File.DisplayPath, finding.Span?.Start, finding.Message);
}
