using System.Diagnostics;

namespace QiniuDocsGen.Tests;

/// <summary>Runs the built program as a user would.</summary>
/// <param name="ExitCode">How it ended.</param>
/// <param name="Output">What it wrote to standard output.</param>
/// <param name="Error">What it wrote to standard error.</param>
internal sealed record Docsgen(int ExitCode, string Output, string Error)
{
    /// <summary>Everything it said.</summary>
    public string Said => Error + Output;

    /// <summary>Runs the program with arguments, in a folder, with extra environment variables.</summary>
    public static Docsgen Run(string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "docsgen.dll"), .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Docsgen(process.ExitCode, output, error.Result);
    }

    /// <summary>Runs the program with arguments in a folder.</summary>
    public static Docsgen Run(string folder, params string[] arguments) => Run(folder, new Dictionary<string, string>(), arguments);
}
