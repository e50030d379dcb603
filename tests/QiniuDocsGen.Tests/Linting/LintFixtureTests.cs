using QiniuDocsGen.Linting;

namespace QiniuDocsGen.Tests.Linting;

/// <summary>Walks the list of rules: each has a file that it must find something in, and one that no rule may find anything in.</summary>
public sealed class LintFixtureTests
{
    public static TheoryData<string> Codes() => [.. LintRules.Rules.Select(rule => rule.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_bad_file_is_found(string code)
    {
        var found = LintSite.Quality(LintSite.Build(Read(code, "bad")));
        Assert.Contains(found, finding => finding.Rule.Code == code);
        Assert.All(found, finding => Assert.NotNull(finding.Span));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_good_file_is_not(string code) =>
        Assert.Empty(LintSite.Quality(LintSite.Build(Read(code, "good"))).Select(finding => $"{finding.Rule.Code} {finding.Message}"));

    [Fact]
    public void Only_rules_have_fixtures() => Assert.Equal(
        LintRules.Rules.Select(rule => rule.Code),
        Directory.EnumerateDirectories(Repository.Path("tests", "fixtures", "lint")).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    private static string Read(string code, string name)
    {
        var file = Repository.Path("tests", "fixtures", "lint", code, name + ".md");
        Assert.True(File.Exists(file), $"the rule {code} has no {name}.md in tests/fixtures/lint/{code}");
        return File.ReadAllText(file);
    }
}
