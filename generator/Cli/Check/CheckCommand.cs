using System.Collections.Immutable;
using System.CommandLine;
using QiniuDocsGen.Delivery;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Privacy;
using QiniuDocsGen.Sources;

namespace QiniuDocsGen.Cli.Check;

/// <summary><c>docsgen check</c>: says everything that is to be said about the content and the site made from it, and writes no site.</summary>
internal sealed class CheckCommand
{
    private readonly CommonOptions common = new();

    private readonly Option<FileInfo?> sarif = new("--sarif") { Description = "Also write the findings as SARIF 2.1.0 to a file, for code scanning.", HelpName = "FILE" };
    private readonly Option<FileInfo?> baseline = new("--baseline")
    {
        Description = "Reviewed findings of the privacy screen to use instead of privacy-baseline.tsv in the content folder.",
        HelpName = "FILE",
    };

    private readonly Option<FileInfo?> baseLedger = new("--base-ledger")
    {
        Description = "An earlier ledger.tsv, such as that of the branch to be merged into: each address in it must still be in the ledger.",
        HelpName = "FILE",
    };

    private readonly Option<bool> updateBaseline = new("--update-baseline") { Description = "First accept everything that the privacy screen finds now, as salted hashes, in the baseline." };
    private readonly Option<bool> strict = new("--strict") { Description = "Let warnings fail the run." };

    private CheckCommand()
    {
    }

    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        var check = new CheckCommand();
        var command = new Command("check", "Checks content, finished site and search, and reports how good they are.");
        check.common.AddTo(command);
        foreach (Option option in new Option[] { check.sarif, check.baseLedger, check.baseline, check.updateBaseline, check.strict })
            command.Add(option);
        command.SetAction(parsed => (int)check.Run(parsed));
        return command;
    }

    private ExitCode Run(ParseResult parsed)
    {
        var reporter = ConsoleReporter.For(parsed, common);
        var folders = common.Folders(parsed);
        var sources = common.Sources(parsed) with { BaselineFile = parsed.GetValue(baseline)?.ToString(), BaseLedgerFile = parsed.GetValue(baseLedger)?.ToString() };
        string? written = null;
        var run = reporter.Progress.Show(() =>
        {
            var faults = parsed.GetValue(updateBaseline) ? UpdateBaseline(sources, folders, out written) : [];
            return faults.IsEmpty ? CheckRun.Of(SourceLoader.Load(sources), reporter.Progress) : new CheckRun(null, DiagnosticLog.SortAndFold(faults));
        });
        var settings = run.Built?.Site.Settings;
        if (parsed.GetValue(sarif) is { } file)
            run = run with { Findings = run.Findings.AddRange(ReportFile.WriteSarif(file.ToString(), run.Findings, settings, folders)) };

        reporter.WriteFindingsOfCheck(run.Findings, settings);
        if (written is not null)
            reporter.WriteReport([written], isResult: false);
        if (run.Built is { } built)
            reporter.WriteReport(HealthReport.Of(run, built));
        reporter.WriteCounts(run.Findings);
        return ExitCodes.Of(run.Findings, parsed.GetValue(strict));
    }

    /// <summary>
    /// Writes a baseline that accepts what is found now. Nothing is written when the sources cannot be read as they should be, or when what stands
    /// there is no baseline; a baseline that is named may be new.
    /// </summary>
    /// <param name="sources">Where the source tree is.</param>
    /// <param name="folders">The source folders.</param>
    /// <param name="written">What was written, in words; null when nothing was.</param>
    /// <returns>Why it was not written; empty when it was.</returns>
    private static ImmutableArray<Diagnostic> UpdateBaseline(SourceLocations sources, ImmutableArray<SourceFolder> folders, out string? written)
    {
        written = null;
        var path = sources.BaselineFile ?? Path.Combine(sources.ContentFolder, BaselineFile.Name);
        var loaded = SourceLoader.Load(sources with { BaselineFile = File.Exists(path) ? sources.BaselineFile : null });
        if (ExitCodes.Of(loaded.Diagnostics, strict: false) != ExitCode.Fine)
            return loaded.Diagnostics;
        var built = SiteBuilder.Build(loaded, TimeProvider.System);
        ImmutableArray<Diagnostic> unreadable = [.. built.Diagnostics.Where(finding => finding.Rule == PrivacyRules.BaselineSyntax)];
        var faults = unreadable.IsEmpty ? BaselineFile.Write(path, built.PrivacyBaseline, folders) : unreadable;
        if (faults.IsEmpty)
            written = $"wrote {path}: {built.BaselineValues:N0} reviewed values of the privacy screen";
        return faults;
    }
}
