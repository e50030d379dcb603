using QiniuDocsGen.Delivery.Publishing;
using QiniuDocsGen.Delivery.Publishing.Stores;
using QiniuDocsGen.Model.Settings;

namespace QiniuDocsGen.Tests.Delivery.Publishing;

public sealed class SitePublisherTests : IDisposable
{
    private static readonly string[] First = ["assets/main.1.css=a", "index.html=home 1", "q/a/index.html=A", "q/b/index.html=B"];
    private static readonly string[] Second = ["assets/main.2.css=b", "index.html=home 2", "q/a/index.html=A changed", "q/c/index.html=C"];

    private readonly PublishedSite site = new();
    private readonly MemoryBucket bucket = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public void A_bucket_holds_what_the_folder_holds()
    {
        site.Build(First);

        Assert.Empty(site.Publish(bucket).Diagnostics);

        Assert.Equal(First, bucket.Site);
        Assert.Equal(new ObjectHeaders("text/html; charset=utf-8", "no-cache"), bucket.Objects["q/a/index.html"].Headers);
        Assert.Equal(new ObjectHeaders("text/css; charset=utf-8", "public, max-age=31536000, immutable"), bucket.Objects["assets/main.1.css"].Headers);
    }

    [Fact]
    public void A_second_run_asks_for_no_change()
    {
        site.Build(First);
        site.Publish(bucket);
        bucket.Changes.Clear();

        var again = site.Publish(bucket);

        Assert.Empty(bucket.Changes);
        Assert.Equal(4, again.Value.Plan!.Unchanged);
    }

    [Fact]
    public void Only_what_changed_is_stored_and_what_is_gone_is_deleted_last()
    {
        site.Build(First);
        site.Publish(bucket);
        bucket.Changes.Clear();
        site.Build(Second);

        site.Publish(bucket);

        Assert.Equal(Second, bucket.Site);
        Assert.Equal(
            ["put assets/main.2.css", "put q/a/index.html", "put q/c/index.html", "put index.html", "delete assets/main.1.css", "delete q/b/index.html"],
            bucket.Changes.Where(change => !change.Contains(".docsgen/", StringComparison.Ordinal)));
    }

    [Fact]
    public void Files_are_stored_before_what_refers_to_them()
    {
        site.Build("404.html=n", "assets/main.1.css=a", "assets/search/terms.1.json=t", "c/x/index.html=list", "index.html=home", "q/a/index.html=A", "q/a/index.md=A", "search/index.html=s", "sitemap.xml=m");

        site.Publish(bucket);

        Assert.Equal(
            [
                "put assets/main.1.css", "put assets/search/terms.1.json", "put q/a/index.md", "put q/a/index.html", "put 404.html", "put c/x/index.html",
                "put sitemap.xml", "put index.html", "put search/index.html",
            ],
            bucket.Changes.Where(change => !change.Contains(".docsgen/", StringComparison.Ordinal)));
    }

    [Fact]
    public void Objects_of_others_are_neither_deleted_nor_counted()
    {
        bucket.Objects["theirs.txt"] = ([1], new ObjectHeaders("text/plain", ""));
        site.Build(First);
        site.Publish(bucket);
        site.Build("index.html=home 3");

        site.Publish(bucket);

        Assert.Equal(["index.html=home 3", "theirs.txt=\u0001"], bucket.Site);
    }

    [Fact]
    public void A_run_that_was_cut_off_anywhere_is_completed_by_the_next()
    {
        var steps = StepsOf(First, Second);
        Assert.InRange(steps, 10, 60);
        for (var cut = 0; cut < steps; cut++)
        {
            var cutOff = PublishedBefore(First, Second);
            cutOff.FailAfter(cut);
            Assert.Equal(["QD7014"], PublishedSite.Codes(site.Publish(cutOff).Diagnostics));
            var homeIsNew = cutOff.Site.Contains("index.html=home 2");
            Assert.True(!homeIsNew || cutOff.Site.Contains("q/c/index.html=C"), "the home page stood before a page that it links to");

            cutOff.FailAfter(int.MaxValue);
            Assert.Empty(site.Publish(cutOff).Diagnostics);

            Assert.Equal(Second, cutOff.Site);
            Assert.Empty(site.Publish(cutOff, rollback: true).Diagnostics);
            Assert.Equal(First, cutOff.Site);
        }
    }

    [Fact]
    public void Another_site_after_a_cut_off_run_leaves_nothing_of_it_behind()
    {
        var cutOff = PublishedBefore(First, Second);
        cutOff.FailAfter(6);
        site.Publish(cutOff);
        Assert.Contains("assets/main.2.css=b", cutOff.Site);
        cutOff.FailAfter(int.MaxValue);
        site.Build("index.html=home 3");

        site.Publish(cutOff);

        Assert.Equal(["index.html=home 3"], cutOff.Site);
    }

    [Fact]
    public void Rolling_back_restores_the_release_before_and_rolling_back_again_the_one_after()
    {
        var published = PublishedBefore(First, Second);
        site.Publish(published);

        Assert.Empty(site.Publish(published, rollback: true).Diagnostics);
        Assert.Equal(First, published.Site);
        Assert.Equal("no-cache", published.Objects["index.html"].Headers.CacheControl);

        Assert.Empty(site.Publish(published, rollback: true).Diagnostics);
        Assert.Equal(Second, published.Site);
    }

    [Fact]
    public void Without_an_earlier_release_there_is_nothing_to_roll_back_to()
    {
        site.Build(First);
        site.Publish(bucket);

        Assert.Equal(["QD7023"], PublishedSite.Codes(site.Publish(bucket, rollback: true).Diagnostics));
        Assert.Equal(First, bucket.Site);
    }

    [Fact]
    public void Only_the_release_before_is_kept()
    {
        var published = PublishedBefore(First, Second);
        site.Publish(published);
        site.Build("index.html=home 3");
        site.Publish(published);

        var releases = published.Objects.Keys.Where(key => key.StartsWith(BucketLayout.KeptFolder, StringComparison.Ordinal)).Select(key => key.Split('/')[2]).Distinct();
        Assert.Single(releases);
        Assert.Empty(site.Publish(published, rollback: true).Diagnostics);
        Assert.Equal(Second, published.Site);
    }

    [Fact]
    public void What_is_kept_of_a_release_has_an_address_that_nobody_can_guess()
    {
        var published = PublishedBefore(First, Second);
        site.Publish(published);

        var manifests = string.Concat(published.Objects.Where(o => o.Key.EndsWith(".json", StringComparison.Ordinal)).Select(o => System.Text.Encoding.UTF8.GetString(o.Value.Bytes)));
        var kept = published.Objects.Keys.Where(key => key.StartsWith(BucketLayout.KeptFolder, StringComparison.Ordinal)).Select(key => key.Split('/')[2]).Distinct().ToArray();
        Assert.Equal(32, Assert.Single(kept).Length);
        Assert.DoesNotContain(kept[0], manifests, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dry_run_says_everything_and_does_nothing()
    {
        var published = PublishedBefore(First, Second);
        published.Changes.Clear();

        var planned = site.Publish(published, dryRun: true).Value;

        Assert.Empty(published.Changes);
        Assert.False(planned.Done);
        Assert.Equal(
            [
                "upload Assets: 1 files, 1 bytes", "  + assets/main.2.css", "upload Pages: 2 files, 10 bytes", "  + q/a/index.html", "  + q/c/index.html",
                "upload Entrances: 1 files, 6 bytes", "  + index.html", "delete: 2 files", "  - assets/main.1.css", "  - q/b/index.html", "unchanged: 0 files",
            ],
            planned.Plan!.Describe());
        Assert.Equal(["https://a.example/help/", "https://a.example/help/assets/main.1.css", "https://a.example/help/q/a/", "https://a.example/help/q/b/"], planned.Refresh!.Urls);
    }

    [Fact]
    public void More_deletes_than_allowed_stop_the_run_before_it_begins()
    {
        var published = PublishedBefore(First, Second);
        published.Changes.Clear();

        var stopped = site.Publish(published, settings: site.Settings with { MaxDeletes = 1 });

        Assert.Equal(["QD7021"], PublishedSite.Codes(stopped.Diagnostics));
        Assert.Empty(published.Changes);
    }

    [Fact]
    public void A_file_that_gets_other_headers_is_stored_again()
    {
        site.Build(First);
        site.Publish(bucket);
        bucket.Changes.Clear();

        site.Publish(bucket, settings: site.Settings with { Precompress = true });

        Assert.Contains("put index.html", bucket.Changes);
        Assert.Equal("gzip", bucket.Objects["index.html"].Headers.ContentEncoding);
    }

    [Fact]
    public void Where_etags_say_nothing_the_manifest_decides()
    {
        var opaque = site.Settings with { EtagIsMd5 = false };
        site.Build(First);
        site.Publish(bucket, settings: opaque);
        bucket.Changes.Clear();

        site.Publish(bucket, settings: opaque);
        Assert.Empty(bucket.Changes);

        site.Build(Second);
        site.Publish(bucket, settings: opaque);
        Assert.Equal(Second, bucket.Site);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{\"version\":1,\"files\":[{\"Path\":\"../x\",\"Size\":1,\"Md5\":\"00000000000000000000000000000000\",\"Headers\":{\"ContentType\":\"a\",\"CacheControl\":\"b\",\"ContentEncoding\":\"\"}}]}")]
    [InlineData("{\"version\":1,\"files\":[null]}")]
    public void A_damaged_manifest_is_named_and_nothing_is_touched(string json)
    {
        bucket.Objects[BucketLayout.Current] = (System.Text.Encoding.UTF8.GetBytes(json), new ObjectHeaders("application/json", ""));
        site.Build(First);

        var stopped = site.Publish(bucket);

        Assert.Equal(["QD7022"], PublishedSite.Codes(stopped.Diagnostics));
        Assert.Empty(bucket.Changes);
    }

    [Fact]
    public void A_folder_without_a_site_and_links_in_it_are_reported()
    {
        Assert.Equal(["QD7001"], PublishedSite.Codes(site.Publish(bucket).Diagnostics));
        site.Build(First);
        File.CreateSymbolicLink(site.Folder.Path("site", "passwd"), "/etc/passwd");
        Assert.Equal(["QD7002"], PublishedSite.Codes(site.Publish(bucket).Diagnostics));
        Assert.Equal(First, bucket.Site);
    }

    [Fact]
    public void More_addresses_than_a_day_allows_are_refreshed_as_one_folder()
    {
        var refresh = CdnRefresh.Of(["index.html", "q/a.html"], new Uri("https://a.example/help"), new CdnSettings(true, DailyUrls: 1));

        Assert.Empty(refresh.Urls);
        Assert.Equal(["https://a.example/help/"], refresh.Folders);
    }

    /// <summary>A bucket that holds one site, while the folder holds the next.</summary>
    private MemoryBucket PublishedBefore(string[] before, string[] after)
    {
        var published = new MemoryBucket();
        site.Build(before);
        site.Publish(published);
        site.Build(after);
        return published;
    }

    private int StepsOf(string[] before, string[] after)
    {
        var published = PublishedBefore(before, after);
        var earlier = published.Changes.Count;
        site.Publish(published);
        return published.Changes.Count - earlier;
    }
}
