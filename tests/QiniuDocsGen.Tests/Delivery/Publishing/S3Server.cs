using System.Diagnostics;
using System.Text.RegularExpressions;

namespace QiniuDocsGen.Tests.Delivery.Publishing;

/// <summary>A real S3 server on this machine (npm s3rver) with one empty bucket named <c>help</c>; ends with the test.</summary>
internal sealed partial class S3Server : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("docsgen-s3-");
    private readonly Process process;

    public S3Server()
    {
        var program = Repository.Path("site-assets", "node_modules", "s3rver", "bin", "s3rver.js");
        Assert.True(File.Exists(program), "s3rver is missing: run 'npm ci' in site-assets");
        process = Process.Start(new ProcessStartInfo(
            "node", ["--no-deprecation", program, "-d", folder.FullName, "-a", "127.0.0.1", "-p", "0", "--configure-bucket", "help"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var port = new TaskCompletionSource<int>();
        process.ErrorDataReceived += (_, _) => { };
        process.OutputDataReceived += (_, said) =>
        {
            if (said.Data is null || Listening().Match(said.Data) is { Success: true })
                port.TrySetResult(said.Data is null ? 0 : int.Parse(Listening().Match(said.Data).Groups[1].Value));
        };
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        Assert.True(port.Task.Wait(TimeSpan.FromSeconds(60)) && port.Task.Result > 0, "s3rver did not start");
        Port = port.Task.Result;
    }

    public int Port { get; }

    public Uri Endpoint => new($"http://127.0.0.1:{Port}");

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
        folder.Delete(recursive: true);
    }

    [GeneratedRegex(@"127\.0\.0\.1:(\d+)")]
    private static partial Regex Listening();
}
