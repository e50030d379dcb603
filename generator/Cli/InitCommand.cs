using System.CommandLine;
using QiniuDocsGen.Cli.Shell;
using QiniuDocsGen.Delivery;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Sources;

namespace QiniuDocsGen.Cli;

/// <summary><c>docsgen init DIR</c>: the beginnings of a new site.</summary>
internal static class InitCommand
{
    /// <summary>The command with its argument.</summary>
    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo>("DIR") { Description = "A folder that does not exist yet, or is empty." };
        var command = new Command("init", "Makes a new site with settings, a sample part and a template to change.") { folder };
        command.SetAction(parsed => (int)Run(parsed.GetRequiredValue(folder).ToString(), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error));
        return command;
    }

    private static ExitCode Run(string folder, TextWriter output, TextWriter error)
    {
        var started = SiteStarter.IsWhole(AppContext.BaseDirectory)
            ? SiteStarter.Write(folder, AppContext.BaseDirectory)
            : new([], [SourceRules.BuiltInMissing.Report($"the templates of the program are missing in '{AppContext.BaseDirectory}'; they were expected beside it")]);
        foreach (var finding in started.Diagnostics.Select(TextFormatter.Format))
        {
            error.WriteLine($"{finding.Place}{finding.Label}: {finding.Message}");
            foreach (var line in finding.Details)
                error.WriteLine(line);
        }
        if (!started.Diagnostics.IsEmpty)
            return ExitCodes.Of(started.Diagnostics, strict: false);
        foreach (var path in started.Value)
            output.WriteLine($"  {path}");
        output.WriteLine($"The new site is in '{folder}'. To look at it while you write:");
        output.WriteLine($"  cd {Invocation.Quoted(folder)} && {Invocation.In(folder)} serve --templates templates");
        return ExitCode.Fine;
    }
}
