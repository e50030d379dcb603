using System.CommandLine;
using QiniuDocsGen.Cli.Shell;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Leaks;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Cli.Rules;

/// <summary><c>docsgen rules [CODE]</c>: every kind of finding with its help.</summary>
internal static class RulesCommand
{
    /// <summary>The command with its argument.</summary>
    public static Command Create()
    {
        var code = new Argument<string?>("CODE")
        {
            Description = "One rule by its code or name, for example QD1003; or a kind of leak by its name in site.yml, for example mobile-phone; or privacy for all kinds, or tiers for what an answer is worth; everything when left out.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("rules", "Lists every kind of finding with its severity, meaning and remedy.") { code };
        command.SetAction(parsed => (int)Run(parsed.GetValue(code), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error));
        return command;
    }

    private static ExitCode Run(string? wanted, TextWriter output, TextWriter error)
    {
        var tiers = RuleCatalog.Tiers.Where(rule => wanted is null || Names("tiers", wanted) || Names(rule.Name, wanted)).ToArray();
        var rules = RuleCatalog.All.Where(rule => wanted is null || Names(rule.Code, wanted) || Names(rule.Name, wanted) || IsOfKind(rule, wanted)).ToArray();
        if (rules.Length + tiers.Length == 0)
        {
            var known = RuleCatalog.All.SelectMany(rule => new[] { rule.Code, rule.Name }).Concat(RuleCatalog.Tiers.Select(rule => rule.Name)).Concat(LeakPatterns.All.Select(kind => kind.Kind));
            var nearest = Spelling.Nearest(wanted!, known) is { } name ? $"; did you mean {name}?" : "";
            error.WriteLine($"docsgen: there is no rule or kind of leak '{wanted}'{nearest}");
            error.WriteLine($"Run '{Invocation.Command} rules' to see them all.");
            return ExitCode.Usage;
        }
        foreach (var rule in rules)
        {
            output.WriteLine($"{rule.Code}  {Lower(rule.Severity),-7}  {rule.Name}");
            output.WriteLine($"        {rule.Summary}");
            output.WriteLine($"        help: {Invocation.Told(rule.Help)}");
            if (RuleCatalog.LeakOf(rule) is { } kind)
                output.WriteLine($"        kind: {kind.Kind}, of severity {Lower(kind.Grade)}, {Lower(kind.Default)} by default; in site.yml: privacy: {{ policy: {{ {kind.Kind}: redact|fail|report|allow }} }}");
        }
        foreach (var rule in tiers)
        {
            output.WriteLine($"tier {rule.Tier}  {rule.Name}");
            output.WriteLine($"        {rule.Summary}");
        }
        return ExitCode.Fine;
    }

    private static bool IsOfKind(DiagnosticRule rule, string wanted) =>
        RuleCatalog.LeakOf(rule) is { } kind && (Names(kind.Kind, wanted) || Names("privacy", wanted));

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static bool Names(string name, string wanted) => string.Equals(name, wanted, StringComparison.OrdinalIgnoreCase);
}
