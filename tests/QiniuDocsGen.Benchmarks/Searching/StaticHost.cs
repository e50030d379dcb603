using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace QiniuDocsGen.Benchmarks.Searching;

/// <summary>Serves a folder as a static host does that compresses what it sends and lets browsers keep what has a fingerprint.</summary>
internal sealed class StaticHost : IAsyncDisposable
{
    private readonly WebApplication server;
    private long searchBytes;

    private StaticHost(WebApplication server) => this.server = server;

    /// <summary>The bodies of code and files of both searches sent so far, compressed, in bytes.</summary>
    public long SearchBytes => Interlocked.Read(ref searchBytes);

    /// <summary>The address of the folder, with a slash at the end.</summary>
    public string Address => server.Urls.First() + "/";

    /// <summary>Starts serving on a free port of this machine.</summary>
    public static async Task<StaticHost> Start(string folder)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddResponseCompression(options =>
        {
            options.Providers.Add<GzipCompressionProvider>();
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "text/html", "text/css", "text/javascript", "application/octet-stream", "application/wasm"];
        });
        var server = builder.Build();
        server.Urls.Add("http://127.0.0.1:0");
        var host = new StaticHost(server);
        server.Use(host.Count);
        server.UseResponseCompression();
        var files = new PhysicalFileProvider(folder);
        server.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files });
        server.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = files,
            ServeUnknownFileTypes = true,
            OnPrepareResponse = response => response.Context.Response.Headers.CacheControl = "max-age=31536000, immutable",
        });
        await server.StartAsync();
        return host;
    }

    /// <summary>Counted here and not in the browser, whose pages do not see what their workers fetch.</summary>
    private Task Count(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Path.StartsWithSegments("/pagefind") || context.Request.Path.Value!.StartsWith("/assets/search", StringComparison.Ordinal))
            context.Response.Body = new SentBytes(context.Response.Body, count => Interlocked.Add(ref searchBytes, count));
        return next(context);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => server.DisposeAsync();
}
