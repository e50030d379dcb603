using System.CommandLine;
using System.Diagnostics;
using QiniuDocsGen.Delivery.Preview;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Sources;

namespace QiniuDocsGen.Cli;

/// <summary><c>docsgen serve</c>: shows the site to browsers on this machine and builds it again on every change.</summary>
internal sealed class ServeCommand
{
    private readonly CommonOptions common = new();

    private readonly Option<int> port = new("--port", "-p")
    {
        Description = "Port of the preview, on this machine only; 0 takes any free one.",
        HelpName = "N",
        DefaultValueFactory = _ => 8080,
    };

    private readonly Option<bool> open = new("--open") { Description = "Open the site in the browser." };

    private ServeCommand()
    {
        port.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or > 65535)
                result.AddError("--port takes a number from 0 to 65535.");
        });
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
        var started = await PreviewServer.Start(parsed.GetValue(port), Path.Combine(sources.BuiltInFolder, "preview"));
        if (started.Value is null)
        {
            reporter.WriteFindings(started.Diagnostics, settings: null);
            return ExitCodes.Of(started.Diagnostics, strict: false);
        }
        await using var server = started.Value;
        var watching = SourceWatcher.Start(
            [sources.ContentFolder, .. new[] { sources.TemplateOverlay, sources.AssetOverlay, sources.ConfigFile }.OfType<string>()]);
        using var watcher = watching.Value;
        reporter.WriteFindings(watching.Diagnostics, settings: null);
        try
        {
            var basePath = await BuildAndShow(sources, server, reporter);
            var address = new Uri(server.Address, basePath).AbsoluteUri;
            reporter.WriteReport([$"the site is at {address} (Ctrl+C stops)"], isResult: false);
            if (parsed.GetValue(open))
                OpenBrowser(address);
            while (true)
            {
                await watcher.NextChange(stop);
                await BuildAndShow(sources, server, reporter);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return ExitCode.Fine;
        }
    }

    /// <summary>Builds and shows, and says what was found; returns the path of the site's address.</summary>
    private static async Task<string> BuildAndShow(SourceLocations sources, PreviewServer server, ConsoleReporter reporter)
    {
        var start = TimeProvider.System.GetTimestamp();
        var run = SiteRun.Start(sources, progress: null);
        var findings = DiagnosticLog.SortAndFold(run.Findings);
        var isGood = run.Built is not null && !SiteRun.HasFatal(findings, Severity.Error);
        var basePath = run.Built?.Site.Address.BasePath ?? "/";
        await server.Show(isGood ? new PreviewedSite(run.Built!.Output, basePath, run.Built.Site.Settings) : null, findings);
        reporter.WriteFindings([.. findings.Where(finding => finding.Severity > Severity.Info)], run.Built?.Site.Settings);
        var elapsed = TimeProvider.System.GetElapsedTime(start);
        reporter.WriteReport(
            [isGood ? $"built {run.Built!.Summary.Entries:N0} entries in {elapsed.TotalSeconds:F2} s" : "not built; the last good site, if there was one, is still shown"], isResult: false);
        return basePath;
    }

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
