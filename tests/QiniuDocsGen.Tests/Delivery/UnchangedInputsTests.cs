using QiniuDocsGen.Delivery;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Tests.Delivery;

public sealed class UnchangedInputsTests : IDisposable
{
    private static readonly DiagnosticRule Hint = new("QD4098", "made-up", Severity.Warning, "s", "h");

    private readonly DeliveryFolder folder = new();
    private int made;

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_file_made_from_the_same_inputs_is_not_made_again()
    {
        Deliver("1", "text");
        Assert.Equal(new DeliveryReport(true, 2, 5, 0, 0, 0), Deliver("1", "text"));
        Assert.Equal(1, made);
        Deliver("1", "text", further: "2");
        Assert.Equal(1, made);
        Assert.Equal(["site/", "site/b=2", "site/page=text"], folder.Everything());
    }

    [Fact]
    public void Other_inputs_make_it_again()
    {
        Deliver("1", "text");
        Assert.Equal(1, Deliver("2", "other").Changed);
        Assert.Equal("other", folder.Read("site/page"));
    }

    [Fact]
    public void Other_inputs_that_come_to_the_same_are_remembered()
    {
        Deliver("1", "text");
        Assert.Equal(0, Deliver("2", "text").Changed);
        Deliver("2", "text");
        Assert.Equal(2, made);
    }

    [Fact]
    public void Inputs_that_cannot_be_told_make_it_each_time()
    {
        Deliver(null, "text");
        Deliver(null, "text");
        Assert.Equal(2, made);
        Assert.Equal("b\npage\n", folder.Read("site/.docsgen-manifest"));
    }

    [Theory]
    [InlineData("edited by hand")]
    [InlineData("TEXT")]
    public void A_file_that_is_not_what_it_was_is_made_again(string edit)
    {
        Deliver("1", "text");
        folder.Add("site/page", edit);
        Assert.Equal(1, Deliver("1", "text").Changed);
        Assert.Equal("text", folder.Read("site/page"));
    }

    [Fact]
    public void A_file_that_is_gone_is_made_again()
    {
        Deliver("1", "text");
        File.Delete(folder.Path("site", "page"));
        Assert.Equal(1, Deliver("1", "text").Changed);
        Assert.Equal("text", folder.Read("site/page"));
    }

    [Fact]
    public void A_manifest_without_what_files_were_made_from_gives_the_same_site()
    {
        Deliver("1", "text");
        var manifest = folder.Read("site/.docsgen-manifest");
        folder.Add("site/.docsgen-manifest", "b\npage\n");
        Assert.Equal(0, Deliver("1", "text").Changed);
        Assert.Equal(2, made);
        Assert.Equal(manifest, folder.Read("site/.docsgen-manifest"));
    }

    [Fact]
    public void What_was_found_while_a_file_was_made_is_found_again()
    {
        Assert.Single(folder.Deliver(Tree("1", "text", "1", Hint.Report("look"))).Diagnostics);
        Assert.Single(folder.Deliver(Tree("1", "text", "1", Hint.Report("look"))).Diagnostics);
    }

    private DeliveryReport Deliver(string? inputs, string text, string further = "1")
    {
        var result = folder.Deliver(Tree(inputs, text, further));
        Assert.Empty(result.Diagnostics);
        return result.Value;
    }

    private OutputTree Tree(string? inputs, string text, string further, params Diagnostic[] found)
    {
        var content = DeliveryFolder.Content(text, [.. found]);
        OutputFile page = new(RelativePath.Parse("page"), destination =>
        {
            made++;
            return content(destination);
        })
        {
            Inputs = () => inputs,
        };
        return new OutputTree([.. DeliveryFolder.Tree(("b", further)).Files, page]);
    }
}
