using System.Collections.Immutable;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Leaks;
using QiniuDocsGen.Model;

namespace QiniuDocsGen.Privacy;

/// <summary>Parts without what the policy removes.</summary>
/// <param name="Parts">The parts; where something was removed, file, texts and places are those of the screened text.</param>
/// <param name="Reviewed">A baseline that accepts everything that was found this time.</param>
/// <param name="Counts">What became of the values, by kind.</param>
internal sealed record ScreenedParts(ImmutableArray<Part> Parts, Baseline Reviewed, ImmutableArray<PrivacyCount> Counts);

/// <summary>Screens parts before anything is derived from their text: what the policy does not let through never reaches a later stage.</summary>
internal static class PrivacyScreen
{
    private const int MaxRounds = 8;

    /// <summary>
    /// Scans the whole text of every part, headers and dropped entries too, on all cores; removes what is to be redacted, and reports what was
    /// found but for reviewed findings. A reviewed finding of a kind that is redacted is still removed. Names of files are
    /// reported, and masked where they are written down whatever the settings allow, so that what was written stays right; those of the taxonomy are
    /// reported only.
    /// </summary>
    public static StageResult<ScreenedParts> Screen(ImmutableArray<Part> parts, SourceTree sources)
    {
        var policy = new LeakPolicy(sources.Settings);
        var baseline = Baseline.Read(sources.PrivacyBaseline);
        var leaks = PartScanner.Scan(parts, policy.Scanner);
        var screened = new Part[parts.Length];
        var reports = new LeakReport[parts.Length];
        Parallel.For(0, parts.Length, i =>
        {
            reports[i] = new LeakReport(policy, baseline.Value);
            reports[i].Add(parts[i].File, leaks[i]);
            reports[i].AddName(parts[i].File, policy.Scanner.Scan(parts[i].File.Path.Value));
            screened[i] = Redact(parts[i], leaks[i], policy, reports[i]) with { ScreenedPath = LeakScanner.Default.MaskInPlace(parts[i].File.Path.Value) };
        });
        var all = reports.Concat(TaxonomyReports(sources, policy, baseline.Value)).ToList();
        var met = all.SelectMany(report => report.Met).ToHashSet();
        var reviewed = Baseline.Accepting([.. all.SelectMany(report => report.Values).Distinct()], baseline.Value.Salt);
        return new StageResult<ScreenedParts>(
            new ScreenedParts([.. screened], reviewed, Counts(all)),
            [.. baseline.Diagnostics, .. all.SelectMany(report => report.Finish()), .. SettingsScreen.Screen(sources, policy), .. baseline.Value.Stale(met)]);
    }

    private static ImmutableArray<PrivacyCount> Counts(List<LeakReport> reports)
    {
        var counts = reports.SelectMany(report => report.Counts).ToLookup(count => count.Kind);
        return
        [
            .. LeakPatterns.All.Select(pattern => pattern.Kind).Where(counts.Contains)
                .Select(kind => new PrivacyCount(kind, counts[kind].Sum(count => count.Removed), counts[kind].Sum(count => count.Reviewed), counts[kind].Sum(count => count.Left))),
        ];
    }

    /// <summary>
    /// Removes what the policy redacts. What stands beside a badge is read anew: a value may show only when another one is gone. What would still show
    /// after the last round is reported as left.
    /// </summary>
    private static Part Redact(Part part, ImmutableArray<Leak> leaks, LeakPolicy policy, LeakReport report)
    {
        for (var round = 0; round < MaxRounds; round++)
        {
            var (redacted, touched) = PartRedactor.Redact(part, leaks, policy);
            part = redacted;
            leaks = [.. PartScanner.Scan(part.File.Text, touched, policy.Scanner).Where(leak => policy.IsRedacted(leak.Pattern))];
            if (leaks.IsEmpty)
                return part;
            if (round + 1 < MaxRounds)
                report.Add(part.File, leaks);
        }
        report.AddFixed(part.File, leaks);
        return part;
    }

    private static IEnumerable<LeakReport> TaxonomyReports(SourceTree sources, LeakPolicy policy, Baseline baseline)
    {
        var named = sources.Taxonomy.Products.Select(product => product.Span).Concat(sources.Taxonomy.Causes.Select(cause => cause.Span));
        foreach (var file in named.Select(span => span.File).Distinct())
        {
            var report = new LeakReport(policy, baseline);
            report.AddFixed(file, policy.Scanner.Scan(file.Text));
            yield return report;
        }
    }
}
