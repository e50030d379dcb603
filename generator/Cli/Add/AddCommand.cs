using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using QiniuDocsGen.Delivery;
using QiniuDocsGen.Delivery.Content;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;
using QiniuDocsGen.Model.Identity;
using QiniuDocsGen.Sources;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Cli.Add;

/// <summary><c>docsgen add [FILE…]</c>: puts parts into the content folder, brings the ledger up to date, and says what changed.</summary>
internal sealed class AddCommand
{
    private readonly CommonOptions common = new();

    private readonly Argument<string[]> files = new("FILE")
    {
        Description = "Parts to put into the content folder, each in place of the part of the same number; none to bring the ledger up to date.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<bool> dryRun = new("--dry-run") { Description = "Say what would change and write nothing into the content folder." };
    private readonly Option<bool> strict = new("--strict") { Description = "Let warnings fail the run." };
    private readonly Option<FileInfo?> summary = new("--summary") { Description = "Also write what changes as Markdown to a file, for a comment on a pull request.", HelpName = "FILE" };

    private AddCommand()
    {
    }

    /// <summary>The command with its arguments.</summary>
    public static Command Create()
    {
        var add = new AddCommand();
        var command = new Command("add", "Puts parts into the content folder after checking them, and brings the ledger of addresses up to date.") { add.files };
        add.common.AddTo(command);
        foreach (Option option in new Option[] { add.dryRun, add.strict, add.summary })
            command.Add(option);
        command.SetAction(parsed => (int)add.Run(parsed));
        return command;
    }

    private ExitCode Run(ParseResult parsed)
    {
        var reporter = ConsoleReporter.For(parsed, common);
        var run = Add(common.Sources(parsed), parsed.GetValue(files) ?? [], parsed.GetValue(dryRun), parsed.GetValue(strict) ? Severity.Warning : Severity.Error);
        var shown = ChangeMask.Of(run);
        if (shown.Change is { } change && parsed.GetValue(summary) is { } file)
        {
            var faults = ReportFile.Write(file.ToString(), ChangeMarkdown.Of(change, shown), common.Folders(parsed));
            run = run with { Findings = run.Findings.AddRange(faults) };
        }
        reporter.WriteFindings(run.Findings, run.Settings);
        if (shown.Change is not null)
            reporter.WriteReport(ChangeText.Of(shown.Change, shown));
        return ExitCodes.Of(run.Findings, parsed.GetValue(strict));
    }

    private static AddRun Add(SourceLocations sources, string[] paths, bool isDry, Severity fatal)
    {
        var given = PartFileReader.Read(paths, sources.WorkingFolder);
        var loaded = WithoutEmptiness(SourceLoader.Load(sources), given.Value);
        var found = loaded.Diagnostics.AddRange(given.Diagnostics);
        if (SiteRun.HasFatal(found, Severity.Error))
            return new AddRun(null, DiagnosticLog.SortAndFold(found)) { IsDry = isDry, IsRefused = true };

        var planned = SiteBuilder.Plan(loaded, [.. given.Value.Select(part => part.File)], TimeProvider.System);
        found = DiagnosticLog.SortAndFold(planned.Diagnostics.AddRange(given.Diagnostics));
        var run = new AddRun(planned.Value, found) { Settings = loaded.Value.Settings, IsDry = isDry, IsRefused = SiteRun.HasFatal(found, fatal) };
        if (run.IsDry || run.IsRefused)
            return run;
        var written = ContentWriter.Write(sources.ContentFolder, [.. FilesOf(planned.Value, given.Value, loaded.Value)]);
        return run with
        {
            Written = [.. written.Value.Distinct()],
            Findings = DiagnosticLog.SortAndFold(found.AddRange(written.Diagnostics)),
            IsRefused = !written.Diagnostics.IsEmpty,
        };
    }

    /// <summary>
    /// First the ledger of the content as it stands, unless it is there: when the run is cut short after a part was replaced, the part that it replaced
    /// can still be recognised.
    /// </summary>
    private static IEnumerable<ContentFile> FilesOf(ContentChange change, ImmutableArray<PartFile> given, SourceTree sources)
    {
        if (change.Parts.Length > 0 && (sources.Ledger is not null || change.Settled.Lines.Length > 0))
            yield return FileOf(change.Settled);
        for (var i = 0; i < change.Parts.Length; i++)
            yield return new ContentFile(change.Parts[i].Path, given[i].Bytes.AsMemory());
        yield return FileOf(change.Ledger);
    }

    private static ContentFile FileOf(Ledger ledger) => new(RelativePath.Parse(Ledger.FileName), Encoding.UTF8.GetBytes(LedgerText.Of(ledger)));

    /// <summary>The first part is added to a folder that has none.</summary>
    private static StageResult<SourceTree> WithoutEmptiness(StageResult<SourceTree> loaded, ImmutableArray<PartFile> given) =>
        given.IsEmpty ? loaded : loaded with { Diagnostics = [.. loaded.Diagnostics.Where(finding => finding.Rule != SourceRules.NoParts)] };
}
