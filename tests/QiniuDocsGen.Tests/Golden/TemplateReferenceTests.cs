using QiniuDocsGen.Rendering;
using QiniuDocsGen.Rendering.Functions;

namespace QiniuDocsGen.Tests.Golden;

/// <summary><c>templates/README.md</c> says what templates see, as the code says it.</summary>
public sealed class TemplateReferenceTests
{
    private const string Mark = "<!-- generated -->\n";

    [Fact]
    public void The_readme_of_the_templates_lists_every_view_and_member()
    {
        var file = Repository.Path("templates", "README.md");
        var written = File.ReadAllText(file);
        var byHand = written[..(written.IndexOf(Mark, StringComparison.Ordinal) + Mark.Length)];

        Goldens.AssertFile(file, byHand + TemplateReference.Text());
    }

    [Fact]
    public void Every_member_of_a_view_is_described() =>
        Assert.All(TemplateReference.Views.SelectMany(TemplateReference.Members), member => Assert.NotEqual("", TemplateReference.SummaryOf(member)));

    [Fact]
    public void Every_function_of_ours_is_described() =>
        Assert.Equal(
            typeof(TemplateFunction).Assembly.GetTypes().Count(type => type.IsSubclassOf(typeof(TemplateFunction))),
            TemplateReference.Functions.Length);

    [Fact]
    public void Every_kind_of_page_is_listed() =>
        Assert.All(PageKinds.All, kind => Assert.Contains($"| `{kind.Template}` |", TemplateReference.Text(), StringComparison.Ordinal));
}
