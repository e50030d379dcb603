using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics;
using QiniuDocsGen.Cli.Shell;
using QiniuDocsGen.Delivery.Preview;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model.Settings;
using QiniuDocsGen.Sources;

namespace QiniuDocsGen.Cli;

/// <summary><c>docsgen serve</c>: shows the site to browsers on this machine and builds it again on every change.</summary>
internal sealed class ServeCommand
{
    /// <summary>How long nothing changes before what pages do not need is made: until then the pages that were reloaded come first.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(250);

    private readonly CommonOptions common = new();

    private readonly Option<int> port = new("--port", "-p")
    {
        Description = "Port of the preview, on this machine only; 0 takes any free one.",
        HelpName = "N",
        DefaultValueFactory = _ => 8080,
        CustomParser = result => WholeNumber.Read(result, 0, 65535),
    };

    private readonly Option<bool> open = new("--open") { Description = "Open the site in the browser." };

    private ServeCommand()
    {
    }

    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        var serve = new ServeCommand();
        var command = new Command("serve", "Shows the site to browsers on this machine and builds it again on every change. Stop it with Ctrl+C.");
        serve.common.AddTo(command);
        command.Add(serve.port);
        command.Add(serve.open);
        command.SetAction(async (parsed, stop) => (int)await serve.Run(parsed, stop));
        return command;
    }

    private async Task<ExitCode> Run(ParseResult parsed, CancellationToken stop)
    {
        var reporter = ConsoleReporter.For(parsed, common);
        var sources = common.Sources(parsed);
        var started = await PreviewServer.Start(
            parsed.GetValue(port), Path.Combine(sources.BuiltInFolder, "preview"), (findings, settings) => WriteFindings(reporter, findings, settings));
        if (started.Value is null)
        {
            reporter.WriteFindings(started.Diagnostics, settings: null);
            return ExitCodes.Of(started.Diagnostics, strict: false);
        }
        await using var server = started.Value;
        ImmutableArray<string> places = [sources.ContentFolder, .. new[] { sources.TemplateOverlay, sources.AssetOverlay, sources.ConfigFile }.OfType<string>()];
        var watching = SourceWatcher.Start(places);
        using var watcher = watching.Value;
        reporter.WriteFindings(watching.Diagnostics, settings: null);
        try
        {
            var (run, shown) = await BuildAndShow(sources, server, reporter);
            if (run.Built is null)
                return ExitCodes.Of(run.Findings, strict: false);
            var address = new Uri(server.Address, run.Built.Site.Address.BasePath).AbsoluteUri;
            reporter.WriteReport([$"watching {string.Join(", ", places)}{BuiltInTemplates(sources)}", $"the site is at {address} (Ctrl+C stops)"], isResult: false);
            if (parsed.GetValue(open))
                OpenBrowser(address);
            while (true)
            {
                using var outdated = CancellationTokenSource.CreateLinkedTokenSource(stop);
                var change = watcher.NextChange(stop);
                var completion = Complete(run, shown, server, change, outdated.Token);
                if (await Task.WhenAny(change, completion) == completion)
                    await completion;
                await change;
                await outdated.CancelAsync();
                (run, shown) = await BuildAndShow(sources, server, reporter);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return ExitCode.Fine;
        }
    }

    /// <summary>What to do about templates that are not watched, where somebody may well change them: in a checkout of the repository.</summary>
    private static string BuiltInTemplates(SourceLocations sources) => sources.TemplateOverlay is null && Directory.Exists("templates")
        ? "; templates come from the program itself: to see changes in a folder of them at once, add --templates templates"
        : "";

    /// <summary>Builds as far as pages need it, shows that, and says what was found.</summary>
    /// <returns>The run, and what is shown of it; null when errors keep the last good site in place.</returns>
    private static async Task<(SiteRun Run, PreviewedSite? Shown)> BuildAndShow(SourceLocations sources, PreviewServer server, ConsoleReporter reporter)
    {
        var start = TimeProvider.System.GetTimestamp();
        var run = SiteRun.Begin(sources, progress: null);
        var findings = DiagnosticLog.SortAndFold(run.Findings);
        var shown = run.Built is { } built && !SiteRun.HasFatal(findings, Severity.Error)
            ? new PreviewedSite(built.Output, built.Site.Address.BasePath, built.Site.Settings)
            : null;
        await server.Show(shown, findings);
        WriteFindings(reporter, findings, run.Built?.Site.Settings);
        var elapsed = TimeProvider.System.GetElapsedTime(start);
        var outcome = shown is null
            ? "not built; the last good site, if there was one, is still shown"
            : $"built {run.Built!.Site.Entries.Length:N0} entries in {elapsed.TotalSeconds:F2} s";
        if (run.Built is not null || server.HasSite)
            reporter.WriteReport([outcome], isResult: false);
        return (run, shown);
    }

    /// <summary>Makes what was put off and says what it found, as soon as nothing changes for a moment; nothing when a change comes first.</summary>
    private static async Task Complete(SiteRun run, PreviewedSite? shown, PreviewServer server, Task change, CancellationToken outdated)
    {
        if (shown is not null && await Task.WhenAny(change, Task.Delay(Quiet, outdated)) != change)
            await Task.Run(() => server.Complete(shown, run.Built!.PutOff, () => run.Built.Diagnostics, outdated), CancellationToken.None);
    }

    /// <summary>What an author should look at while writing; notes on the quality are only counted.</summary>
    private static void WriteFindings(ConsoleReporter reporter, ImmutableArray<Diagnostic> findings, SiteSettings? settings) =>
        reporter.WriteFindingsOfBuild([.. findings.Where(finding => finding.Severity > Severity.Info || ConsoleReporter.IsQualityNote(finding))], settings);

    private static void OpenBrowser(string address)
    {
        try
        {
            using var browser = Process.Start(new ProcessStartInfo(address) { UseShellExecute = true });
        }
        catch (Exception fault) when (fault is System.ComponentModel.Win32Exception or InvalidOperationException or FileNotFoundException)
        {
            Console.Error.WriteLine("docsgen: no browser could be opened; open the address by hand");
        }
    }
}
