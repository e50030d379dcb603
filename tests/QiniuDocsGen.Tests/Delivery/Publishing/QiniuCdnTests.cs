using System.Net;
using System.Text;
using QiniuDocsGen.Delivery.Publishing;
using QiniuDocsGen.Model.Settings;

namespace QiniuDocsGen.Tests.Delivery.Publishing;

public sealed class QiniuCdnTests : IDisposable
{
    private readonly PublishedSite site = new();
    private readonly MemoryBucket bucket = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task A_request_names_the_addresses_and_is_signed()
    {
        using var answers = new CannedAnswers(HttpStatusCode.OK, """{"code":200}""");

        var refusal = await Cdn(answers).Refresh(new CdnRefresh(["https://a.example/q/a/"], []), TestContext.Current.CancellationToken);

        Assert.Null(refusal);
        Assert.Equal(["""POST https://cdn.example/v2/tune/refresh application/json {"urls":["https://a.example/q/a/"],"dirs":[]}"""], answers.Requests);
        // printf '/v2/tune/refresh\n' | openssl dgst -sha1 -hmac S3RVER -binary | base64 | tr '+/' '-_'
        Assert.Equal("QBox S3RVER:qNLVYFVb2d4262-t75CoviXrYPc=", answers.Authorization);
    }

    [Fact]
    public async Task Many_addresses_are_sent_in_as_many_requests_as_the_interface_allows()
    {
        using var answers = new CannedAnswers(HttpStatusCode.OK, """{"code":200}""");

        await Cdn(answers).Refresh(
            new CdnRefresh([.. Enumerable.Range(0, 45).Select(i => $"https://a.example/{i}")], ["https://a.example/"]), TestContext.Current.CancellationToken);

        Assert.Equal(4, answers.Requests.Count);
    }

    [Theory]
    [InlineData(HttpStatusCode.OK, """{"code":400034,"error":"x"}""", "the allowance of the day is used up")]
    [InlineData(HttpStatusCode.OK, """{"code":400032,"error":"S3RVER"}""", "it answered with code 400032")]
    [InlineData(HttpStatusCode.OK, "<html>", "its answer could not be read")]
    [InlineData(HttpStatusCode.Unauthorized, "S3RVER", "it answered 401")]
    public async Task A_refusal_is_a_finding_that_names_no_key(HttpStatusCode status, string body, string reason)
    {
        using var answers = new CannedAnswers(status, body);

        var refusal = await Cdn(answers).Refresh(new CdnRefresh(["https://a.example/"], []), TestContext.Current.CancellationToken);

        Assert.Equal("QD7031", refusal?.Rule.Code);
        Assert.Equal($"the CDN refused to refresh 1 addresses: {reason}", refusal?.Message);
    }

    [Fact]
    public void The_cdn_is_told_of_pages_that_changed_before_anything_is_deleted()
    {
        using var answers = new CannedAnswers(HttpStatusCode.OK, """{"code":200}""") { OnRequest = () => bucket.Changes.Add("refresh") };
        var settings = site.Settings with { Cdn = new CdnSettings(Refresh: true) };
        site.Build("index.html=1", "q/a/index.html=A");
        site.Publish(bucket, settings: settings, cdn: Cdn(answers));
        Assert.Empty(answers.Requests);
        site.Build("index.html=2");
        bucket.Changes.Clear();

        Assert.Empty(site.Publish(bucket, settings: settings, cdn: Cdn(answers)).Diagnostics);

        Assert.Equal(["put index.html", "refresh", "delete q/a/index.html"], bucket.Changes.Where(change => !change.Contains(".docsgen", StringComparison.Ordinal)));
        Assert.Contains("\"urls\":[\"https://a.example/help/\",\"https://a.example/help/q/a/\"]", answers.Requests[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_cdn_that_refuses_does_not_undo_the_release()
    {
        using var answers = new CannedAnswers(HttpStatusCode.BadGateway, "");
        var settings = site.Settings with { Cdn = new CdnSettings(Refresh: true) };
        site.Build("index.html=1");
        site.Publish(bucket, settings: settings, cdn: Cdn(answers));
        site.Build("index.html=2");

        var report = site.Publish(bucket, settings: settings, cdn: Cdn(answers));

        Assert.Equal(["QD7031"], PublishedSite.Codes(report.Diagnostics));
        Assert.True(report.Value.Done);
        Assert.Equal(["index.html=2"], bucket.Site);
    }

    private static QiniuCdn Cdn(CannedAnswers answers) => new(new HttpClient(answers), PublishedSite.Keys, new Uri("https://cdn.example"));

    /// <summary>Notes requests and gives one answer to all.</summary>
    private sealed class CannedAnswers(HttpStatusCode status, string body) : HttpMessageHandler
    {
        public List<string> Requests { get; } = [];

        public string Authorization { get; private set; } = "";

        public Action OnRequest { get; init; } = () => { };

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            OnRequest();
            Authorization = request.Headers.Authorization!.ToString();
            Requests.Add($"{request.Method} {request.RequestUri} {request.Content!.Headers.ContentType} {await request.Content.ReadAsStringAsync(cancellationToken)}");
            return new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        }
    }
}
