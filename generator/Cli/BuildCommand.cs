using System.Collections.Immutable;
using System.CommandLine;
using QiniuDocsGen.Composition;
using QiniuDocsGen.Delivery;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;
using QiniuDocsGen.Sources;
using QiniuDocsGen.Verification;

namespace QiniuDocsGen.Cli;

/// <summary><c>docsgen build</c>: loads, builds, verifies if asked, writes a folder, and reports.</summary>
internal sealed class BuildCommand
{
    private readonly CommonOptions common = new();

    private readonly Option<DirectoryInfo> output = new("--output", "-o")
    {
        Description = "Folder to write the site to; the old site stays until the new one is whole.",
        HelpName = "DIR",
        DefaultValueFactory = _ => new DirectoryInfo("_site"),
    };

    private readonly Option<bool> clean = new("--clean") { Description = "Leave nothing but the site in the folder: every file is written anew, and files that docsgen did not write are set aside in a folder beside it." };
    private readonly Option<bool> verify = new("--verify") { Description = "Read every finished page and check links, anchors, ids, policy and text before the site is written." };
    private readonly Option<bool> strict = new("--strict") { Description = "Let warnings fail the run." };
    private readonly Option<bool> requireLedger = new("--require-ledger") { Description = "Fail unless ledger.tsv records every address, as a build that is published should." };
    private readonly Option<FileInfo?> report = new("--report") { Description = "Also write the findings as JSON to a file.", HelpName = "FILE" };

    private BuildCommand()
    {
    }

    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        var build = new BuildCommand();
        var command = new Command("build", "Builds the site into a folder.");
        build.common.AddTo(command);
        foreach (Option option in new Option[] { build.output, build.clean, build.verify, build.strict, build.requireLedger, build.report })
            command.Add(option);
        command.SetAction(parsed => (int)build.Run(parsed));
        return command;
    }

    private ExitCode Run(ParseResult parsed)
    {
        var reporter = ConsoleReporter.For(parsed, common);
        var sources = common.Sources(parsed);
        var folder = parsed.GetRequiredValue(output);
        var target = new OutputLocation(folder.ToString(), common.Folders(parsed), Directory.GetCurrentDirectory(), parsed.GetValue(clean));
        var fatal = parsed.GetValue(strict) ? Severity.Warning : Severity.Error;

        var file = parsed.GetValue(report)?.ToString();
        var misplaced = file is null ? null : OutputGuard.RefusalOfReport(file, target);
        var run = Refuse(OutputGuard.Refusal(target), misplaced)
            ?? reporter.Progress.Show(() => Build(() => Start(sources, parsed.GetValue(requireLedger), reporter.Progress), target, fatal, parsed.GetValue(verify), reporter.Progress));
        if (file is not null && misplaced is null)
            run = run with { Findings = run.Findings.AddRange(ReportFile.Write(file, run.Findings, run.Built?.Site.Settings, target)) };

        reporter.WriteFindingsOfBuild(run.Findings, run.Built?.Site.Settings);
        reporter.WriteSummary(run, folder.ToString());
        return ExitCodes.Of(run.Findings, parsed.GetValue(strict));
    }

    /// <summary>A run that ends before it began, because the site or the report must not be written where they should be; null when they may.</summary>
    private static BuildRun? Refuse(params ReadOnlySpan<Diagnostic?> refusals)
    {
        ImmutableArray<Diagnostic> found = [.. refusals.ToArray().OfType<Diagnostic>()];
        return found.IsEmpty ? null : new BuildRun(null, DeliveryReport.Nothing, found, TimeSpan.Zero, TimeSpan.Zero);
    }

    /// <summary>What was not recorded before it was published can lose its address with the next correction.</summary>
    private static SiteRun Start(SourceLocations sources, bool requireLedger, ProgressDisplay progress)
    {
        var run = SiteRun.Start(sources, progress);
        return requireLedger ? run with { Findings = [.. run.Findings.Select(Required)] } : run;

        static Diagnostic Required(Diagnostic finding) => finding.Rule == SourceRules.LedgerMissing || finding.Rule == CompositionRules.LedgerBehind || finding.Rule == CompositionRules.LedgerLineMissing
            ? finding with { Rule = finding.Rule with { Severity = Severity.Error } }
            : finding;
    }

    /// <summary>
    /// A finding of the fatal severity stops what follows: a faulty site is neither verified nor written. Its pages are rendered all the same, so
    /// that the faults of its templates are found too.
    /// </summary>
    private static BuildRun Build(Func<SiteRun> begin, OutputLocation target, Severity fatal, bool verify, ProgressDisplay progress)
    {
        var clock = TimeProvider.System;
        var start = clock.GetTimestamp();
        var run = begin();
        var (built, findings, delivered) = (run.Built, run.Findings, DeliveryReport.Nothing);
        if (built is not null && SiteRun.HasFatal(findings, fatal))
            findings = findings.AddRange(OutputVerifier.Verify(built).Value.Rendering);
        else if (built is not null && verify)
            findings = findings.AddRange(Verify(built, fatal));
        if (built is not null && !SiteRun.HasFatal(findings, fatal))
        {
            var delivery = OutputWriter.Write(built.Output, target, fatal, progress.Counter("writing", built.Output.Files.Length));
            findings = findings.AddRange(delivery.Diagnostics);
            delivered = delivery.Value;
        }
        return new BuildRun(built, delivered, DiagnosticLog.SortAndFold(findings), run.Loading, clock.GetElapsedTime(start));
    }

    /// <summary>What verification found; what rendering found too when that stops the run, for otherwise writing the site finds it again.</summary>
    private static ImmutableArray<Diagnostic> Verify(BuildResult built, Severity fatal)
    {
        var verified = OutputVerifier.Verify(built);
        ImmutableArray<Diagnostic> all = [.. verified.Diagnostics, .. verified.Value.Rendering];
        return SiteRun.HasFatal(all, fatal) ? all : verified.Diagnostics;
    }
}
