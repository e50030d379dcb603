using System.CommandLine;
using QiniuDocsGen.Cli.Add;
using QiniuDocsGen.Cli.Check;
using QiniuDocsGen.Cli.Rules;

namespace QiniuDocsGen.Cli;

/// <summary>The commands of the program.</summary>
internal static class CommandLine
{
    /// <summary>The program with all its commands.</summary>
    public static RootCommand Create()
    {
        var root = new RootCommand("Turns a customer-support knowledge base in Markdown into a static, searchable help site.");
        foreach (var command in new[]
            {
                BuildCommand.Create(), CheckCommand.Create(), ServeCommand.Create(), AddCommand.Create(), SearchCommand.Create(), PublishCommand.Create(),
                ExportCommand.Create(), InitCommand.Create(), RulesCommand.Create(), CompletionCommand.Create(),
            })
            root.Add(command);
        return root;
    }

    /// <summary>Runs the command that the arguments name and returns the exit code; wrong arguments are reported and give 2.</summary>
    public static int Run(string[] args)
    {
        var root = Create();
        var parsed = root.Parse(args);
        if (parsed.Errors.Count == 0)
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });

        foreach (var error in parsed.Errors.Select(error => error.Message).Distinct())
            Console.Error.WriteLine($"docsgen: {error}");
        var command = parsed.CommandResult.Command is RootCommand ? "docsgen" : $"docsgen {parsed.CommandResult.Command.Name}";
        Console.Error.WriteLine($"Run '{command} --help' to see what it takes.");
        return (int)ExitCode.Usage;
    }
}
