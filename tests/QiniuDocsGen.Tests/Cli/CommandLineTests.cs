using System.Diagnostics;
using System.Text.Json;

namespace QiniuDocsGen.Tests.Cli;

/// <summary>The program from outside: exit codes, messages, formats. Each test works in a folder of its own.</summary>
public sealed class CommandLineTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("docsgen-cli-").FullName;

    public CommandLineTests() => Write("content/parts/part-01.md", Make.Part(Make.Entry()));

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_sound_knowledge_base_is_built_and_the_summary_says_what_and_where()
    {
        var run = Docsgen.Run(folder, "build");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("1 part, 1 entry, ", run.Error, StringComparison.Ordinal);
        Assert.Contains("the site is in _site", run.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(folder, "_site", "index.html")));
    }

    [Theory]
    [InlineData("build", "--unknown")]
    [InlineData("build", "--verbosity", "loud")]
    [InlineData("bild")]
    [InlineData("rules", "QD0000")]
    [InlineData("build", "--base-url", "ftp://example.com")]
    [InlineData("build", "--content", "absent")]
    [InlineData("build", "--config", "absent.yml")]
    [InlineData("build", "--templates", "absent")]
    [InlineData("build", "--output", "content")]
    [InlineData("build", "--output", "content/site.yml")]
    [InlineData("serve", "--content", "absent", "--port", "0")]
    [InlineData("search", "--content", "absent", "word")]
    [InlineData("add", "--content", "absent")]
    public void Wrong_usage_ends_with_2_and_says_what_is_wrong(params string[] arguments)
    {
        var run = Docsgen.Run(folder, arguments);
        Assert.Equal(2, run.ExitCode);
        Assert.NotEmpty(run.Error);
        AssertNoTrace(run);
    }

    [Fact]
    public void Wrong_settings_end_with_2_and_name_file_line_and_the_nearest_key()
    {
        Write("content/site.yml", "title: 帮助\npage_sise: 10\n");
        var run = Docsgen.Run(folder, "build");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("content/site.yml:2:1: error QD9006", run.Error, StringComparison.Ordinal);
        Assert.Contains("page_size", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_of_the_settings_hides_no_fault_of_content_and_templates()
    {
        Write("content/site.yml", "titel: 帮助\nlanguage: fr\n");
        Write("content/a\\b.md", "x");
        Write("content/parts/part-02.md", Make.Part(Make.Entry(category: "对象存储|上传下载")));
        Write("mine/pages/topic.html", "<main>\n{{ topic.titel }}</main>");
        var run = Docsgen.Run(folder, "build", "--templates", "mine");

        Assert.Equal(2, run.ExitCode);
        foreach (var code in new[] { "QD9006", "QD9009", "QD1301", "QD1018", "mine/pages/topic.html:2:" })
            Assert.Contains(code, run.Error, StringComparison.Ordinal);
        Assert.Contains("nothing was written", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(folder, "_site")));
    }

    [Theory]
    [InlineData("--output", "content/site")]
    [InlineData("--report", "content/report.json")]
    [InlineData("--report", "_site/report.json")]
    [InlineData("--report", "content")]
    public void A_place_that_must_not_be_written_stops_the_run_before_it_begins(string option, string place)
    {
        Write("content/parts/part-01.md", Make.Part(Make.Entry(category: "对象存储|上传下载")));
        var run = Docsgen.Run(folder, "build", option, place);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("QD902", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("QD1018", run.Error, StringComparison.Ordinal);
        Assert.Equal(["content"], Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName));
    }

    [Fact]
    public void Help_names_values_as_they_are_written()
    {
        var help = Docsgen.Run(folder, "build", "--help").Output;
        Assert.Contains("text|github|json", help, StringComparison.Ordinal);
        Assert.DoesNotContain("Text", help, StringComparison.Ordinal);
        Assert.DoesNotContain("Normal", help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gbk")]
    [InlineData("empty")]
    public void A_tree_of_which_nothing_can_be_read_leaves_the_old_site(string kind)
    {
        Assert.Equal(0, Docsgen.Run(folder, "build").ExitCode);
        File.WriteAllBytes(Path.Combine(folder, "content", "parts", "part-01.md"), kind == "empty" ? [] : [0x23, 0x20, 0xCE, 0xCA, 0xCC, 0xE2, 0x0A]);
        var run = Docsgen.Run(folder, "build");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("QD1034", run.Error, StringComparison.Ordinal);
        Assert.NotEmpty(Directory.EnumerateDirectories(Path.Combine(folder, "_site", "q")));
    }

    [Theory]
    [InlineData(40)]
    [InlineData(64)]
    [InlineData(90)]
    public void A_shortage_of_file_handles_is_told_without_a_trace(int handles)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "handles are counted in another way here");
        var start = new ProcessStartInfo("sh", ["-c", $"ulimit -n {handles} && exec dotnet '{Path.Combine(AppContext.BaseDirectory, "docsgen.dll")}' build"])
        {
            WorkingDirectory = folder,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var said = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Unhandled", said, StringComparison.Ordinal);
        Assert.Contains(process.ExitCode, new[] { 0, 3 });
    }

    [Fact]
    public void A_template_fault_ends_with_1_and_leaves_the_old_site()
    {
        Assert.Equal(0, Docsgen.Run(folder, "build").ExitCode);
        var before = File.ReadAllText(Path.Combine(folder, "_site", "index.html"));
        Write("mine/pages/topic.html", "<main>\n{{ topic.titel }}</main>");
        var run = Docsgen.Run(folder, "build", "--templates", "mine");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("mine/pages/topic.html:2:", run.Error, StringComparison.Ordinal);
        Assert.Contains("nothing was written", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(Path.Combine(folder, "_site", "index.html")));
        AssertNoTrace(run);
    }

    [Fact]
    public void Warnings_fail_only_a_strict_run()
    {
        Write("content/parts/part-01.md", Make.Part(Make.Entry(category: "对象存储|上传下载")));
        Assert.Equal(0, Docsgen.Run(folder, "build").ExitCode);
        var strict = Docsgen.Run(folder, "build", "--strict", "--output", "strict");
        Assert.Equal(1, strict.ExitCode);
        Assert.False(Directory.Exists(Path.Combine(folder, "strict")));
    }

    [Fact]
    public void An_output_or_report_below_a_file_ends_with_3()
    {
        Write("taken", "");
        Assert.Equal(3, Docsgen.Run(folder, "build", "--output", "taken/site").ExitCode);
        var run = Docsgen.Run(folder, "build", "--report", "taken/report.json");
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("1 error", run.Error, StringComparison.Ordinal);
        AssertNoTrace(run);
    }

    [Fact]
    public void Findings_come_as_json_on_standard_output_and_in_the_report()
    {
        Write("content/parts/part-01.md", Make.Part(Make.Entry(category: "对象存储|上传下载")));
        var run = Docsgen.Run(folder, "build", "--format", "json", "--report", "out/report.json");
        foreach (var text in new[] { run.Output, File.ReadAllText(Path.Combine(folder, "out", "report.json")) })
        {
            using var document = JsonDocument.Parse(text);
            // The form of the category, and that there is no ledger.
            Assert.Equal(2, document.RootElement.GetProperty("summary").GetProperty("warnings").GetInt32());
        }
    }

    [Fact]
    public void Findings_come_as_annotations_for_a_pull_request()
    {
        Write("content/parts/part-01.md", Make.Part(Make.Entry(category: "对象存储|上传下载")));
        var run = Docsgen.Run(folder, "build", "--format", "github");
        Assert.Contains("::warning file=content/parts/part-01.md,line=9,", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("did you mean build?", "buidl")]
    [InlineData("did you mean --strict?", "build", "--stric")]
    [InlineData("did you mean mobile-phone?", "rules", "mobile-phon")]
    public void What_was_probably_meant_is_told(string expected, params string[] arguments)
    {
        var run = Docsgen.Run(folder, arguments);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help", "build")]
    [InlineData("--version", "0.1.0")]
    [InlineData("rules", "QD1001")]
    [InlineData("rules", "tier C  only-record")]
    [InlineData("rules", "kind: mobile-phone, of severity block, redact by default")]
    [InlineData("rules order-id", "kind: order-id, of severity warn, report by default")]
    [InlineData("rules privacy", "kind: request-id, of severity info, report by default")]
    public void Help_version_and_rules_are_there(string arguments, string expected)
    {
        var run = Docsgen.Run(folder, arguments.Split(' '));
        Assert.Equal(0, run.ExitCode);
        Assert.Contains(expected, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_build_of_the_same_input_changes_no_byte_whatever_the_machine()
    {
        string[] machines = ["1", "7"];
        var sites = machines.Select(processors => Site(new Dictionary<string, string>
        {
            ["DOTNET_PROCESSOR_COUNT"] = processors,
            ["TZ"] = processors == "1" ? "Asia/Shanghai" : "America/New_York",
            ["LANG"] = processors == "1" ? "tr_TR.UTF-8" : "C",
        })).ToArray();
        Assert.NotEmpty(sites[0]);
        Assert.Equal(sites[0], sites[1]);
    }

    private SortedDictionary<string, string> Site(Dictionary<string, string> environment)
    {
        var output = Path.Combine(folder, $"site-{environment["DOTNET_PROCESSOR_COUNT"]}");
        var run = Docsgen.Run(folder, environment, "build", "--content", Repository.Path("content"), "--output", output);
        Assert.True(run.ExitCode == 0, run.Said);
        return new SortedDictionary<string, string>(
            Directory.EnumerateFiles(output, "*", SearchOption.AllDirectories)
                .ToDictionary(file => Path.GetRelativePath(output, file), file => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file)))),
            StringComparer.Ordinal);
    }

    private static void AssertNoTrace(Docsgen run)
    {
        Assert.DoesNotContain("   at ", run.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", run.Said, StringComparison.Ordinal);
    }

    private void Write(string path, string text)
    {
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
