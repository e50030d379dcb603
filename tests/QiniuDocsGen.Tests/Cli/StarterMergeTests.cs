using System.ComponentModel;
using System.Diagnostics;

namespace QiniuDocsGen.Tests.Cli;

/// <summary>Two branches of a new site that both add a part, merged with git.</summary>
public sealed class StarterMergeTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("docsgen-branches-");

    public void Dispose()
    {
        // Git writes its objects read-only, which Windows does not delete.
        foreach (var file in folder.EnumerateFiles("*", SearchOption.AllDirectories))
            file.Attributes = FileAttributes.Normal;
        folder.Delete(recursive: true);
    }

    [Fact]
    public void The_ledgers_of_both_merge_and_are_brought_in_order()
    {
        Assert.SkipUnless(HasGit(), "git is not installed");
        Assert.Equal(0, Docsgen.Run(folder.FullName, "init", "help").ExitCode);
        Git("init", "--quiet", "--initial-branch=main");
        Commit("start");
        foreach (var (branch, number) in new[] { ("ours", 2), ("theirs", 3) })
        {
            Git("switch", "--quiet", "--create", branch, "main");
            File.WriteAllText(Path.Combine(folder.FullName, "new.md"), PartOf(number));
            var added = Docsgen.Run(Site, "add", "../new.md");
            Assert.True(added.ExitCode == 0, added.Output + added.Error);
            Commit(branch);
        }

        Git("merge", "--quiet", "--no-edit", "ours");

        var settled = Docsgen.Run(Site, "add");
        Assert.True(settled.ExitCode == 0, settled.Output + settled.Error);
        var ledger = File.ReadAllLines(Path.Combine(Site, "content", "ledger.tsv"));
        Assert.Equal([3, 3], new[] { 2, 3 }.Select(part => ledger.Count(line => line.Contains($"\tpublished\t{part}\t", StringComparison.Ordinal))));
    }

    private string Site => Path.Combine(folder.FullName, "help");

    private static string PartOf(int number) => $"# 知识库 - Part {number}\n\n说明。\n\n---\n\n" + string.Concat(Enumerable.Range(1, 3).Select(n =>
        Make.Entry(title: $"第{number}部分的问题{n}", category: $"产品{number}｜主题{n}", question: $"第{number}部分的第{n}个问题怎么解决", answer: $"您好，请按第{number}部分的第{n}步操作")));

    private void Commit(string message)
    {
        Git("add", "--all");
        Git("commit", "--quiet", "--message", message);
    }

    private static bool HasGit()
    {
        try
        {
            using var git = Process.Start(new ProcessStartInfo("git", ["--version"]) { RedirectStandardOutput = true })!;
            git.WaitForExit();
            return git.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    /// <summary>Runs git in the site with no settings but those of the site.</summary>
    private void Git(params string[] arguments)
    {
        var start = new ProcessStartInfo("git", ["-c", "user.name=Writer", "-c", "user.email=writer@docs.example", .. arguments])
        {
            WorkingDirectory = Site,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            Environment = { ["HOME"] = folder.FullName, ["GIT_CONFIG_NOSYSTEM"] = "1" },
        };
        using var git = Process.Start(start)!;
        var error = git.StandardError.ReadToEndAsync();
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        Assert.True(git.ExitCode == 0, $"git {string.Join(' ', arguments)} ended with {git.ExitCode}:\n{output}{error.Result}");
    }
}
