using System.Diagnostics;

namespace QiniuDocsGen.Tests.Cli;

/// <summary>The packed tool, installed from a local folder into a temporary one, as a newcomer has it.</summary>
public sealed class ToolTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("docsgen-tool-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task The_packed_tool_makes_builds_and_shows_a_new_site()
    {
        var package = Path.Combine(folder.FullName, "package");
        Run("dotnet", folder.FullName, "pack", Repository.Path("generator"), "-c", Configuration, "--no-build", "-o", package, "--nologo", "-v", "quiet", "-p:Version=9.9.9");
        var tool = Path.Combine(folder.FullName, "tool");
        Run("dotnet", folder.FullName, "tool", "install", "QiniuDocsGen.Tool", "--tool-path", tool, "--add-source", package, "--version", "9.9.9");
        var docsgen = Path.Combine(tool, OperatingSystem.IsWindows() ? "docsgen.exe" : "docsgen");

        Run(docsgen, folder.FullName, "init", "help");
        var said = Run(docsgen, Path.Combine(folder.FullName, "help"), "build", "--verify", "--strict");

        Assert.True(File.Exists(Path.Combine(folder.FullName, "help", "_site", "index.html")), said);
        Assert.True(File.Exists(Path.Combine(folder.FullName, "help", "content", "site.schema.json")));
        Assert.Contains($"to look at it: {docsgen} serve\n", said, StringComparison.Ordinal);
        Assert.Matches(@"^[0-9]+\.[0-9]+\.[0-9]+", Run(docsgen, folder.FullName, "--version"));
        Assert.Contains("nothing had to be written", Run(docsgen, Path.Combine(folder.FullName, "help"), "add"), StringComparison.Ordinal);
        Run(docsgen, Path.Combine(folder.FullName, "help"), "check", "--strict");
        await EditAndSee(docsgen, Path.Combine(folder.FullName, "help"));
    }

    /// <summary>What a newcomer does next: looks at the site, changes the sample, and sees the change without a further command.</summary>
    private static async Task EditAndSee(string docsgen, string site)
    {
        const string Changed = "改过的第一个问题";
        var stop = TestContext.Current.CancellationToken;
        using var process = Process.Start(new ProcessStartInfo(docsgen, ["serve", "--port", "0"]) { WorkingDirectory = site, RedirectStandardError = true })!;
        try
        {
            string? line;
            do
                line = await process.StandardError.ReadLineAsync(stop);
            while (line?.Contains("http://", StringComparison.Ordinal) == false);
            Assert.NotNull(line);
            var rest = process.StandardError.ReadToEndAsync(stop);
            using var browser = new HttpClient { BaseAddress = new Uri(line[line.IndexOf("http://", StringComparison.Ordinal)..].Split(' ')[0]) };
            Assert.DoesNotContain(Changed, await AllPages(browser, stop), StringComparison.Ordinal);

            var part = Path.Combine(site, "content", "parts", "part-01.md");
            var text = await File.ReadAllTextAsync(part, stop);
            var title = text.Split('\n').First(each => each.StartsWith("## ", StringComparison.Ordinal));
            await File.WriteAllTextAsync(part, text.Replace(title, "## " + Changed, StringComparison.Ordinal), stop);
            while (!(await AllPages(browser, stop)).Contains(Changed, StringComparison.Ordinal))
                await Task.Delay(100, stop);
            process.Kill();
            await rest;
        }
        finally
        {
            process.Kill();
        }
    }

    /// <summary>The home page and the pages of products that it leads to.</summary>
    private static async Task<string> AllPages(HttpClient browser, CancellationToken stop)
    {
        var home = await browser.GetStringAsync("/", stop);
        var pages = home.Split("href=\"").Select(link => link.Split('"')[0]).Where(link => link.StartsWith("/c/", StringComparison.Ordinal)).Distinct();
        foreach (var page in pages.ToList())
            home += await browser.GetStringAsync(page, stop);
        return home;
    }

    [Fact]
    public void A_folder_with_files_is_left_alone()
    {
        File.WriteAllText(Path.Combine(folder.FullName, "mine.txt"), "mine");

        var refused = Docsgen.Run(folder.FullName, "init", ".");

        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("QD9027", refused.Error, StringComparison.Ordinal);
        Assert.Equal(["mine.txt"], Directory.EnumerateFileSystemEntries(folder.FullName).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("docsgen ", "build")]
    [InlineData("docsgen build --", "--output")]
    [InlineData("docsgen build --format ", "github")]
    [InlineData("docsgen build --verbosity ", "quiet")]
    public void A_shell_is_told_what_can_follow(string line, string expected) =>
        Assert.Contains(expected, Docsgen.Run(folder.FullName, $"[suggest:{line.Length}]", line).Output.Split('\n').Select(word => word.Trim()));

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("pwsh")]
    public void Each_shell_has_its_script(string shell) =>
        Assert.Contains("[suggest:", Docsgen.Run(folder.FullName, "completion", shell).Output, StringComparison.Ordinal);

    private static string Configuration => AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? "Release" : "Debug";

    private static string Run(string program, string folder, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{output}{error.Result}");
        return output + error.Result;
    }
}
