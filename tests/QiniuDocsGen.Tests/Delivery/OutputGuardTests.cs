using QiniuDocsGen.Delivery;

namespace QiniuDocsGen.Tests.Delivery;

public sealed class OutputGuardTests : IDisposable
{
    private readonly DeliveryFolder folder = new();

    public OutputGuardTests() => Directory.CreateDirectory(folder.Path("work", "inner"));

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("content", "is the content folder")]
    [InlineData("content/", "is the content folder")]
    [InlineData("x/../content", "is the content folder")]
    [InlineData(".", "holds the content folder")]
    [InlineData("content/_site", "lies in the content folder")]
    [InlineData("work", "is the folder that docsgen runs in")]
    [InlineData("/", "is the root of the file system")]
    public void Folders_that_must_not_be_replaced_are_refused(string output, string reason)
    {
        var finding = Assert.Single(Deliver(output).Diagnostics);
        Assert.Equal("QD9021", finding.Rule.Code);
        Assert.Contains(reason, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_home_folder_and_what_holds_it_are_refused()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        Assert.SkipUnless(home.Length > 1, "there is no home folder here");
        Assert.Equal("QD9021", Assert.Single(Deliver(home).Diagnostics).Rule.Code);
        Assert.Equal("QD9021", Assert.Single(Deliver(Path.GetDirectoryName(home)!).Diagnostics).Rule.Code);
    }

    [Fact]
    public void A_repository_is_refused_and_a_linked_work_tree_is_not()
    {
        folder.Add("site/.git/HEAD");
        Assert.Contains("root of a repository", Assert.Single(Deliver("site").Diagnostics).Message, StringComparison.Ordinal);
        folder.Add("pages/.git", "gitdir: elsewhere");
        Assert.Equal("QD9023", Assert.Single(Deliver("pages").Diagnostics).Rule.Code);
    }

    [Fact]
    public void A_link_is_refused_wherever_it_leads()
    {
        Directory.CreateDirectory(folder.Path("real"));
        File.CreateSymbolicLink(folder.Path("site"), "real");
        File.CreateSymbolicLink(folder.Path("broken"), "nowhere");
        Assert.Equal("QD9022", Assert.Single(Deliver("site").Diagnostics).Rule.Code);
        Assert.Equal("QD9022", Assert.Single(Deliver("site/").Diagnostics).Rule.Code);
        Assert.Equal("QD9022", Assert.Single(Deliver("broken").Diagnostics).Rule.Code);
    }

    [Fact]
    public void A_protected_folder_is_seen_through_a_link()
    {
        File.CreateSymbolicLink(folder.Path("alias"), ".");
        Assert.Contains("is the content folder", Assert.Single(Deliver("alias/content").Diagnostics).Message, StringComparison.Ordinal);
        Assert.Contains("lies in", Assert.Single(Deliver("alias/alias/content/x").Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_that_lead_in_a_circle_end()
    {
        File.CreateSymbolicLink(folder.Path("one"), "two");
        File.CreateSymbolicLink(folder.Path("two"), "one");
        Assert.NotEmpty(Deliver("one/site").Diagnostics);
    }

    [Fact]
    public void A_file_is_refused()
    {
        folder.Add("site");
        Assert.Equal("QD9022", Assert.Single(Deliver("site").Diagnostics).Rule.Code);
        Assert.Equal("theirs", folder.Read("site"));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("a\0b")]
    public void No_name_is_refused(string output) =>
        Assert.Equal("QD9022", Assert.Single(OutputWriter.Write(DeliveryFolder.Tree(), new OutputLocation(output, [], folder.Root)).Diagnostics).Rule.Code);

    [Fact]
    public void A_folder_in_the_work_folder_or_beside_the_content_is_fine()
    {
        Assert.Empty(Deliver("work/inner").Diagnostics);
        Assert.Empty(Deliver("content-site").Diagnostics);
    }

    private QiniuDocsGen.Diagnostics.StageResult<DeliveryReport> Deliver(string output) =>
        folder.Deliver(DeliveryFolder.Tree(("a", "1")), Path.Combine(folder.Root, output));
}
