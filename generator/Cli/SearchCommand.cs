using System.Collections.Immutable;
using System.CommandLine;
using QiniuDocsGen.Cli.Shell;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;
using QiniuDocsGen.Search.Quality;

namespace QiniuDocsGen.Cli;

/// <summary><c>docsgen search QUERY</c>: asks the search of the site from the terminal, by the same rules as the search page.</summary>
internal sealed class SearchCommand
{
    private const int DefaultLimit = 10;

    private readonly CommonOptions common = new();

    private readonly Argument<string[]> query = new("QUERY")
    {
        Description = "What somebody types into the search page, in one word or several.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<int> limit = new("--limit", "-n")
    {
        Description = "The most results to show.",
        HelpName = "N",
        DefaultValueFactory = _ => DefaultLimit,
        CustomParser = result => WholeNumber.Read(result, 1),
    };

    private readonly Option<bool> explain = new("--explain") { Description = "Show how each score came about: terms, reasons, weights, fields, coverage." };
    private readonly Option<bool> evaluate = new("--evaluate") { Description = "Ask all queries of queries.yml and every title, and compare the answers with what site.yml demands." };

    private SearchCommand()
    {
    }

    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        var search = new SearchCommand();
        var command = new Command("search", "Asks the search of the site from the terminal.") { search.query, search.limit, search.explain, search.evaluate };
        search.common.AddTo(command);
        command.Validators.Add(result =>
        {
            if (string.IsNullOrWhiteSpace(string.Concat(result.GetValue(search.query) ?? [])) && !result.GetValue(search.evaluate))
                result.AddError("Give a QUERY, or --evaluate to ask the queries of queries.yml.");
        });
        command.SetAction(parsed => (int)search.Run(parsed));
        return command;
    }

    private ExitCode Run(ParseResult parsed)
    {
        var reporter = ConsoleReporter.For(parsed, common);
        var run = reporter.Progress.Show(() => SiteRun.Begin(common.Sources(parsed), reporter.Progress));
        // Faults of the content are for `check` to tell; without a knowledge base or its settings an answer would mean nothing.
        var stops = run.Findings.RemoveAll(finding => ExitCodes.Of([finding], strict: false) <= ExitCode.Content);
        if (run.Built is not { } built || !stops.IsEmpty)
        {
            reporter.WriteFindings(DiagnosticLog.SortAndFold(stops), settings: null);
            return ExitCodes.Of(stops, strict: false);
        }
        if (parsed.GetValue(evaluate))
            return Evaluate(built, reporter, parsed.InvocationConfiguration.Output);
        var search = SiteSearch.Of(built.Site, built.Articles);
        var output = new SearchOutput(built, search, parsed.GetValue(limit), parsed.GetValue(explain));
        var asked = string.Join(' ', parsed.GetValue(query)!);
        if (parsed.GetValue(common.Format) == FindingFormat.Json)
            output.WriteJson(asked, parsed.InvocationConfiguration.Output);
        else
            output.WriteText(asked, parsed.InvocationConfiguration.Output);
        return ExitCode.Fine;
    }

    /// <summary>Findings of the build are not repeated: `build` and `check` report them.</summary>
    private static ExitCode Evaluate(BuildResult built, ConsoleReporter reporter, TextWriter output)
    {
        var evaluated = SearchGate.Evaluate(built.Site, built.Articles);
        output.Write(SearchReportTable.Format(evaluated.Value));
        ImmutableArray<Diagnostic> findings = DiagnosticLog.SortAndFold(evaluated.Diagnostics);
        reporter.WriteFindings(findings, built.Site.Settings);
        return ExitCodes.Of(findings, strict: false);
    }
}
