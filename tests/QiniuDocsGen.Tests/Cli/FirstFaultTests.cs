namespace QiniuDocsGen.Tests.Cli;

/// <summary>What comes first is told, and not what follows from it; from outside, each test in a folder of its own.</summary>
public sealed class FirstFaultTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("docsgen-fault-").FullName;

    public FirstFaultTests() => Write("content/parts/part-01.md", Make.Part(Make.Entry()));

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("--limit takes a whole number from 1, not 'abc'", "search", "-n", "abc", "word")]
    [InlineData("--limit takes a whole number from 1, not '0'", "search", "-n", "0", "word")]
    [InlineData("--port takes a whole number from 0 to 65535, not 'abc'", "serve", "-p", "abc")]
    [InlineData("--port takes a whole number from 0 to 65535, not '65536'", "serve", "-p", "65536")]
    [InlineData("--max-deletes takes a whole number from 0, not 'abc'", "publish", "--max-deletes", "abc")]
    [InlineData("--max-deletes takes a whole number from 0, not '-1'", "publish", "--max-deletes", "-1")]
    [InlineData("--max-deletes takes a whole number from 0, not '9999999999'", "publish", "--max-deletes", "9999999999")]
    public void What_is_no_number_is_told_by_the_option(string expected, params string[] arguments)
    {
        var run = Docsgen.Run(folder, arguments);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("unexpected fault", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("build", "--base-url", "ftp://example.com")]
    [InlineData("build", "--config", "absent.yml")]
    [InlineData("check", "--templates", "absent")]
    public void A_wrong_option_is_all_that_is_told(params string[] arguments)
    {
        Write("content/parts/part-01.md", Make.Part(Make.Entry(category: "对象存储|上传下载")));
        var run = Docsgen.Run(folder, arguments);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("1 error, 0 warnings, 0 notes", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_follows_from_a_template_fault_does_not_hide_it()
    {
        Write("mine/partials/footer.html", "<p>{{ site.titel }}</p>");
        foreach (var arguments in new[] { "build --verify", "check", "add --new-ledger" })
        {
            var run = Docsgen.Run(folder, [.. arguments.Split(' '), "--templates", "mine"]);
            Assert.Equal(1, run.ExitCode);
            Assert.Contains("mine/partials/footer.html:1:", run.Error, StringComparison.Ordinal);
            Assert.Single(run.Said.Split('\n'), line => line.Contains("error QD", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_template_that_cannot_be_parsed_is_the_only_error_of_a_check()
    {
        Write("mine/layouts/base.html", "<p>{{ if }</p>");
        var run = Docsgen.Run(folder, "check", "--templates", "mine");
        Assert.Equal(1, run.ExitCode);
        Assert.All(run.Said.Split('\n').Where(line => line.Contains("error QD", StringComparison.Ordinal)), line => Assert.Contains("mine/layouts/base.html", line, StringComparison.Ordinal));
    }

    [Fact]
    public void Titles_that_repeat_are_named_by_add_and_check_with_both_places()
    {
        Write("new.md", Make.Part(Make.Entry(question: "完全不同的另一个情况", answer: "用另外的办法处理。")).Replace("Part 1", "Part 2", StringComparison.Ordinal));
        foreach (var arguments in new[] { "add new.md --new-ledger", "check" })
        {
            var run = Docsgen.Run(folder, arguments.Split(' '));
            Assert.Contains("QD3012 repeated-title: 2 entries", run.Error, StringComparison.Ordinal);
            Assert.Matches(@"QD3012[^§]*note: [^:]+\.md:\d+:\d+: the same title here", run.Error);
        }
    }

    private void Write(string path, string text)
    {
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
