using QiniuDocsGen.Delivery.Disk;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Tests.Delivery;

public sealed class SpareSiteTests : IDisposable
{
    private static readonly DiagnosticRule Fault = new("QD4099", "made-up", Severity.Error, "s", "h");

    private readonly DeliveryFolder folder = new();

    public SpareSiteTests() => Assert.SkipUnless(OperatingSystem.IsLinux(), "only Linux tells which files are the same");

    private string Spare => folder.Path(".site.docsgen-cache", "site");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_replaced_site_is_kept_and_shares_the_files_that_did_not_change()
    {
        Deliver(1);
        Assert.False(Directory.Exists(Spare));
        Deliver(2);
        Assert.Equal("1", File.ReadAllText(Path.Join(Spare, "a")));
        Assert.All(["b/1", "b/2", "c/d/3", "e"], path => Assert.Equal(Node(Path.Join(folder.Output, path)), Node(Path.Join(Spare, path))));
    }

    [Fact]
    public void It_becomes_the_site_of_the_next_delivery()
    {
        Deliver(1);
        Deliver(2);
        for (var version = 3; version < 7; version++)
        {
            var (spare, site, kept) = (Node(Spare), Node(folder.Output), Node(folder.Path("site", "b", "1")));
            Deliver(version);
            Assert.Equal((spare, site, kept), (Node(folder.Output), Node(Spare), Node(folder.Path("site", "b", "1"))));
        }
    }

    [Fact]
    public void Files_that_did_not_change_keep_their_times()
    {
        Deliver(1);
        var written = new DateTime(2020, 1, 2, 3, 4, 5, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(folder.Path("site", "c", "d", "3"), written);
        for (var version = 2; version < 6; version++)
            Deliver(version);
        Assert.Equal(written, File.GetLastWriteTimeUtc(folder.Path("site", "c", "d", "3")));
    }

    [Fact]
    public void Whatever_came_before_the_site_is_the_one_of_a_fresh_build()
    {
        (string, string)[] same = [.. Enumerable.Range(0, 12).Select(n => ($"same/{n}/f", $"{n}"))];
        (string, string)[][] versions =
        [
            [("x", "1"), ("y/z", "1")], [("x/a", "2"), ("y", "2")], [("x/a/b", "3"), ("y/z/z", "3")], [("x", "1"), ("y/z", "1"), ("deep/er/f", "4")], [("same/0/g", "5")], [],
        ];
        foreach (var version in Enumerable.Range(0, 60).Select(n => versions[n * 7 % 11 % versions.Length]))
        {
            Assert.Empty(folder.Deliver([.. same, .. version]).Diagnostics);
            using var fresh = new DeliveryFolder();
            fresh.Deliver([.. same, .. version]);
            Assert.Equal(fresh.Everything(), folder.Everything());
            Assert.Equal(fresh.Read("site/.docsgen-manifest"), folder.Read("site/.docsgen-manifest"));
        }
        Assert.True(Directory.Exists(Spare));
    }

    [Fact]
    public void No_file_of_a_site_is_written_into()
    {
        Deliver(1);
        Deliver(2);
        using var live = File.OpenText(folder.Path("site", "a"));
        using var kept = File.OpenText(Path.Join(Spare, "a"));
        Deliver(3);
        Deliver(4);
        Assert.Equal(("2", "1"), (live.ReadToEnd(), kept.ReadToEnd()));
    }

    [Fact]
    public void A_file_that_was_edited_in_both_sites_at_once_is_made_anew_in_both()
    {
        Deliver(1);
        Deliver(2);
        File.WriteAllText(folder.Path("site", "b", "1"), "SAME");
        Assert.Equal("SAME", File.ReadAllText(Path.Join(Spare, "b", "1")));
        Deliver(3);
        Deliver(4);
    }

    [Theory]
    [InlineData("a file in it edited", true)]
    [InlineData("a file missing", true)]
    [InlineData("a folder missing", true)]
    [InlineData("a file replaced", true)]
    [InlineData("a file replaced by a link", false)]
    [InlineData("a file replaced by a folder", false)]
    [InlineData("a folder replaced by a link", false)]
    [InlineData("a folder with other permissions", false)]
    [InlineData("no manifest", false)]
    [InlineData("no list of what was carried", false)]
    [InlineData("another format", false)]
    public void A_spare_site_that_was_meddled_with_gives_the_same_site(string what, bool isUsed)
    {
        Deliver(1);
        Deliver(2);
        folder.Add("outside/1", "outside");
        Meddle(what);
        var spare = Node(Spare);
        Deliver(3, mayTell: !isUsed);
        Assert.Equal(isUsed, spare == Node(folder.Output));
        Assert.Equal("outside", folder.Read("outside/1"));
        Deliver(4);
        Deliver(5);
    }

    [Theory]
    [InlineData("late")]
    [InlineData("b/late")]
    [InlineData("new/late")]
    public void A_file_that_is_in_no_list_is_set_aside_and_never_deleted(string path)
    {
        Deliver(1);
        Deliver(2);
        folder.Add($".site.docsgen-cache/site/{path}");
        Assert.Equal("QD9129", Assert.Single(folder.Deliver(Files(3)).Diagnostics).Rule.Code);
        Assert.Equal("theirs", folder.Read($"site.set-aside/{path}"));
        Deliver(4);
    }

    [Fact]
    public void Files_of_others_are_in_both_and_what_their_owner_deletes_or_replaces_stays_so()
    {
        Deliver(1);
        folder.Add("site/CNAME", "1");
        folder.Add("site/own/deep/file", "1");
        File.CreateSymbolicLink(folder.Path("site", "link"), "nowhere");
        for (var version = 2; version < 6; version++)
        {
            Assert.Empty(folder.Deliver(Files(version)).Diagnostics);
            Assert.Equal("1", folder.Read("site/CNAME"));
            Assert.Equal("nowhere", new FileInfo(folder.Path("site", "link")).LinkTarget);
        }
        Directory.Delete(folder.Path("site", "own"), recursive: true);
        File.Delete(folder.Path("site", "CNAME"));
        folder.Add("site/CNAME", "2");
        for (var version = 6; version < 10; version++)
        {
            Assert.Empty(folder.Deliver(Files(version)).Diagnostics);
            Assert.Equal("2", folder.Read("site/CNAME"));
            Assert.False(Directory.Exists(folder.Path("site", "own")));
        }
    }

    [Fact]
    public void An_output_that_was_deleted_is_built_without_it()
    {
        Deliver(1);
        Deliver(2);
        Directory.Delete(folder.Output, recursive: true);
        Deliver(3);
        Assert.False(Directory.Exists(Spare));
    }

    [Fact]
    public void Clean_makes_no_use_of_it_and_leaves_none()
    {
        Deliver(1);
        folder.Add("site/theirs");
        Deliver(2);
        var spare = Node(Spare);
        folder.Deliver(DeliveryFolder.Tree(Files(3)), clean: true);
        Assert.NotEqual(spare, Node(folder.Output));
        Assert.False(Directory.Exists(Spare));
        Assert.Equal(["site.set-aside/", "site.set-aside/theirs=theirs"], folder.Everything().Where(entry => !entry.StartsWith("site/", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_site_of_which_most_is_new_leaves_none()
    {
        Deliver(1);
        Deliver(2);
        Assert.True(folder.Deliver([.. Files(3).Select(file => (file.Path, "other"))]).Value.Delivered);
        Assert.False(Directory.Exists(Spare));
        Deliver(4);
    }

    [Fact]
    public void A_build_that_fails_leaves_it_as_it_was()
    {
        Deliver(1);
        Deliver(2);
        var spare = Node(Spare);
        var tree = DeliveryFolder.Tree(Files(3));
        Assert.False(folder.Deliver(new OutputTree([.. tree.Files, new OutputFile(RelativePath.Parse("z"), DeliveryFolder.Content("", Fault.Report("e")))])).Value.Delivered);
        Assert.Equal((spare, "1"), (Node(Spare), File.ReadAllText(Path.Join(Spare, "a"))));
        Deliver(3);
        Assert.Equal(spare, Node(folder.Output));
    }

    [Fact]
    public void It_makes_room_when_the_disk_is_full()
    {
        Deliver(1);
        Deliver(2);
        OutputContent fits = destination => Directory.Exists(Spare) ? throw new IOException("made up", 28) : DeliveryFolder.Content("z")(destination);
        var tree = DeliveryFolder.Tree(Files(3));
        Assert.Empty(folder.Deliver(new OutputTree([.. tree.Files, new OutputFile(RelativePath.Parse("z"), fits)])).Diagnostics);
        Assert.Equal("z", folder.Read("site/z"));
        Deliver(4);
    }

    private static (string Path, string Text)[] Files(int version) => [("a", $"{version}"), ("b/1", "same"), ("b/2", "same"), ("c/d/3", "same"), ("e", "same")];

    private static long Node(string path) => NativeFiles.StateOf(path).Node;

    private void Deliver(int version, bool mayTell = false)
    {
        var result = folder.Deliver(Files(version));
        Assert.True(result.Value.Delivered && (mayTell || result.Diagnostics.IsEmpty));
        Assert.Equal(
            ["site/", $"site/a={version}", "site/b/", "site/b/1=same", "site/b/2=same", "site/c/", "site/c/d/", "site/c/d/3=same", "site/e=same"],
            folder.Everything().Where(entry => entry.StartsWith("site/", StringComparison.Ordinal) && !entry.StartsWith("site/theirs", StringComparison.Ordinal)));
    }

    private void Meddle(string what)
    {
        var file = Path.Join(Spare, "b", "1");
        var carried = folder.Path(".site.docsgen-cache", "carried");
        switch (what)
        {
            case "a file in it edited":
                File.WriteAllText(Path.Join(Spare, "a"), "edited");
                break;
            case "a folder missing":
                Directory.Delete(Path.Join(Spare, "b"), recursive: true);
                break;
            case "a folder replaced by a link":
                Directory.Delete(Path.Join(Spare, "b"), recursive: true);
                File.CreateSymbolicLink(Path.Join(Spare, "b"), folder.Path("outside"));
                break;
            case "a folder with other permissions" when !OperatingSystem.IsWindows():
                File.SetUnixFileMode(Path.Join(Spare, "b"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.StickyBit);
                break;
            case "no manifest":
                File.Delete(Path.Join(Spare, ".docsgen-manifest"));
                break;
            case "no list of what was carried":
                File.Delete(carried);
                break;
            case "another format":
                File.WriteAllText(carried, "docsgen spare 0");
                break;
            default:
                File.Delete(file);
                Replace(file, what);
                break;
        }
    }

    private void Replace(string file, string what)
    {
        if (what.EndsWith("replaced", StringComparison.Ordinal))
            File.WriteAllText(file, "same");
        else if (what.EndsWith("link", StringComparison.Ordinal))
            File.CreateSymbolicLink(file, folder.Path("outside", "1"));
        else if (what.EndsWith("folder", StringComparison.Ordinal))
            Directory.CreateDirectory(file);
    }
}
