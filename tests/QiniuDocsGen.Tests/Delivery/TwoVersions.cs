using System.Collections.Immutable;
using System.Diagnostics;
using System.Security.Cryptography;

namespace QiniuDocsGen.Tests.Delivery;

/// <summary>Two versions of a small site, each built once by the program, in a temporary folder that is deleted in the end.</summary>
public sealed class TwoVersions : IDisposable
{
    private const int Entries = 30;

    public TwoVersions()
    {
        foreach (var version in new[] { 0, 1 })
        {
            Directory.CreateDirectory(At($"content-{version}"));
            File.WriteAllText(At($"content-{version}/site.yml"), $"title: 第{version}版\n");
            File.WriteAllText(At($"content-{version}/part-01.md"), Make.Part([.. Enumerable.Range(1, Entries).Select(n => Make.Entry(title: $"{version}-{n}", answer: $"您好，第{version}版的第{n}个解答"))]));
            var start = Stopwatch.GetTimestamp();
            Assert.Equal(0, Build(version, $"whole-{version}"));
            Duration = Stopwatch.GetElapsedTime(start);
        }
        Whole = [FilesOf("whole-0"), FilesOf("whole-1")];
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("docsgen-whole-").FullName;

    /// <summary>Every file of each version, as path and hash.</summary>
    internal ImmutableArray<ImmutableSortedDictionary<string, string>> Whole { get; }

    /// <summary>How long a build takes here and now; tells when to kill one, and never what is right.</summary>
    public TimeSpan Duration { get; }

    public string At(string path) => Path.Combine(Root, path);

    public int Build(int version, string output)
    {
        using var run = Start(version, output);
        run.StandardError.ReadToEnd();
        run.WaitForExit();
        return run.ExitCode;
    }

    public Process Start(int version, string output) =>
        Begin("dotnet", Path.Combine(AppContext.BaseDirectory, "docsgen.dll"), "build", "--content", $"content-{version}", "--output", output, "--verbosity", "quiet");

    public Process Begin(string program, params string[] arguments) =>
        Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = Root, RedirectStandardError = true })!;

    /// <summary>Which version a folder holds; neither, or a mixture, fails the test.</summary>
    public int WhichIsIn(string folder, string when)
    {
        var files = FilesOf(folder);
        var which = Whole.IndexOf(Whole.FirstOrDefault(files.SequenceEqual) ?? ImmutableSortedDictionary<string, string>.Empty);
        Assert.True(which >= 0, $"{when}: the site is neither the old one nor the new one; {files.Except(Whole[0]).Count()} and {files.Except(Whole[1]).Count()} files differ");
        return which;
    }

    public static string HashOf(string file) => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)));

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private ImmutableSortedDictionary<string, string> FilesOf(string folder) =>
        Directory.EnumerateFiles(At(folder), "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
            .ToImmutableSortedDictionary(file => Path.GetRelativePath(At(folder), file), HashOf, StringComparer.Ordinal);
}
