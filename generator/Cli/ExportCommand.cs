using System.Buffers;
using System.Collections.Immutable;
using System.CommandLine;
using QiniuDocsGen.Delivery;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Outputs;

namespace QiniuDocsGen.Cli;

/// <summary><c>docsgen export</c>: the entries for a search engine of one's own.</summary>
internal sealed class ExportCommand
{
    private readonly CommonOptions common = new();

    private readonly Option<string> format = new("--format")
    {
        Description = "bulk: the bulk interface of OpenSearch and Elasticsearch.",
        HelpName = "bulk",
        DefaultValueFactory = _ => "bulk",
    };

    private readonly Option<DirectoryInfo> output = new("--output", "-o")
    {
        Description = "Folder for entries.ndjson and mapping.json.",
        HelpName = "DIR",
        DefaultValueFactory = _ => new DirectoryInfo("_export"),
    };

    private readonly Option<string> index = new("--index") { Description = "Name of the index.", HelpName = "NAME", DefaultValueFactory = _ => "help" };

    private ExportCommand()
    {
        format.AcceptOnlyFromAmong("bulk");
        index.Validators.Add(result =>
        {
            var name = result.GetValueOrDefault<string>() ?? "";
            if (name.Length is 0 or > 100 || !name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '_') || name[0] is '-' or '_')
                result.AddError("--index takes small letters, digits, hyphens and underscores, and begins with a letter or digit.");
        });
    }

    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        var export = new ExportCommand();
        var command = new Command("export", "Writes the entries for a search engine of your own, with the mapping of their index.");
        export.common.AddTo(command, withFormat: false);
        foreach (Option option in new Option[] { export.format, export.output, export.index })
            command.Add(option);
        command.SetAction(parsed => (int)export.Run(parsed));
        return command;
    }

    private ExitCode Run(ParseResult parsed)
    {
        var reporter = ConsoleReporter.For(parsed, common);
        var run = reporter.Progress.Show(() => SiteRun.Start(common.Sources(parsed), reporter.Progress));
        var findings = run.Findings;
        if (run.Built is { } built && !SiteRun.HasFatal(findings, Severity.Error))
        {
            var folder = parsed.GetRequiredValue(output).ToString();
            var name = parsed.GetRequiredValue(index);
            findings = findings
                .AddRange(Write(folder, "mapping.json", BulkExport.WriteMapping, parsed))
                .AddRange(Write(folder, "entries.ndjson", bytes => BulkExport.WriteEntries(built.Site, built.Articles, name, bytes), parsed));
            if (!SiteRun.HasFatal(findings, Severity.Error))
            {
                reporter.WriteReport(
                    [
                        $"{built.Site.Entries.Length:N0} entries are in {Path.Combine(folder, "entries.ndjson")}; to load them:",
                        $"  curl -X PUT \"$ENDPOINT/{name}\" -H 'Content-Type: application/json' --data-binary @{Path.Combine(folder, "mapping.json")}",
                        $"  curl -X POST \"$ENDPOINT/_bulk\" -H 'Content-Type: application/x-ndjson' --data-binary @{Path.Combine(folder, "entries.ndjson")}",
                        $"then `search: endpoint: $ENDPOINT/{name}/_search` in site.yml lets the search boxes of the site ask it",
                    ],
                    isResult: false);
            }
        }
        reporter.WriteFindings([.. DiagnosticLog.SortAndFold(findings).Where(finding => finding.Severity == Severity.Error)], run.Built?.Site.Settings);
        return ExitCodes.Of(findings, strict: false);
    }

    private ImmutableArray<Diagnostic> Write(string folder, string name, Action<IBufferWriter<byte>> write, ParseResult parsed)
    {
        var bytes = new ArrayBufferWriter<byte>();
        write(bytes);
        return ReportFile.Write(Path.Combine(folder, name), bytes.WrittenMemory, common.Folders(parsed));
    }
}
