using System.Collections.Immutable;
using System.CommandLine;
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

    private readonly Option<string?> baseUrl = new("--base-url")
    {
        Description = "Public address of the site, possibly with a path; overrides base_url of site.yml.",
        HelpName = "URL",
    };

    private readonly Option<bool> clean = new("--clean") { Description = "Write every file anew; files that docsgen did not write stay." };
    private readonly Option<bool> verify = new("--verify") { Description = "Read every finished page and check links, anchors, ids, policy and text before the site is written." };
    private readonly Option<bool> strict = new("--strict") { Description = "Let warnings fail the run." };
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
        foreach (Option option in new Option[] { build.output, build.baseUrl, build.clean, build.verify, build.strict, build.report })
            command.Add(option);
        command.SetAction(parsed => (int)build.Run(parsed));
        return command;
    }

    private ExitCode Run(ParseResult parsed)
    {
        var reporter = ConsoleReporter.For(parsed, common);
        var locations = common.Locations(parsed, parsed.GetValue(baseUrl));
        var location = new OutputLocation(parsed.GetRequiredValue(output).FullName, locations.Folders, parsed.GetValue(clean));
        var fatal = parsed.GetValue(strict) ? Severity.Warning : Severity.Error;

        var run = reporter.Progress.Show(() => Build(locations, location, fatal, parsed.GetValue(verify), reporter.Progress));

        var findings = DiagnosticLog.SortAndFold(run.Findings);
        if (parsed.GetValue(report) is { } file)
            findings = findings.AddRange(ReportFile.Write(file.FullName, findings));
        reporter.WriteFindings(findings);
        reporter.WriteSummary(run.Built.Summary, run.Delivered, findings, location.Folder);
        return ExitCodes.Of(findings, parsed.GetValue(strict));
    }

    /// <summary>A finding of the fatal severity stops what follows: a faulty site is neither verified nor written.</summary>
    private static BuildRun Build(SourceLocations locations, OutputLocation location, Severity fatal, bool verify, ProgressDisplay progress)
    {
        var built = SiteBuilder.Build(SourceLoader.Load(locations), TimeProvider.System, progress);
        var findings = built.Diagnostics;

        if (verify && !HasFatal(findings, fatal))
            findings = findings.AddRange(OutputVerifier.Verify(built, progress.Counter("verifying")).Diagnostics);

        if (HasFatal(findings, fatal))
            return new BuildRun(built, null, findings);

        var delivered = OutputWriter.Write(built.Output, location, fatal, progress.Counter("writing"));
        return new BuildRun(built, delivered.Value, findings.AddRange(delivered.Diagnostics));
    }

    private static bool HasFatal(ImmutableArray<Diagnostic> findings, Severity fatal) => findings.Any(f => f.Severity >= fatal);

    /// <summary>What a run made: the built site, what was delivered (null when nothing was), and all findings.</summary>
    private sealed record BuildRun(BuildResult Built, DeliveryReport? Delivered, ImmutableArray<Diagnostic> Findings);
}
