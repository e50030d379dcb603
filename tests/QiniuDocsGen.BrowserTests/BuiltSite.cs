using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace QiniuDocsGen.BrowserTests;

/// <summary>A site built by the program into a temporary folder and served as a plain static host would.</summary>
public sealed class BuiltSite : IAsyncDisposable
{
    private readonly string folder;
    private readonly WebApplication server;

    private BuiltSite(string folder, WebApplication server, string address)
    {
        this.folder = folder;
        this.server = server;
        Address = address;
    }

    /// <summary>The address of the home page, with a slash at the end.</summary>
    public string Address { get; }

    /// <summary>The folder that holds the files of the site.</summary>
    public string Folder => Path.Combine(folder, "site");

    /// <summary>Builds a content folder and serves the site.</summary>
    /// <param name="content">The content folder.</param>
    /// <param name="basePath">The path of the base address: <c>/</c> or <c>/repo/</c>.</param>
    /// <param name="bareBucket">Whether the host knows no directory indexes.</param>
    /// <param name="options">Further options of <c>docsgen build</c>.</param>
    public static async Task<BuiltSite> Create(string content, string basePath = "/", bool bareBucket = false, params string[] options)
    {
        var folder = Directory.CreateTempSubdirectory("docsgen-site-").FullName;
        var output = Path.Combine(folder, "site");
        await Docsgen(["build", "--content", content, "--output", output, "--base-url", "https://help.example.com" + basePath, .. options]);

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var server = builder.Build();
        server.Urls.Add("http://127.0.0.1:0");
        Serve(server, output, basePath.TrimEnd('/'), bareBucket);
        await server.StartAsync();
        return new BuiltSite(folder, server, server.Urls.First() + basePath);
    }

    /// <summary>Runs the program and fails with its output unless it ends well.</summary>
    public static async Task Docsgen(params string[] arguments)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "docsgen.dll");
        var start = new ProcessStartInfo("dotnet", [program, .. arguments]) { RedirectStandardError = true, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"docsgen ended with {process.ExitCode}:\n{error}{await output}");
    }

    /// <summary>Stops the server and removes the files.</summary>
    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static void Serve(WebApplication server, string output, string basePath, bool bareBucket)
    {
        var files = new PhysicalFileProvider(output);
        if (!bareBucket)
            server.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files, RequestPath = basePath });
        server.UseStaticFiles(new StaticFileOptions { FileProvider = files, RequestPath = basePath, ServeUnknownFileTypes = true });
        server.Run(async context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            context.Response.ContentType = "text/html; charset=utf-8";
            await context.Response.SendFileAsync(Path.Combine(output, "404.html"));
        });
    }
}
