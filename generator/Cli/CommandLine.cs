using System.CommandLine;
using QiniuDocsGen.Cli.Add;
using QiniuDocsGen.Cli.Check;
using QiniuDocsGen.Cli.Rules;
using QiniuDocsGen.Cli.Shell;
using QiniuDocsGen.Text;

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

        var known = parsed.CommandResult.Command;
        if (known is RootCommand && parsed.UnmatchedTokens is [var word, ..] && !word.StartsWith('-'))
            Console.Error.WriteLine($"docsgen: there is no command '{word}'{Nearest(word, root.Subcommands.Select(command => command.Name))}");
        else
            foreach (var error in parsed.Errors.Select(error => error.Message).Concat(Misspelt(parsed)).Distinct())
                Console.Error.WriteLine($"docsgen: {error}");
        Console.Error.WriteLine($"Run '{Invocation.Command}{(known is RootCommand ? "" : $" {known.Name}")} --help' to see what it takes.");
        return (int)ExitCode.Usage;
    }

    private static IEnumerable<string> Misspelt(ParseResult parsed) =>
        from word in parsed.UnmatchedTokens
        where word.StartsWith("--", StringComparison.Ordinal)
        let nearest = Nearest(word, parsed.CommandResult.Command.Options.Select(option => option.Name))
        where nearest.Length > 0
        select $"there is no option '{word}'{nearest}";

    private static string Nearest(string word, IEnumerable<string> known) => Spelling.Nearest(word, known) is { } name ? $"; did you mean {name}?" : "";
}
