using System.Text;
using QiniuDocsGen.Cli.Rules;

namespace QiniuDocsGen.Tests.Golden;

/// <summary>What <c>docsgen rules</c> says, and what each code promises.</summary>
public sealed class RuleTests
{
    [Fact]
    public void The_text_of_every_rule_is_what_was_reviewed()
    {
        var text = new StringBuilder();
        foreach (var rule in RuleCatalog.All)
            text.Append($"{rule.Code} {rule.Severity} {rule.Name}\n  {rule.Summary}\n  {rule.Help}\n");
        Goldens.AssertText("rules.txt", text.ToString());
    }

    [Fact]
    public void Codes_and_names_are_unique_and_well_formed()
    {
        Assert.Equal(RuleCatalog.All.Length, RuleCatalog.All.Select(rule => rule.Code).Distinct().Count());
        Assert.Equal(RuleCatalog.All.Length, RuleCatalog.All.Select(rule => rule.Name).Distinct().Count());
        Assert.All(RuleCatalog.All, rule => Assert.Matches("^QD[1-9][0-9]{3}$", rule.Code));
        Assert.All(RuleCatalog.All, rule => Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", rule.Name));
    }
}
