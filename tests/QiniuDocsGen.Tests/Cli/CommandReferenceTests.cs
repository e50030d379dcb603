using System.CommandLine;
using System.Text;
using QiniuDocsGen.Cli;

namespace QiniuDocsGen.Tests.Cli;

/// <summary>The reference of commands in README is made from the commands. <c>DOCSGEN_UPDATE_GOLDEN=1</c> rewrites it.</summary>
public sealed class CommandReferenceTests
{
    private const string Begin = "<!-- commands: made from the code, see CommandReferenceTests -->\n";
    private const string End = "<!-- end of commands -->\n";

    [Fact]
    public void Readme_describes_every_command_and_option_as_the_program_does()
    {
        var file = Repository.Path("README.md");
        var readme = File.ReadAllText(file);
        var (begin, end) = (readme.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, readme.IndexOf(End, StringComparison.Ordinal));
        Assert.InRange(begin, Begin.Length + 1, end);
        var reference = Reference();
        if (Environment.GetEnvironmentVariable("DOCSGEN_UPDATE_GOLDEN") == "1")
            File.WriteAllText(file, readme[..begin] + reference + readme[end..]);
        else
            Assert.Equal(reference, readme[begin..end]);
    }

    private static string Reference()
    {
        var root = CommandLine.Create();
        var common = root.Subcommands.Single(command => command.Name == "build").Options
            .Where(option => root.Subcommands.Count(command => command.Options.Any(other => other.Name == option.Name && other.Description == option.Description)) > 4)
            .Select(option => option.Description).ToHashSet(StringComparer.Ordinal);
        var text = new StringBuilder();
        foreach (var command in root.Subcommands)
        {
            text.Append($"**`docsgen {command.Name}{string.Concat(command.Arguments.Select(Form))}`** {command.Description}\n\n");
            foreach (var option in command.Options.Where(option => !common.Contains(option.Description) && !option.Hidden))
                text.Append(Line(option));
            text.Append(command.Options.Any(option => !common.Contains(option.Description)) ? "\n" : "");
        }
        text.Append("Commands that read content also have:\n\n");
        foreach (var option in root.Subcommands.Single(command => command.Name == "build").Options.Where(option => common.Contains(option.Description)))
            text.Append(Line(option));
        return text.ToString();
    }

    private static string Form(Argument argument) => argument.Arity.MinimumNumberOfValues == 0
        ? $" [{argument.Name}{(argument.Arity.MaximumNumberOfValues > 1 ? "…" : "")}]"
        : $" {argument.Name}";

    private static string Line(Option option)
    {
        var names = string.Join(", ", new[] { option.Name }.Concat(option.Aliases.Order(StringComparer.Ordinal)));
        return $"- `{names}{(option.ValueType == typeof(bool) ? "" : $" {option.HelpName ?? "VALUE"}")}`: {option.Description}\n";
    }
}
