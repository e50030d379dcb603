using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using QiniuDocsGen.Delivery;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;
using Spectre.Console;

namespace QiniuDocsGen.Cli;

/// <summary>Writes findings and the summary of a run: findings for people to standard error, annotations and JSON to standard output.</summary>
internal sealed class ConsoleReporter
{
    private readonly IAnsiConsole console;
    private readonly FindingFormat format;
    private readonly Verbosity verbosity;

    private ConsoleReporter(IAnsiConsole console, FindingFormat format, Verbosity verbosity)
    {
        this.console = console;
        this.format = format;
        this.verbosity = verbosity;
        Progress = ProgressDisplay.For(console, verbosity);
    }

    /// <summary>Shows how far the run is.</summary>
    public ProgressDisplay Progress { get; }

    /// <summary>The reporter that the options ask for.</summary>
    public static ConsoleReporter For(ParseResult parsed, CommonOptions options)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(Console.Error),
            ColorSystem = parsed.GetValue(options.NoColor) ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
        });
        return new ConsoleReporter(console, parsed.GetValue(options.Format), parsed.GetValue(options.Verbosity));
    }

    /// <summary>Writes sorted findings in the wanted format.</summary>
    public void WriteFindings(ImmutableArray<Diagnostic> findings)
    {
        switch (format)
        {
            case FindingFormat.GitHub:
                GitHubFormatter.Write(findings, Console.Out);
                break;
            case FindingFormat.Json:
                using (var output = Console.OpenStandardOutput())
                    JsonFormatter.Write(findings, output);
                break;
            default:
                foreach (var finding in findings)
                    WriteText(finding);
                break;
        }
    }

    /// <summary>Says what was made, how long it took, what was found, and where the site is.</summary>
    public void WriteSummary(BuildSummary built, DeliveryReport? delivered, ImmutableArray<Diagnostic> findings, string folder)
    {
        if (verbosity == Verbosity.Quiet)
            return;
        foreach (var stage in verbosity == Verbosity.Detailed ? built.Stages : [])
            Line($"  {stage.Stage,-20} {Milliseconds(stage.Elapsed)}");
        Line($"docsgen: {Count(built.Parts, "part")}, {Count(built.Entries, "entry", "entries")}, {Count(built.Pages, "page")}, search index {Size(built.IndexBytes)}");
        Line($"docsgen: {CountOf(findings, Severity.Error, "error")}, {CountOf(findings, Severity.Warning, "warning")}, {CountOf(findings, Severity.Info, "note")}");
        if (delivered is null)
        {
            Line("docsgen: nothing was written; an earlier site stays as it was");
            return;
        }
        Line($"docsgen: {Count(delivered.Files, "file")}, {Size(delivered.Bytes)}, in {Milliseconds(Total(built, delivered))} ({Milliseconds(delivered.Elapsed)} of it rendering and writing)");
        Line($"docsgen: the site is in {folder}");
        Line($"docsgen: to look at it: npx --yes serve \"{folder}\", or open it with any static web server");
    }
}
