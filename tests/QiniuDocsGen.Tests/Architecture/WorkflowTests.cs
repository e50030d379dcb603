using System.Diagnostics;
using System.Text.RegularExpressions;

namespace QiniuDocsGen.Tests.Architecture;

/// <summary>The workflows of the repository, judged by actionlint and by our own rules.</summary>
public sealed partial class WorkflowTests
{
    [Fact]
    public async Task Actionlint_finds_nothing()
    {
        var program = Repository.Path("site-assets", "node_modules", "@tktco", "node-actionlint", "bin", "node-actionlint.js");
        Assert.True(File.Exists(program), "actionlint is missing: run 'npm ci' in site-assets");
        using var node = Process.Start(new ProcessStartInfo("node", [program, ".github/workflows/*.yml"])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(node.ExitCode == 0 && output.Contains("Checking 4 workflow", StringComparison.Ordinal), output + await errors);
    }

    [Fact]
    public void Every_action_of_others_is_pinned_to_a_commit() =>
        Assert.Empty(
            from file in Files()
            from match in Uses().Matches(File.ReadAllText(file))
            let action = match.Groups[1].Value
            where !action.StartsWith("./", StringComparison.Ordinal) && !Pinned().IsMatch(action)
            select $"{Path.GetFileName(file)}: {action}");

    [Fact]
    public void Every_workflow_may_only_read_unless_a_job_says_otherwise() =>
        Assert.All(
            Directory.EnumerateFiles(Repository.Path(".github", "workflows"), "*.yml"),
            file => Assert.Contains("\npermissions:\n  contents: read\n", File.ReadAllText(file), StringComparison.Ordinal));

    [Fact]
    public void No_expression_of_an_event_stands_in_a_script() =>
        Assert.Empty(
            from file in Files()
            from match in Scripts().Matches(File.ReadAllText(file))
            where match.Value.Contains("${{", StringComparison.Ordinal)
            select $"{Path.GetFileName(file)}: {match.Value}");

    private static IEnumerable<string> Files() => Directory.EnumerateFiles(Repository.Path(".github"), "*.yml", SearchOption.AllDirectories);

    [GeneratedRegex(@"^\s*(?:- )?uses: (.+)$", RegexOptions.Multiline)]
    private static partial Regex Uses();

    [GeneratedRegex(@"^[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")]
    private static partial Regex Pinned();

    [GeneratedRegex(@"^( *)(?:- )?run: .*(?:\n\1 +.*)*", RegexOptions.Multiline)]
    private static partial Regex Scripts();
}
