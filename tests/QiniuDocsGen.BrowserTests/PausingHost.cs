using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace QiniuDocsGen.BrowserTests;

/// <summary>Serves a built site over a slow line: a page that is asked for with <c>?pause=N</c> stops behind N characters until it is let go on.</summary>
internal sealed class PausingHost : IAsyncDisposable
{
    private readonly SemaphoreSlim goOn = new(0);
    private readonly WebApplication server;

    private PausingHost(WebApplication server) => this.server = server;

    /// <summary>The address of the home page, with a slash at the end.</summary>
    public string Address => server.Urls.First() + "/";

    /// <summary>Serves the files of a folder.</summary>
    public static async Task<PausingHost> Start(string folder)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var host = new PausingHost(builder.Build());
        host.server.Urls.Add("http://127.0.0.1:0");
        host.server.Use((context, next) => int.TryParse(context.Request.Query["pause"], out var pause)
            ? host.Send(context.Response, Path.Combine(folder, context.Request.Path.Value!.TrimStart('/')), pause)
            : next(context));
        host.server.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(folder), ServeUnknownFileTypes = true });
        await host.server.StartAsync();
        return host;
    }

    /// <summary>Lets the page that waits go on.</summary>
    public void GoOn() => goOn.Release();

    /// <summary>Stops the server.</summary>
    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        goOn.Dispose();
    }

    private async Task Send(HttpResponse response, string file, int pause)
    {
        var page = await File.ReadAllTextAsync(file);
        response.ContentType = "text/html; charset=utf-8";
        await response.Body.WriteAsync(Encoding.UTF8.GetBytes(page[..pause]));
        await response.Body.FlushAsync();
        await goOn.WaitAsync(response.HttpContext.RequestAborted);
        await response.Body.WriteAsync(Encoding.UTF8.GetBytes(page[pause..]));
    }
}
