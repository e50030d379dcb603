using QiniuDocsGen.Diagnostics;

namespace QiniuDocsGen.Tests.Delivery;

public sealed class ForeignFilesTests : IDisposable
{
    private readonly DeliveryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Files_links_and_empty_folders_of_others_stay_where_they_are()
    {
        folder.Deliver(("a", "1"), ("q/b", "2"));
        folder.Add("site/CNAME");
        folder.Add("site/q/note.txt");
        folder.Add("site/own/deep/file");
        folder.Add("outside/secret");
        Directory.CreateDirectory(folder.Path("site", "empty", "inner"));
        File.CreateSymbolicLink(folder.Path("site", "link"), "../outside");
        File.CreateSymbolicLink(folder.Path("site", "broken"), "nowhere");
        var result = folder.Deliver(("a", "3"), ("c", "4"));
        Assert.Empty(result.Diagnostics);
        Assert.Equal(5, result.Value.Kept);
        Assert.Equal(
            [
                "outside/", "outside/secret=theirs", "site/", "site/CNAME=theirs", "site/a=3", "site/broken@nowhere", "site/c=4", "site/empty/",
                "site/empty/inner/", "site/link@../outside", "site/own/", "site/own/deep/", "site/own/deep/file=theirs", "site/q/",
                "site/q/note.txt=theirs",
            ],
            folder.Everything());
    }

    [Fact]
    public void Foreign_files_survive_many_builds()
    {
        for (var i = 0; i < 4; i++)
        {
            Assert.Empty(folder.Deliver(("a", $"{i}")).Diagnostics);
            folder.Add($"site/theirs{i}");
        }
        Assert.Equal(["site/", "site/a=3", "site/theirs0=theirs", "site/theirs1=theirs", "site/theirs2=theirs", "site/theirs3=theirs"], folder.Everything());
    }

    [Theory]
    [InlineData("site/b", "b")]
    [InlineData("site/b", "b/c")]
    [InlineData("site/b/c", "b")]
    public void A_foreign_file_on_a_path_of_the_site_is_named_and_nothing_changes(string theirs, string ours)
    {
        folder.Deliver(("a", "1"));
        folder.Add(theirs);
        var before = folder.Everything();
        var result = folder.Deliver(("a", "2"), (ours, "3"));
        var finding = Assert.Single(result.Diagnostics);
        Assert.Equal("QD9024", finding.Rule.Code);
        Assert.Contains("/site/b", finding.Message, StringComparison.Ordinal);
        Assert.Equal(before, folder.Everything());
    }

    [Fact]
    public void A_folder_with_files_and_no_manifest_is_refused()
    {
        folder.Add("site/thesis.doc");
        Assert.Equal("QD9023", Assert.Single(folder.Deliver(("a", "1")).Diagnostics).Rule.Code);
        Assert.Equal(["site/", "site/thesis.doc=theirs"], folder.Everything());
    }

    [Fact]
    public void A_link_in_place_of_the_manifest_is_not_followed()
    {
        folder.Add("list", "thesis.doc\n");
        folder.Add("site/thesis.doc");
        File.CreateSymbolicLink(folder.Path("site", ".docsgen-manifest"), "../list");
        Assert.Equal("QD9130", Assert.Single(folder.Deliver(("a", "1")).Diagnostics).Rule.Code);
        Assert.Equal(["list=thesis.doc\n", "site/", "site/thesis.doc=theirs"], folder.Everything());
    }

    [Fact]
    public void A_forged_manifest_reaches_nothing_outside_the_folder()
    {
        folder.Add("secret");
        folder.Add("site/.docsgen-manifest", "../secret\n/etc/hostname\n\na\n");
        Assert.True(folder.Deliver(("b", "1")).Value.Delivered);
        Assert.Equal(["secret=theirs", "site/", "site/b=1"], folder.Everything());
    }

    [Fact]
    public void Clean_sets_files_of_others_aside_and_deletes_none()
    {
        folder.Add("site/index.html");
        folder.Add("site/docs/thesis.doc");
        var result = folder.Deliver(DeliveryFolder.Tree(("index.html", "ours")), clean: true);
        Assert.Equal((true, "QD9129", Severity.Info), (result.Value.Delivered, result.Diagnostics[0].Rule.Code, result.Diagnostics[0].Severity));
        Assert.Equal(
            [
                "site.set-aside/", "site.set-aside/docs/", "site.set-aside/docs/thesis.doc=theirs", "site.set-aside/index.html=theirs",
                "site/", "site/index.html=ours",
            ],
            folder.Everything());
    }

    [Fact]
    public void Clean_leaves_only_the_files_of_others_in_the_folder_set_aside()
    {
        folder.Deliver(("a", "1"), ("b/c", "2"));
        folder.Add("site/theirs");
        folder.Add("site.set-aside/earlier");
        folder.Deliver(DeliveryFolder.Tree(("a", "3")), clean: true);
        Assert.Equal(
            ["site.set-aside-2/", "site.set-aside-2/theirs=theirs", "site.set-aside/", "site.set-aside/earlier=theirs", "site/", "site/a=3"],
            folder.Everything());
    }

    [Fact]
    public void Clean_of_a_folder_that_is_all_ours_sets_nothing_aside()
    {
        folder.Deliver(("a", "1"), ("b/c", "2"));
        Assert.Empty(folder.Deliver(DeliveryFolder.Tree(("a", "3")), clean: true).Diagnostics);
        Assert.Equal(["site/", "site/a=3"], folder.Everything());
    }
}
