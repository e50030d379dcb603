using QiniuDocsGen.Delivery;
using QiniuDocsGen.Delivery.Disk;
using QiniuDocsGen.Delivery.Staging;
using QiniuDocsGen.Model;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Tests.Delivery;

public sealed class SeenFilesTests : IDisposable
{
    private const string Seen = ".site.docsgen-cache/seen";

    private readonly DeliveryFolder folder = new();

    public SeenFilesTests()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "only Linux tells which files are the same");
        Deliver();
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_file_that_is_as_it_was_seen_is_not_read()
    {
        Assert.True(ForgeEdited());
        Assert.Equal(0, Deliver().Changed);
        Assert.Equal("TEXT", folder.Read("site/page"));
    }

    [Theory]
    [InlineData("deleted")]
    [InlineData("cut")]
    [InlineData("longer")]
    [InlineData("another format")]
    [InlineData("of another manifest")]
    public void What_was_seen_counts_only_when_it_is_whole_and_of_this_site(string what)
    {
        ForgeEdited();
        var seen = File.ReadAllBytes(folder.Path(Seen));
        switch (what)
        {
            case "deleted":
                File.Delete(folder.Path(Seen));
                break;
            case "cut":
                File.WriteAllBytes(folder.Path(Seen), seen[..^1]);
                break;
            case "longer":
                File.WriteAllBytes(folder.Path(Seen), [.. seen, 0]);
                break;
            default:
                seen[what == "another format" ? 7 : 20]++;
                File.WriteAllBytes(folder.Path(Seen), seen);
                break;
        }
        Assert.Equal(1, Deliver().Changed);
        Assert.Equal("text", folder.Read("site/page"));
    }

    [Fact]
    public void An_edit_that_sets_the_old_time_again_is_seen()
    {
        var page = folder.Path("site", "page");
        var written = new DateTime(2020, 1, 2, 3, 4, 5, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(page, written);
        Thread.Sleep(100); // so that the file counts as settled
        Deliver();
        var before = NativeFiles.StateOf(page);
        File.WriteAllText(page, "TEXT");
        File.SetLastWriteTimeUtc(page, written);
        Assert.True(NativeFiles.StateOf(page).HasBytesOf(before));
        Assert.Equal(1, Deliver().Changed);
        Assert.Equal("text", folder.Read("site/page"));
    }

    [Fact]
    public void What_was_seen_is_noted_once_the_files_have_settled()
    {
        Thread.Sleep(100);
        Deliver();
        var seen = File.ReadAllBytes(folder.Path(Seen));
        Assert.Equal(NativeFiles.StateOf(folder.Path("site", "page")), FileState.Read(seen.AsSpan()[^FileState.Size..]));
        File.Delete(folder.Path(Seen));
        Deliver();
        Assert.Equal(seen, File.ReadAllBytes(folder.Path(Seen)));
    }

    [Theory]
    [InlineData(10_060_000_001, 10_000_000_000, true)]
    [InlineData(10_040_000_001, 10_000_000_000, false)]
    [InlineData(9_000_000_001, 10_000_000_000, false)]
    [InlineData(12_000_000_000, 10_000_000_000, false)]
    [InlineData(13_000_000_000, 10_000_000_000, true)]
    public void A_file_counts_as_settled_when_no_later_change_can_bear_the_same_time(long moment, long changed, bool settled) =>
        Assert.Equal(settled, new FileState(1, 2, 3, changed, 5).SettledAt(moment).IsKnown);

    [Fact]
    public void Version_control_is_told_to_ignore_the_folder() => Assert.Equal("*\n", folder.Read(".site.docsgen-cache/.gitignore"));

    [Fact]
    public void A_link_in_place_of_the_folder_is_left_alone()
    {
        Directory.Delete(folder.Path(".site.docsgen-cache"), recursive: true);
        folder.Add("outside/site/theirs");
        Directory.CreateSymbolicLink(folder.Path(".site.docsgen-cache"), "outside");
        Deliver();
        Assert.True(folder.Deliver(("b", "1"), ("page", "other")).Value.Delivered);
        Assert.Equal(["outside/", "outside/site/", "outside/site/theirs=theirs", "site/", "site/b=1", "site/page=other"], folder.Everything());
    }

    [Fact]
    public void A_link_to_the_same_bytes_in_place_of_a_file_is_replaced_by_the_file()
    {
        folder.Add("outside", "text");
        File.Delete(folder.Path("site", "page"));
        File.CreateSymbolicLink(folder.Path("site", "page"), "../outside");
        Assert.Equal(1, Deliver().Changed);
        Assert.Equal(["outside=text", "site/", "site/b=1", "site/page=text"], folder.Everything());
    }

    /// <summary>Edits a page, and notes it as if that was how docsgen wrote it.</summary>
    private bool ForgeEdited()
    {
        var page = folder.Path("site", "page");
        File.WriteAllText(page, "TEXT");
        return SeenFiles.Of(OutputManifest.Read(folder.Output)!, path => path == "page" ? NativeFiles.StateOf(page) : default).Write(folder.Path(Seen));
    }

    private DeliveryReport Deliver()
    {
        OutputFile page = new(RelativePath.Parse("page"), DeliveryFolder.Content("text")) { Inputs = () => "1" };
        var result = folder.Deliver(new OutputTree([.. DeliveryFolder.Tree(("b", "1")).Files, page]));
        Assert.Empty(result.Diagnostics);
        return result.Value;
    }
}
