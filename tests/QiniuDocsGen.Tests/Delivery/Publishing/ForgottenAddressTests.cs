using QiniuDocsGen.Delivery.Publishing;
using QiniuDocsGen.Model.Settings;

namespace QiniuDocsGen.Tests.Delivery.Publishing;

/// <summary>What a publishing run refuses before it begins.</summary>
public sealed class ForgottenAddressTests : IDisposable
{
    private static readonly string[] First = ["index.html=home 1", "q/a/index.html=A", "q/b/index.html=B"];

    private readonly PublishedSite site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public void A_question_page_that_was_published_is_only_deleted_when_that_is_asked_for()
    {
        var published = new MemoryBucket();
        site.Build(First);
        site.Publish(published);
        site.Build("index.html=home 2", "q/a/index.html=A changed");
        published.Changes.Clear();

        var stopped = site.Publish(published, forget: false);

        Assert.Equal(["QD7024"], PublishedSite.Codes(stopped.Diagnostics));
        Assert.Contains("q/b/index.html", stopped.Diagnostics[0].Message, StringComparison.Ordinal);
        Assert.Empty(published.Changes);
        Assert.Equal(First, published.Site);
        Assert.Equal(["QD7024"], PublishedSite.Codes(site.Publish(published, dryRun: true, forget: false).Diagnostics));

        Assert.Empty(site.Publish(published).Diagnostics);
        Assert.Empty(site.Publish(published, rollback: true, forget: false).Diagnostics);
        Assert.Equal(First, published.Site);
    }

    [Fact]
    public void Another_kind_of_page_may_go()
    {
        site.Build([.. First, "c/x/index.html=list"]);
        var published = new MemoryBucket();
        site.Publish(published, forget: false);
        site.Build(First);

        Assert.Empty(site.Publish(published, forget: false).Diagnostics);
        Assert.Equal(First, published.Site);
    }

    [Fact]
    public void Missing_keys_and_a_missing_target_are_told_apart()
    {
        var none = new PublishRequest(site.Folder.Output, PublishSettings.Default, null, null);
        Assert.Equal(["QD9031", "QD9032"], CodesOf(none));
        Assert.Equal(["QD9031"], CodesOf(none with { Credentials = PublishedSite.Keys }));
        Assert.Equal(["QD9032"], CodesOf(none with { Settings = site.Settings }));

        static string[] CodesOf(PublishRequest request) =>
            PublishedSite.Codes(SitePublisher.Publish(request, _ => null, CancellationToken.None).GetAwaiter().GetResult().Diagnostics);
    }
}
