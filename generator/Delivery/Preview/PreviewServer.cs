using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Net;
using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;
using QiniuDocsGen.Model.Settings;

namespace QiniuDocsGen.Delivery.Preview;

/// <summary>
/// Shows a built site to browsers on this machine, each page made when it is asked for, and tells them when another one takes its place.
/// </summary>
internal sealed class PreviewServer : IAsyncDisposable
{
    /// <summary>Where the preview's own files and its socket are; no site has such a path.</summary>
    private const string Own = "/__docsgen/";

    private readonly WebApplication host;
    private readonly string ownFiles;
    private readonly ConcurrentDictionary<WebSocket, SemaphoreSlim> listeners = new();
    private readonly Lock learning = new();
    private volatile LiveState state = LiveState.Empty with { Server = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4)) };

    private PreviewServer(WebApplication host, string ownFiles)
    {
        this.host = host;
        this.ownFiles = ownFiles;
    }

    /// <summary>The address of the server.</summary>
    public Uri Address => new(host.Urls.First());

    /// <summary>Whether a site is shown.</summary>
    public bool HasSite => state.Site is not null;

    /// <summary>Told what became known of a site after it was shown, each finding once. Called on any thread, one at a time.</summary>
    public Action<ImmutableArray<Diagnostic>, SiteSettings?>? Found { get; init; }

    /// <summary>Starts to serve on this machine only; reports a port that cannot be had, and then there is no server.</summary>
    /// <param name="port">The port; 0 takes a free one.</param>
    /// <param name="ownFiles">The folder with <c>live.js</c> and <c>live.css</c>.</param>
    /// <param name="found">See <see cref="Found"/>; null for nobody.</param>
    public static async Task<StageResult<PreviewServer?>> Start(int port, string ownFiles, Action<ImmutableArray<Diagnostic>, SiteSettings?>? found = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        var server = new PreviewServer(builder.Build(), ownFiles) { Found = found };
        server.host.UseWebSockets();
        server.host.Run(server.Answer);
        try
        {
            await server.host.StartAsync();
            return new StageResult<PreviewServer?>(server);
        }
        catch (IOException)
        {
            await server.DisposeAsync();
            return new StageResult<PreviewServer?>(null, [PreviewRules.PortTaken.Report($"port {port} of this machine cannot be used for the preview")]);
        }
    }

    /// <summary>Shows what a build made, and tells every open page.</summary>
    /// <param name="site">The site; null when errors keep the last one in place.</param>
    /// <param name="findings">What the build found, sorted and folded.</param>
    public Task Show(PreviewedSite? site, ImmutableArray<Diagnostic> findings)
    {
        lock (learning)
            state = state.After(site, findings);
        return TellAll();
    }

    /// <summary>
    /// Finds out what a site that is shown leaves to be found, and tells every open page. A page of each template is made, for a fault in it should
    /// not wait until somebody asks for it.
    /// </summary>
    /// <param name="site">The site. When another one was shown meanwhile, nothing is told.</param>
    /// <param name="putOff">Makes what the build put off, a stage each.</param>
    /// <param name="findings">Finds what there is to be told after that.</param>
    /// <param name="outdated">Ends it between two stages or pages: the next site will be found out about, and two at once would slow down both.</param>
    public async Task Complete(PreviewedSite site, ImmutableArray<Action> putOff, Func<ImmutableArray<Diagnostic>> findings, CancellationToken outdated)
    {
        var shown = state;
        if (shown.Site == site && shown.IsLast && Find(site, putOff, findings, outdated) is { } found && Learn(found, shown.Build))
            await TellAll();
    }

    private static ImmutableArray<Diagnostic>? Find(
        PreviewedSite site, ImmutableArray<Action> putOff, Func<ImmutableArray<Diagnostic>> findings, CancellationToken outdated)
    {
        foreach (var make in putOff)
        {
            if (outdated.IsCancellationRequested)
                return null;
            make();
        }
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        if (!outdated.IsCancellationRequested)
            found.AddRange(findings());
        foreach (var sample in site.Samples.TakeWhile(_ => !outdated.IsCancellationRequested))
            found.AddRange(sample.Content(new ArrayBufferWriter<byte>()));
        return outdated.IsCancellationRequested ? null : found.ToImmutable();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await host.DisposeAsync();

    private async Task Answer(HttpContext exchange)
    {
        var (request, response) = (exchange.Request, exchange.Response);
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        if (!RequestGuard.IsOwnHost(request.Host.Value))
            await Say(response, HttpStatusCode.Forbidden, "This preview answers only to localhost.");
        else if (request.Path == Own + "live" && exchange.WebSockets.IsWebSocketRequest)
            await Listen(exchange);
        else if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
            await Say(response, HttpStatusCode.MethodNotAllowed, "A preview can only be read.");
        else if (request.Path.Value is Own + "live.js" or Own + "live.css")
            await Send(response, request.Path.Value![Own.Length..], await File.ReadAllBytesAsync(Path.Join(ownFiles, request.Path.Value[Own.Length..])));
        else
            await AnswerWithSite(request, response);
    }

    private async Task AnswerWithSite(HttpRequest request, HttpResponse response)
    {
        var shown = state;
        if (shown.Site is not { } site)
        {
            await Send(response, "none.html", WithLiveScript("<!doctype html><title>docsgen</title><body></body>"u8, shown.Mark));
            return;
        }
        var file = site.Find(request.Path.Value ?? "/", out var redirect);
        if (redirect is not null)
        {
            response.Redirect(redirect + request.QueryString);
            return;
        }
        if (file is null)
            response.StatusCode = (int)HttpStatusCode.NotFound;
        if ((file ?? site.NotFound) is { } found)
            await SendFile(response, found, shown);
    }

    private async Task SendFile(HttpResponse response, OutputFile file, LiveState shown)
    {
        var bytes = new ArrayBufferWriter<byte>();
        var findings = file.Content(bytes);
        if (Learn(findings, shown.Build))
            await TellAll();
        if (findings.Any(finding => finding.Severity == Severity.Error))
        {
            response.StatusCode = (int)HttpStatusCode.InternalServerError;
            await Send(response, "fault.html", WithLiveScript(FaultPage.Of(findings, shown.Site?.Settings), shown.Mark));
            return;
        }
        var isPage = file.Path.Extension == ".html";
        await Send(response, file.Path.Value, isPage ? WithLiveScript(bytes.WrittenSpan, shown.Mark) : bytes.WrittenMemory);
    }

    /// <summary>Takes note of what a page of a site found, and tells of what is new; whether there was any. The site may be gone meanwhile.</summary>
    private bool Learn(ImmutableArray<Diagnostic> findings, int build)
    {
        lock (learning)
        {
            var added = state.Build == build ? state.New(findings) : [];
            if (added.IsEmpty)
                return false;
            state = state.With(added);
            Found?.Invoke(added, state.Site?.Settings);
            return true;
        }
    }

    /// <summary>A page with the script that reloads it, before the end of its body.</summary>
    private static ReadOnlyMemory<byte> WithLiveScript(ReadOnlySpan<byte> page, string mark)
    {
        var script = Encoding.UTF8.GetBytes($"<script src=\"{Own}live.js\" data-version=\"{mark}\"></script>");
        var end = page.LastIndexOf("</body>"u8);
        if (end < 0)
            end = page.Length;
        return (byte[])[.. page[..end], .. script, .. page[end..]];
    }

    private static Task Say(HttpResponse response, HttpStatusCode status, string text)
    {
        response.StatusCode = (int)status;
        return Send(response, "said.txt", Encoding.UTF8.GetBytes(text));
    }

    private static async Task Send(HttpResponse response, string path, ReadOnlyMemory<byte> bytes)
    {
        response.ContentType = ContentTypes.Of(path).Type;
        response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(response.HttpContext.Request.Method))
            await response.Body.WriteAsync(bytes, response.HttpContext.RequestAborted);
    }

    private async Task Listen(HttpContext exchange)
    {
        if (!RequestGuard.IsOwnOrigin(exchange.Request.Headers.Origin, exchange.Request.Host.Value))
        {
            await Say(exchange.Response, HttpStatusCode.Forbidden, "This preview answers only to its own pages.");
            return;
        }
        using var socket = await exchange.WebSockets.AcceptWebSocketAsync();
        using var turn = new SemaphoreSlim(1);
        listeners[socket] = turn;
        try
        {
            await Tell(socket, turn);
            // A page says nothing; this ends when it is closed.
            await socket.ReceiveAsync(new byte[1], exchange.RequestAborted);
        }
        catch (Exception ended) when (ended is WebSocketException or OperationCanceledException or IOException)
        {
            // The page is gone.
        }
        finally
        {
            listeners.TryRemove(socket, out _);
        }
    }

    private Task TellAll() => Task.WhenAll(listeners.Select(listener => Tell(listener.Key, listener.Value)));

    private async Task Tell(WebSocket socket, SemaphoreSlim turn)
    {
        try
        {
            await turn.WaitAsync();
            try
            {
                await socket.SendAsync(state.ToJson(), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
            }
            finally
            {
                turn.Release();
            }
        }
        catch (Exception ended) when (ended is WebSocketException or ObjectDisposedException or InvalidOperationException or IOException)
        {
            // The page was closed meanwhile.
        }
    }
}
