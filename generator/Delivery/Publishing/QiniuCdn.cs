using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using QiniuDocsGen.Delivery.Publishing.Stores;
using QiniuDocsGen.Diagnostics;

namespace QiniuDocsGen.Delivery.Publishing;

/// <summary>Qiniu's interface for refreshing a CDN: <c>POST /v2/tune/refresh</c>, signed as its documentation calls QBox.</summary>
/// <param name="http">Sends the requests.</param>
/// <param name="credentials">The keys.</param>
/// <param name="endpoint">Where the interface is.</param>
internal sealed class QiniuCdn(HttpClient http, Credentials credentials, Uri endpoint)
{
    /// <summary>Where the interface is in the world.</summary>
    public static readonly Uri PublicEndpoint = new("https://fusion.qiniuapi.com");

    // The documentation of the interface allows so many in one request.
    private const int UrlsAtOnce = 20;
    private const int FoldersAtOnce = 5;
    private const string Path = "/v2/tune/refresh";

    /// <summary>Asks for a refresh, in as many requests as it takes.</summary>
    /// <returns>Why it was refused; null when all was accepted.</returns>
    public async Task<Diagnostic?> Refresh(CdnRefresh refresh, CancellationToken stop)
    {
        var requests = refresh.Urls.Chunk(UrlsAtOnce).Select(urls => (Urls: urls, Folders: Array.Empty<string>()))
            .Concat(refresh.Folders.Chunk(FoldersAtOnce).Select(folders => (Urls: Array.Empty<string>(), Folders: folders)));
        foreach (var (urls, folders) in requests)
        {
            if (await Send(urls, folders, stop) is { } reason)
                return PublishingRules.CdnNotRefreshed.Report($"the CDN refused to refresh {urls.Length + folders.Length} addresses: {reason}");
        }
        return null;
    }

    private async Task<string?> Send(string[] urls, string[] folders, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(endpoint, Path))
        {
            Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(new { urls, dirs = folders })),
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Authorization = new AuthenticationHeaderValue("QBox", $"{credentials.AccessKey}:{Signature()}");
        try
        {
            using var response = await http.SendAsync(request, stop);
            if (!response.IsSuccessStatusCode)
                return $"it answered {(int)response.StatusCode}";
            using var answer = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(stop));
            var code = answer.RootElement.TryGetProperty("code", out var value) && value.TryGetInt32(out var number) ? number : 0;
            return code == 200 ? null : code == 400034 ? "the allowance of the day is used up" : $"it answered with code {code}";
        }
        catch (Exception fault) when (!stop.IsCancellationRequested && fault is HttpRequestException or OperationCanceledException or JsonException or IOException)
        {
            return fault is JsonException ? "its answer could not be read" : "it did not answer";
        }
    }

    /// <summary>HMAC-SHA1 of the path and a line end, in the Base64 of addresses; a JSON body is not signed.</summary>
    private string Signature()
    {
#pragma warning disable CA5350 // The interface demands SHA-1.
        var signed = HMACSHA1.HashData(Encoding.UTF8.GetBytes(credentials.SecretKey), Encoding.UTF8.GetBytes(Path + "\n"));
#pragma warning restore CA5350
        return Convert.ToBase64String(signed).Replace('+', '-').Replace('/', '_');
    }
}
