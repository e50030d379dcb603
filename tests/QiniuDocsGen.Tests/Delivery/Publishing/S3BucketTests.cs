using System.Collections.Immutable;
using System.Diagnostics;
using QiniuDocsGen.Delivery.Publishing;
using QiniuDocsGen.Delivery.Publishing.Stores;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model.Settings;

namespace QiniuDocsGen.Tests.Delivery.Publishing;

/// <summary>Publishing to a real S3 server, over a network that fails.</summary>
public sealed class S3BucketTests : IDisposable
{
    private static readonly string[] First = ["assets/main.1.css=a", "empty.txt=", "index.html=home 1", "q/a/index.html=甲", "q/b/index.html=乙"];
    private static readonly string[] Second = ["assets/main.2.css=b", "empty.txt=", "index.html=home 2", "q/a/index.html=甲 changed", "q/c/index.html=丙"];

    private readonly S3Server server = new();
    private readonly PublishedSite site = new();

    public void Dispose()
    {
        server.Dispose();
        site.Dispose();
    }

    [Fact]
    public void A_site_is_stored_read_back_replaced_and_rolled_back()
    {
        site.Build(First);
        Assert.Empty(Publish(server.Endpoint));
        Assert.Equal(First, Stored());

        site.Build(Second);
        Assert.Empty(Publish(server.Endpoint));
        Assert.Equal(Second, Stored());

        Assert.Empty(Publish(server.Endpoint, rollback: true));
        Assert.Equal(First, Stored());
    }

    [Fact]
    public void Headers_and_compressed_bytes_reach_the_reader()
    {
        site.Build(First);
        Assert.Empty(Publish(server.Endpoint, precompress: true));

        using var http = new HttpClient();
        using var request = Authorized("q/a/index.html");
        using var response = http.Send(request, TestContext.Current.CancellationToken);
        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Equal("no-cache", response.Headers.CacheControl?.ToString());
        Assert.Equal(["gzip"], response.Content.Headers.ContentEncoding);
    }

    [Theory]
    [InlineData(Fault.Error500)]
    [InlineData(Fault.SlowDown)]
    [InlineData(Fault.CutBefore)]
    [InlineData(Fault.CutAfter)]
    [InlineData(Fault.WrongEtag)]
    [InlineData(Fault.Hang)]
    public void A_fault_now_and_then_is_overcome(object fault)
    {
        using var network = new FaultyNetwork(server.Port, (number, _, _) => number % 4 == 1 ? (Fault)fault : Fault.None);
        site.Build(First);

        Assert.Empty(Publish(network.Endpoint));

        Assert.Equal(First, Stored());
    }

    [Theory]
    [InlineData(Fault.Error500, "QD7015")]
    [InlineData(Fault.SlowDown, "QD7015")]
    [InlineData(Fault.CutBefore, "QD7014")]
    [InlineData(Fault.WrongEtag, "QD7016")]
    [InlineData(Fault.WrongClock, "QD7012")]
    [InlineData(Fault.WrongKey, "QD7011")]
    [InlineData(Fault.NotAllowed, "QD7011")]
    public void A_fault_of_every_upload_is_named_and_no_page_refers_to_what_is_not_there(object fault, string code)
    {
        using var network = new FaultyNetwork(server.Port, (_, method, path) => method == "PUT" && path.Contains("/q/", StringComparison.Ordinal) ? (Fault)fault : Fault.None);
        site.Build(First);

        var findings = Run(Settings(network.Endpoint));

        Assert.Equal([code], PublishedSite.Codes(findings));
        Assert.DoesNotContain("S3RVER", findings[0].Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Stored(), stored => stored.StartsWith("index.html", StringComparison.Ordinal));
    }

    [Fact]
    public void A_bucket_that_is_not_there_is_named()
    {
        site.Build(First);

        Assert.Equal(["QD7013"], PublishedSite.Codes(Run(Settings(server.Endpoint) with { Bucket = "nowhere" })));
    }

    [Fact]
    public void A_process_that_is_killed_leaves_a_bucket_that_the_next_run_completes()
    {
        site.Build(First);
        Assert.Empty(Publish(server.Endpoint));
        site.Build(Second);
        var random = new Random(1);
        for (var kill = 0; kill < 5; kill++)
        {
            var cut = random.Next(1, 18);
            KillAt(cut);
            var completed = Start(server.Endpoint);
            Assert.True(completed.ExitCode == 0, $"cut at request {cut}: {completed.Said}");
            Assert.Equal(Second, Stored());
            Assert.Contains(": 0 files uploaded (0 bytes), 0 deleted, ", Start(server.Endpoint).Said, StringComparison.Ordinal);
            Assert.Equal(0, Start(server.Endpoint, "--rollback").ExitCode);
            Assert.Equal(First, Stored());
        }
    }

    /// <summary>Runs the program over a network that hangs at a request, and kills it there.</summary>
    private void KillAt(int request)
    {
        using var reached = new ManualResetEventSlim();
        using var network = new FaultyNetwork(server.Port, (number, _, _) =>
        {
            if (number < request)
                return Fault.None;
            reached.Set();
            return Fault.Hang;
        });
        using var process = Process.Start(Docsgen(network.Endpoint))!;
        WaitHandle.WaitAny([reached.WaitHandle, new ManualResetEvent(false)], TimeSpan.FromSeconds(30));
        process.Kill();
        process.WaitForExit();
    }

    private (int ExitCode, string Said) Start(Uri endpoint, params string[] more)
    {
        using var process = Process.Start(Docsgen(endpoint, more))!;
        var said = process.StandardError.ReadToEnd() + process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.DoesNotContain("S3RVER", said, StringComparison.Ordinal);
        return (process.ExitCode, said);
    }

    private ProcessStartInfo Docsgen(Uri endpoint, params string[] more)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "docsgen.dll");
        return new ProcessStartInfo(
            "dotnet", [program, "publish", "--output", site.Folder.Output, "--endpoint", endpoint.GetLeftPart(UriPartial.Authority), "--bucket", "help", "--forget-addresses", .. more])
        {
            WorkingDirectory = site.Folder.Root,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            Environment = { ["QINIU_ACCESS_KEY"] = PublishedSite.Keys.AccessKey, ["QINIU_SECRET_KEY"] = PublishedSite.Keys.SecretKey },
        };
    }

    private string[] Publish(Uri endpoint, bool rollback = false, bool precompress = false) =>
        PublishedSite.Codes(Run(Settings(endpoint) with { Precompress = precompress }, rollback));

    private ImmutableArray<Diagnostic> Run(PublishSettings settings, bool rollback = false) =>
        SitePublisher.Publish(
            new PublishRequest(site.Folder.Output, settings, null, PublishedSite.Keys, Rollback: rollback, ForgetAddresses: true), _ => null, CancellationToken.None)
            .GetAwaiter().GetResult().Diagnostics;

    private PublishSettings Settings(Uri endpoint) => site.Settings with { Endpoint = endpoint, Parallel = 2, Timeout = 1 };

    /// <summary>The objects of the site, as path and text, read over the interface itself.</summary>
    private string[] Stored()
    {
        using var bucket = new S3Bucket(Settings(server.Endpoint), PublishedSite.Keys);
        return [.. bucket.List(CancellationToken.None).ToBlockingEnumerable()
            .Where(stored => !stored.Key.StartsWith(BucketLayout.Folder, StringComparison.Ordinal))
            .OrderBy(stored => stored.Key, StringComparer.Ordinal)
            .Select(stored => $"{stored.Key}={System.Text.Encoding.UTF8.GetString(bucket.Get(stored.Key, CancellationToken.None).GetAwaiter().GetResult()!)}")];
    }

    private HttpRequestMessage Authorized(string key)
    {
        using var client = new Amazon.S3.AmazonS3Client(
            PublishedSite.Keys.AccessKey, PublishedSite.Keys.SecretKey,
            new Amazon.S3.AmazonS3Config { ServiceURL = server.Endpoint.AbsoluteUri, ForcePathStyle = true, UseHttp = true });
        return new HttpRequestMessage(HttpMethod.Get, client.GetPreSignedURL(new Amazon.S3.Model.GetPreSignedUrlRequest
        {
            BucketName = "help",
            Key = key,
            Expires = DateTime.UtcNow.AddMinutes(5),
            Protocol = Amazon.S3.Protocol.HTTP,
        }));
    }
}
