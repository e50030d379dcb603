using System.Collections.Immutable;
using System.CommandLine;
using QiniuDocsGen.Cli.Shell;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Leaks;
using QiniuDocsGen.Model;
using QiniuDocsGen.Model.Settings;
using Spectre.Console;

namespace QiniuDocsGen.Cli;

/// <summary>
/// Writes findings and the summary of a run: findings for people to standard error, annotations and JSON to standard output. Any number of threads may
/// write findings at once; those of one call stand together.
/// </summary>
internal sealed class ConsoleReporter
{
    // Findings are read by programs and copied by people: their lines are never wrapped.
    private const int Unwrapped = 1_000_000;

    // In a preview, what the pages find is told while the next build tells what it found: each prints whole.
    private readonly Lock batch = new();

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
    /// <param name="findings">The findings, sorted and folded.</param>
    /// <param name="settings">The settings of the site; null for the defaults.</param>
    /// <param name="isTold">Which of those notes are shown all the same; null for none.</param>
    public void WriteFindingsOfBuild(ImmutableArray<Diagnostic> findings, SiteSettings? settings, Func<Diagnostic, bool>? isTold = null)
    {
        bool IsCounted(Diagnostic finding) => IsQualityNote(finding) && isTold?.Invoke(finding) is not true;
        var quality = format == FindingFormat.Text ? findings.Count(IsCounted) : 0;
        using var whole = batch.EnterScope();
        WriteFindings(quality == 0 ? findings : [.. findings.Where(finding => !IsCounted(finding))], settings);
        if (quality > 0 && verbosity != Verbosity.Quiet)
            Line($"{Count(quality, "note")} on the quality of the content: see {Invocation.Command} check");
    }

    /// <summary>Whether a finding is one of the notes on the quality of content, which `check` shows one by one and other commands count.</summary>
    public static bool IsQualityNote(Diagnostic finding) => finding.Severity == Severity.Info && finding.Rule.Code.StartsWith("QD3", StringComparison.Ordinal);

    /// <summary>Writes everything; for people, notes that a rule has more than one of are one line, unless every detail is asked for.</summary>
    public void WriteFindingsOfCheck(ImmutableArray<Diagnostic> findings, SiteSettings? settings)
    {
        if (format != FindingFormat.Text || verbosity != Verbosity.Normal)
        {
            WriteFindings(findings, settings);
            return;
        }
        var folded = findings.Where(finding => finding.Severity == Severity.Info).GroupBy(finding => finding.Rule.Code).Where(notes => notes.Skip(1).Any()).ToList();
        var codes = folded.Select(notes => notes.Key).ToHashSet();
        WriteFindings([.. findings.Where(finding => finding.Severity != Severity.Info || !codes.Contains(finding.Rule.Code))], settings);
        foreach (var notes in folded.OrderBy(notes => notes.Key, StringComparer.Ordinal))
            WriteText(TextFormatter.Format(Told(DiagnosticShield.Mask([NoteOf([.. notes])], settings)[0])));
        if (folded.Count > 0)
            Line("notes are folded by rule; --verbosity detailed shows each of them");
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
        using var whole = batch.EnterScope();
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
                // For people the worst comes first; within a severity the order of the files stays.
                foreach (var finding in findings.Where(finding => finding.Severity > Severity.Info || verbosity != Verbosity.Quiet).OrderByDescending(finding => finding.Severity))
                    WriteText(TextFormatter.Format(Told(finding)));
                break;
        }
    }

    /// <summary>Says what was made, how long it took, what was found, and where the site is.</summary>
    /// <param name="run">The run.</param>
    /// <param name="folder">The output folder.</param>
    /// <param name="sources">The options that name the source tree, to be typed again.</param>
    public void WriteSummary(BuildRun run, string folder, string sources)
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
        Line($"the site is in {folder}; to look at it: {Invocation.Command} serve{sources}");
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
        using var whole = batch.EnterScope();
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

    /// <summary>Many notes of one rule as one, at the first of their places; a text of a part is in none of its words.</summary>
    private static Diagnostic NoteOf(Diagnostic[] notes)
    {
        var first = notes.FirstOrDefault(note => note.Span is not null) ?? notes[0];
        var files = notes.Select(note => note.Span?.File.DisplayPath).OfType<string>().Distinct().Count();
        var places = files > 1 ? $" in {files:N0} files" : "";
        return first.Rule.Report($"{Count(notes.Sum(note => note.Occurrences), "note")}{places}{(first.Span is { } span ? $", the first at {span}" : "")}");
    }

    /// <summary>A finding whose remedy names commands as they must be typed here.</summary>
    private static Diagnostic Told(Diagnostic finding) => finding with { Rule = finding.Rule with { Help = Invocation.Told(finding.Rule.Help) } };

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

    private static string Found(ImmutableArray<Diagnostic> findings, Severity severity, string name) =>
        Count(findings.Count(f => f.Severity == severity), name);

    private static string Count(int number, string one, string? many = null) => $"{number:N0} {(number == 1 ? one : many ?? one + "s")}";

    private static string Seconds(TimeSpan time) => $"{time.TotalSeconds:F2} s";

    private static string Size(long bytes) => bytes < 1_000_000 ? $"{bytes / 1000.0:F0} kB" : $"{bytes / 1_000_000.0:F1} MB";
}
