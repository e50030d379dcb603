using System.Collections.Immutable;
using QiniuDocsGen.Delivery.Publishing;
using QiniuDocsGen.Delivery.Publishing.Stores;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model.Settings;

namespace QiniuDocsGen.Tests.Delivery.Publishing;

/// <summary>A folder with a built site, which a test changes and publishes.</summary>
internal sealed class PublishedSite : IDisposable
{
    public DeliveryFolder Folder { get; } = new();

    public PublishSettings Settings { get; init; } = new()
    {
        Endpoint = new Uri("https://store.example"),
        Bucket = "help",
        Parallel = 1,
        Cdn = new CdnSettings(false),
    };

    /// <summary>Replaces the site by these files, each as <c>path=text</c>.</summary>
    public void Build(params string[] files) =>
        Assert.Empty(Folder.Deliver([.. files.Select(file => (file[..file.IndexOf('=', StringComparison.Ordinal)], file[(file.IndexOf('=', StringComparison.Ordinal) + 1)..]))]).Diagnostics);

    public StageResult<PublishReport> Publish(IBucket bucket, bool dryRun = false, bool rollback = false, PublishSettings? settings = null, QiniuCdn? cdn = null, bool forget = true)
    {
        var request = new PublishRequest(Folder.Output, settings ?? Settings, new Uri("https://a.example/help/"), Keys, dryRun, rollback, forget);
        return SitePublisher.Publish(request, bucket, cdn ?? NoCdn, _ => null, CancellationToken.None).GetAwaiter().GetResult();
    }

    public void Dispose() => Folder.Dispose();

    public static Credentials Keys { get; } = Credentials.Of(name => name.StartsWith("QINIU", StringComparison.Ordinal) ? "S3RVER" : null)!;

    public static string[] Codes(ImmutableArray<Diagnostic> findings) => [.. findings.Select(finding => finding.Rule.Code)];

    private static QiniuCdn NoCdn { get; } = new(new HttpClient(), Keys, new Uri("http://127.0.0.1:1"));
}
