using QiniuDocsGen.Model.Settings;

namespace QiniuDocsGen.Tests.Sources;

public sealed class PublishSettingsTests : IDisposable
{
    private readonly SourceFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Every_setting_of_publishing_is_read()
    {
        folder.Write("content/site.yml", """
            publish:
              endpoint: https://s3.cn-east-1.qiniucs.com
              bucket: help-site
              prefix: /docs
              region: cn-east-1
              path_style: false
              precompress: true
              sign_body: false
              etag: opaque
              parallel: 4
              timeout: 5
              max_deletes: 0
              cdn:
                refresh: true
                daily_urls: 10
                daily_folders: 2
            """);

        var result = folder.Load();

        Assert.Empty(result.Diagnostics);
        Assert.Equal(
            new PublishSettings
            {
                Endpoint = new Uri("https://s3.cn-east-1.qiniucs.com"),
                Bucket = "help-site",
                Prefix = "docs/",
                Region = "cn-east-1",
                PathStyle = false,
                Precompress = true,
                SignBody = false,
                EtagIsMd5 = false,
                Parallel = 4,
                Timeout = 5,
                MaxDeletes = 0,
                Cdn = new CdnSettings(true, 10, 2),
            },
            result.Value.Settings.Publish);
    }

    [Theory]
    [InlineData("endpoint: http://a.example", "endpoint")]
    [InlineData("endpoint: https://u:p@a.example", "endpoint")]
    [InlineData("endpoint: https://a.example/path", "endpoint")]
    [InlineData("bucket: A", "bucket")]
    [InlineData("prefix: ../x", "prefix")]
    [InlineData("path_style: maybe", "path_style")]
    [InlineData("etag: sha", "etag")]
    [InlineData("parallel: 65", "parallel")]
    [InlineData("timeout: 0", "timeout")]
    [InlineData("access_key: x", "access_key")]
    [InlineData("cdn:\n    daily_urls: -1", "daily_urls")]
    public void A_setting_that_does_not_fit_is_an_error_at_its_place(string yaml, string key)
    {
        folder.Write("content/site.yml", "publish:\n  " + yaml);

        Assert.Contains($"`{key}`", Assert.Single(folder.Found()), StringComparison.Ordinal);
    }
}
