using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using QiniuDocsGen.Cli.Check;
using QiniuDocsGen.Composition;
using QiniuDocsGen.Delivery;
using QiniuDocsGen.Delivery.Content;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Linting.Quality;
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
    private readonly Option<bool> newLedger = new("--new-ledger") { Description = "Start the ledger of a site that was never published; without it, a content folder with parts and no ledger is taken to have lost it." };
    private readonly Option<bool> acceptLedger = new("--accept-ledger") { Description = "Go on from a ledger whose lines were removed or edited by hand; addresses that it lacks are forgotten and stop answering." };
    private readonly Option<bool> acceptWithdrawn = new("--accept-withdrawn") { Description = "Let a file take the place of a part although more than a third of its entries are not in the file; their addresses say that they were withdrawn." };
    private readonly Option<FileInfo?> baseLedger = new("--base-ledger")
    {
        Description = "An earlier ledger.tsv, such as that of the branch to be merged into: say what changes against it, not against the ledger of the content folder.",
        HelpName = "FILE",
    };

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
        foreach (Option option in new Option[] { add.dryRun, add.strict, add.newLedger, add.acceptLedger, add.acceptWithdrawn, add.baseLedger, add.summary })
            command.Add(option);
        command.SetAction(parsed => (int)add.Run(parsed));
        return command;
    }

    private ExitCode Run(ParseResult parsed)
    {
        var reporter = ConsoleReporter.For(parsed, common);
        var sources = common.Sources(parsed) with { BaseLedgerFile = parsed.GetValue(baseLedger)?.ToString() };
        var run = reporter.Progress.Show(() => Add(parsed, sources, reporter.Progress));
        var shown = ChangeMask.Of(run);
        if (parsed.GetValue(summary) is { } file)
        {
            var faults = ReportFile.Write(file.ToString(), ChangeMarkdown.Of(shown), common.Folders(parsed));
            run = run with { Findings = run.Findings.AddRange(faults) };
        }
        reporter.WriteFindingsOfBuild(run.Findings, run.Settings, finding => RepeatsTitle(finding, run.Change));
        if (shown.Change is not null)
            reporter.WriteReport(ChangeText.Of(shown.Change, shown));
        return ExitCodes.Of(run.Findings, parsed.GetValue(strict));
    }

    /// <summary>Whether a note says that a part that is added has a title that another entry has: now is the time to tell them apart.</summary>
    private static bool RepeatsTitle(Diagnostic finding, ContentChange? change) =>
        finding.Rule.Code == RepeatedTitle.Code && change is not null
        && finding.Notes.Select(note => note.Span).Prepend(finding.Span).Any(span => change.Parts.Any(part => part.Path == span?.File.Path));

    private AddRun Add(ParseResult parsed, SourceLocations sources, ProgressDisplay progress)
    {
        var isDry = parsed.GetValue(dryRun);
        var fatal = parsed.GetValue(strict) ? Severity.Warning : Severity.Error;
        var given = PartFileReader.Read(parsed.GetValue(files) ?? [], sources.WorkingFolder);
        var loaded = SourceLoader.Load(sources);
        loaded = loaded with { Diagnostics = [.. loaded.Diagnostics.Where(finding => !IsAccepted(finding, given.Value, parsed)).Select(Refused)] };
        var found = loaded.Diagnostics.AddRange(given.Diagnostics);
        if (SourceRules.Ending(found) is { IsEmpty: false } ending)
            found = ending;
        if (SiteRun.HasFatal(found, Severity.Error))
            return new AddRun(null, DiagnosticLog.SortAndFold(found)) { Settings = loaded.Value.Settings, IsDry = isDry, IsRefused = true };

        var planned = SiteBuilder.Plan(loaded, [.. given.Value.Select(part => part.File)], TimeProvider.System);
        var run = new AddRun(planned.Value, [.. planned.Diagnostics.Where(finding => finding.Rule != CompositionRules.MuchWithdrawn || !parsed.GetValue(acceptWithdrawn))]) { Settings = loaded.Value.Settings, IsDry = isDry };
        if (!SiteRun.HasFatal(run.Findings, Severity.Error))
            run = WithCheck(run, CheckRun.Of(After(loaded, planned.Value, given.Value), progress));
        run = run with { Findings = DiagnosticLog.SortAndFold(run.Findings.AddRange(given.Diagnostics)) };
        run = run with { IsRefused = SiteRun.HasFatal(run.Findings, fatal) };
        if (run.IsDry || run.IsRefused)
            return run;
        var written = ContentWriter.Write(sources.ContentFolder, [.. FilesOf(planned.Value, given.Value, loaded.Value)]);
        return run with
        {
            Written = [.. written.Value.Distinct()],
            Findings = DiagnosticLog.SortAndFold(run.Findings.AddRange(written.Diagnostics)),
            IsRefused = !written.Diagnostics.IsEmpty,
        };
    }

    /// <summary>The first part is added to a folder that has none; what is wrong with the ledger may be meant.</summary>
    private bool IsAccepted(Diagnostic finding, ImmutableArray<PartFile> given, ParseResult parsed) =>
        (finding.Rule == SourceRules.NoParts && !given.IsEmpty)
        || (finding.Rule == SourceRules.LedgerMissing && parsed.GetValue(newLedger))
        || (finding.Rule == SourceRules.LedgerAltered && parsed.GetValue(acceptLedger));

    /// <summary>A build does without a ledger; a new one in place of one that may have been lost would forget what that one knew.</summary>
    private static Diagnostic Refused(Diagnostic finding) =>
        finding.Rule == SourceRules.LedgerMissing ? finding with { Rule = finding.Rule with { Severity = Severity.Error } } : finding;

    /// <summary>The sources as they would be.</summary>
    private static StageResult<SourceTree> After(StageResult<SourceTree> loaded, ContentChange change, ImmutableArray<PartFile> given)
    {
        var added = change.Parts.Select((part, i) => new SourceFile(part.Path, part.Source, given[i].File.Text));
        return loaded with { Value = loaded.Value with { Parts = [.. added.UnionBy(loaded.Value.Parts, file => file.Path).OrderBy(file => file.Path)], Ledger = change.Ledger } };
    }

    /// <summary>The run with all that checking the site finds, as it would be; of what planning found only what that does not find again.</summary>
    private static AddRun WithCheck(AddRun run, CheckRun check) => run with
    {
        Findings = [.. run.Findings.Where(finding => CompositionRules.OfAdding.Contains(finding.Rule)), .. check.Findings.Where(finding => finding.Rule != SourceRules.LedgerMerged)],
        Verified = check.Verified.IsEmpty ? null : check.Verified[0].Report,
    };

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
}
