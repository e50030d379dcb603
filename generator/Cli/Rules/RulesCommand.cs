using System.CommandLine;

namespace QiniuDocsGen.Cli.Rules;

/// <summary><c>docsgen rules [CODE]</c>: every kind of finding with its help.</summary>
internal static class RulesCommand
{
    /// <summary>The command with its argument.</summary>
    public static Command Create()
    {
        var code = new Argument<string?>("CODE")
        {
            Description = "One rule by its code or name, for example QD1003, or tiers for those that tell what an answer is worth; all of them when left out.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("rules", "Lists every kind of finding with its severity, meaning and remedy.") { code };
        command.SetAction(parsed => (int)Run(parsed.GetValue(code), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error));
        return command;
    }

    private static ExitCode Run(string? wanted, TextWriter output, TextWriter error)
    {
        var tiers = RuleCatalog.Tiers.Where(rule => wanted is null || Names("tiers", wanted) || Names(rule.Name, wanted)).ToArray();
        var rules = RuleCatalog.All.Where(rule => wanted is null || Names(rule.Code, wanted) || Names(rule.Name, wanted)).ToArray();
        if (rules.Length + tiers.Length == 0)
        {
            error.WriteLine($"docsgen: there is no rule '{wanted}'; 'docsgen rules' lists them all.");
            return ExitCode.Usage;
        }
        foreach (var rule in rules)
        {
            output.WriteLine($"{rule.Code}  {rule.Severity.ToString().ToLowerInvariant(),-7}  {rule.Name}");
            output.WriteLine($"        {rule.Summary}");
            output.WriteLine($"        help: {rule.Help}");
        }
        foreach (var rule in tiers)
        {
            output.WriteLine($"tier {rule.Tier}  {rule.Name}");
            output.WriteLine($"        {rule.Summary}");
        }
        return ExitCode.Fine;
    }

    private static bool Names(string name, string wanted) => string.Equals(name, wanted, StringComparison.OrdinalIgnoreCase);
}
