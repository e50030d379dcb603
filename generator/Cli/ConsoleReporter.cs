using System.Collections.Immutable;
using System.CommandLine;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Leaks;
using QiniuDocsGen.Model;
using QiniuDocsGen.Model.Settings;
using Spectre.Console;

namespace QiniuDocsGen.Cli;

/// <summary>Writes findings and the summary of a run: findings for people to standard error, annotations and JSON to standard output.</summary>
internal sealed class ConsoleReporter
{
    // Findings are read by programs and copied by people: their lines are never wrapped.
    private const int Unwrapped = 1_000_000;

    private readonly IAnsiConsole console;
    private readonly FindingFormat format;
    private readonly Verbosity verbosity;

    private ConsoleReporter(ParseResult parsed, CommonOptions options)
    {
        format = parsed.GetValue(options.Format);
        verbosity = parsed.GetValue(options.Verbosity);
        var colours = parsed.GetValue(options.NoColor) ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect;
        Progress = ProgressDisplay.For(StandardError(colours), verbosity);
        console = StandardError(colours);
        console.Profile.Width = Unwrapped;
    }

    /// <summary>Shows how far the run is.</summary>
    public ProgressDisplay Progress { get; }

    /// <summary>The reporter that the options ask for.</summary>
    public static ConsoleReporter For(ParseResult parsed, CommonOptions options) => new(parsed, options);

    /// <summary>Writes what matters to whoever only wants the site: for people, notes about the quality of content are counted and not shown.</summary>
    public void WriteFindingsOfBuild(ImmutableArray<Diagnostic> findings, SiteSettings? settings)
    {
        var quality = format == FindingFormat.Text ? findings.Count(IsQualityNote) : 0;
        WriteFindings(quality == 0 ? findings : [.. findings.Where(finding => !IsQualityNote(finding))], settings);
        if (quality > 0 && verbosity != Verbosity.Quiet)
            Line($"{Count(quality, "note")} on the quality of the content: see docsgen check");
    }

    /// <summary>Says how much was found of each severity.</summary>
    public void WriteCounts(ImmutableArray<Diagnostic> findings)
    {
        if (verbosity != Verbosity.Quiet)
            Line(string.Join(", ", Found(findings, Severity.Error, "error"), Found(findings, Severity.Warning, "warning"), Found(findings, Severity.Info, "note")));
    }

    /// <summary>Writes sorted findings in the wanted format, with everything private in them masked.</summary>
    public void WriteFindings(ImmutableArray<Diagnostic> findings, SiteSettings? settings)
    {
        findings = DiagnosticShield.Mask(findings, settings);
        switch (format)
        {
            case FindingFormat.GitHub:
                GitHubFormatter.Write(Console.Out, findings);
                break;
            case FindingFormat.Json:
                using (var output = Console.OpenStandardOutput())
                    JsonFormatter.Write(output, findings);
                break;
            default:
                foreach (var finding in findings)
                    WriteText(TextFormatter.Format(finding));
                break;
        }
    }

    /// <summary>Says what was made, how long it took, what was found, and where the site is.</summary>
    public void WriteSummary(BuildRun run, string folder)
    {
        if (verbosity == Verbosity.Quiet)
            return;
        if (run.Built is { } built)
            WriteMade(built.Summary, run);
        WriteCounts(run.Findings);
        if (run.Built is null || !run.Delivery.Delivered)
        {
            Line($"stopped after {Seconds(run.Elapsed)}; nothing was written, and an earlier site stays as it was");
            return;
        }
        Line($"{Count(run.Delivery.Files, "file")}, {Size(run.Delivery.Bytes)}, {run.Delivery.Changed:N0} of them new or changed, in {Seconds(run.Elapsed)}");
        var basePath = run.Built.Site.Address.BasePath;
        Line(basePath == "/"
            ? $"the site is in {folder}; to look at it: npx --yes http-server \"{folder}\" -c-1"
            : $"the site is in {folder}, to be served below {basePath}; for a look at it here, build without a base address");
    }

    /// <summary>Writes a text that is the result of a run: to standard output, unless findings are written there for programs.</summary>
    public void WriteReport(string text)
    {
        if (verbosity != Verbosity.Quiet)
            (format == FindingFormat.Text ? Console.Out : Console.Error).Write(text);
    }

    /// <summary>Says what a command did: on standard output where that is what was asked for, else beside the findings.</summary>
    public void WriteReport(IEnumerable<string> lines, bool isResult)
    {
        foreach (var line in lines)
        {
            if (isResult)
                Console.Out.WriteLine(line);
            else if (verbosity != Verbosity.Quiet)
                Line(line);
        }
    }

    private void WriteMade(BuildSummary built, BuildRun run)
    {
        var writing = run.Elapsed - run.Loading - built.Stages.Aggregate(TimeSpan.Zero, (sum, stage) => sum + stage.Elapsed);
        var stages = built.Stages.Prepend(new StageTime("SourceLoader", run.Loading)).Append(new StageTime("delivery", writing));
        if (verbosity == Verbosity.Detailed)
        {
            foreach (var stage in stages)
                Line($"  {stage.Stage,-20} {stage.Elapsed.TotalSeconds:F3} s");
        }
        else
        {
            Line(string.Join(", ", stages.Select(stage => $"{stage.Stage} {Seconds(stage.Elapsed)}")));
        }
        Line($"{Count(built.Parts, "part")}, {Count(built.Entries, "entry", "entries")}, {Count(built.Pages, "page")}, search index {Size(built.IndexBytes)}");
    }

    private static IAnsiConsole StandardError(ColorSystemSupport colours) =>
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error), ColorSystem = colours });

    private void WriteText(FormattedDiagnostic finding)
    {
        var colour = finding.Severity switch
        {
            Severity.Error => "red",
            Severity.Warning => "yellow",
            _ => "blue",
        };
        console.MarkupLineInterpolated($"{finding.Place}[{colour}]{finding.Label}[/]: {finding.Message}");
        foreach (var line in finding.Details)
            console.WriteLine(line);
    }

    private void Line(string text) => console.WriteLine($"docsgen: {text}");

    private static bool IsQualityNote(Diagnostic finding) => finding.Severity == Severity.Info && finding.Rule.Code.StartsWith("QD3", StringComparison.Ordinal);

    private static string Found(ImmutableArray<Diagnostic> findings, Severity severity, string name) =>
        Count(findings.Count(f => f.Severity == severity), name);

    private static string Count(int number, string one, string? many = null) => $"{number:N0} {(number == 1 ? one : many ?? one + "s")}";

    private static string Seconds(TimeSpan time) => $"{time.TotalSeconds:F2} s";

    private static string Size(long bytes) => bytes < 1_000_000 ? $"{bytes / 1000.0:F0} kB" : $"{bytes / 1_000_000.0:F1} MB";
}
