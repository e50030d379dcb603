using System.Collections.Immutable;
using System.Diagnostics;
using System.Security.Cryptography;

namespace QiniuDocsGen.Tests.Delivery;

/// <summary>Two versions of a small site with no page in common, each built once by the program, in a temporary folder that is deleted in the end.</summary>
public class TwoVersions : IDisposable
{
    private const int Entries = 30;

    public TwoVersions() : this(isNear: false)
    {
    }

    /// <param name="isNear">Whether most pages are to be the same in both.</param>
    protected TwoVersions(bool isNear)
    {
        foreach (var version in new[] { 0, 1 })
        {
            Directory.CreateDirectory(At($"content-{version}"));
            var name = isNear ? "同" : $"{version}";
            File.WriteAllText(At($"content-{version}/site.yml"), $"title: 第{name}版\n");
            File.WriteAllText(At($"content-{version}/part-01.md"), Make.Part([.. Enumerable.Range(1, Entries).Select(n =>
                Make.Entry(title: $"{name}-{n}", answer: $"您好，第{(isNear && n == 1 ? version : name)}版的第{n}个解答"))]));
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

    public void Dispose()
    {
        Directory.Delete(Root, recursive: true);
        GC.SuppressFinalize(this);
    }

    private ImmutableSortedDictionary<string, string> FilesOf(string folder) =>
        Directory.EnumerateFiles(At(folder), "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
            .ToImmutableSortedDictionary(file => Path.GetRelativePath(At(folder), file), HashOf, StringComparer.Ordinal);
}

/// <summary>Two versions of which most pages are the same, so that a delivery makes use of the site that the one before it replaced.</summary>
public sealed class NearVersions() : TwoVersions(isNear: true);
