using System.Text.Json;
using QiniuDocsGen.Cli.Check;
using QiniuDocsGen.Model.Settings;

namespace QiniuDocsGen.Tests.Cli.Check;

/// <summary><c>docsgen check</c> from outside.</summary>
public sealed class CheckCommandTests : IDisposable
{
    private const string Phone = "13912345678";

    private readonly string folder = Directory.CreateTempSubdirectory("docsgen-check-").FullName;

    public CheckCommandTests() => Write("content/parts/part-01.md", Make.Part(Make.Entry("上传大文件时提示超时", answer: "请先检查网络，")));

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_report_says_how_good_the_content_is_and_what_was_verified_and_no_site_is_written()
    {
        var run = Docsgen.Run(folder, "check");
        Assert.Equal(0, run.ExitCode);
        foreach (var text in new[] { "health of 1 entry in 1 part", "tier A", "QD3007                     1  cut-answer", "verified /q/…/", "verified /repo/q/…/", "verified /q/….html", "titles: 1 of 1" })
            Assert.Contains(text, run.Output, StringComparison.Ordinal);
        Assert.Contains("info QD3007 cut-answer", run.Error, StringComparison.Ordinal);
        Assert.Equal(["content"], Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName));
    }

    [Fact]
    public void The_worst_comes_first_and_notes_are_folded_unless_all_is_asked_for()
    {
        Write("content/parts/part-01.md", Make.Part(Make.Entry("一", answer: "请先检查网络，"), Make.Entry("二", answer: "请再检查网络，"), Make.Entry("三", category: "对象存储|上传下载", answer: "见 https://a.example/")));
        Write("content/taxonomy.yml", "produkts: []\n");
        var run = Docsgen.Run(folder, "check").Error;
        int[] places = [run.IndexOf(": error QD9006", StringComparison.Ordinal), run.IndexOf(": warning QD1018", StringComparison.Ordinal), run.IndexOf("info QD", StringComparison.Ordinal)];
        Assert.Equal(places.Order(), places);
        Assert.True(places[0] >= 0);
        Assert.Contains("info QD3007 cut-answer: 2 notes, the first at content/parts/part-01.md:", run, StringComparison.Ordinal);
        Assert.Equal(2, Docsgen.Run(folder, "check", "-v", "detailed").Error.Split("info QD3007").Length - 1);
        var quiet = Docsgen.Run(folder, "check", "-v", "quiet");
        Assert.DoesNotContain("info QD", quiet.Said, StringComparison.Ordinal);
        Assert.Contains("warning QD1018", quiet.Error, StringComparison.Ordinal);
        var codes = JsonDocument.Parse(Docsgen.Run(folder, "check", "-v", "quiet", "--format", "json").Output).RootElement.GetProperty("diagnostics").EnumerateArray().Select(finding => finding.GetProperty("code").GetString());
        Assert.Equal(2, codes.Count(code => code == "QD3007"));
    }

    [Fact]
    public void The_report_says_what_became_of_private_values()
    {
        Write("content/parts/part-01.md", Make.Part(Make.Entry(question: $"电话{Phone}，另一个 13912345679，订单号 20240311998877665"), Make.Entry("第二条", question: "订单号 20240311998877665 查不到")));
        var report = Docsgen.Run(folder, "check").Output;
        Assert.Contains("removed values             2  mobile-phone 2", report, StringComparison.Ordinal);
        Assert.Contains("values left                2  order-id 2", report, StringComparison.Ordinal);
        Assert.Contains("rules KIND", report, StringComparison.Ordinal);
        var updated = Docsgen.Run(folder, "check", "--update-baseline");
        Assert.Contains("wrote content/privacy-baseline.tsv: 3 reviewed values", updated.Error, StringComparison.Ordinal);
        Assert.Contains("reviewed values            2  order-id 2", updated.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_only_counts_notes_on_quality()
    {
        var run = Docsgen.Run(folder, "build");
        Assert.DoesNotContain("QD3007", run.Error, StringComparison.Ordinal);
        Assert.Contains("on the quality of the content: see ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Standard_output_is_nothing_but_json_where_that_is_asked_for()
    {
        var run = Docsgen.Run(folder, "check", "--format", "json");
        Assert.Contains(JsonDocument.Parse(run.Output).RootElement.GetProperty("diagnostics").EnumerateArray(), finding => finding.GetProperty("code").GetString() == "QD3007");
        Assert.Contains("health of", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Warnings_fail_only_a_strict_run_and_the_sarif_report_is_written_in_any_case()
    {
        Write("content/parts/part-01.md", Make.Part(Make.Entry(category: "对象存储|上传下载")));
        Assert.Equal(0, Docsgen.Run(folder, "check").ExitCode);
        Assert.Equal(1, Docsgen.Run(folder, "check", "--strict", "--sarif", "out/findings.sarif").ExitCode);
        var report = Read("out/findings.sarif");
        Assert.Contains("QD1018", report, StringComparison.Ordinal);
        Assert.Equal("[]", NodeScript.Run("sarif-schema.mjs", report));
    }

    [Fact]
    public void A_template_fault_is_found_once_with_the_rendering()
    {
        Write("mine/pages/topic.html", "<main>\n{{ topic.titel }}</main>");
        var run = Docsgen.Run(folder, "check", "--templates", "mine");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("mine/pages/topic.html:2:", run.Error, StringComparison.Ordinal);
        Assert.Contains("other forms of addresses were not looked at", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_that_holds_only_without_a_base_path_is_found()
    {
        Write("mine/partials/footer.html", "<footer><a href=\"/\">x</a></footer>");
        var run = Docsgen.Run(folder, "check", "--templates", "mine");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("this was found when addresses were like /repo/q/…/", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_private_is_in_any_report()
    {
        Write("content/parts/part-01.md", Make.Part(Make.Entry("上传失败", question: $"电话{Phone}", answer: $"请拨打 {Phone}，"), Make.Entry($"{Phone} 打不通", category: $"{Phone}")));
        foreach (var format in new[] { "text", "github", "json" })
            Assert.DoesNotContain(Phone, Docsgen.Run(folder, "check", "--format", format, "--sarif", "findings.sarif").Said + Read("findings.sarif"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_baseline_accepts_what_was_found_when_it_was_written()
    {
        Write("content/parts/part-01.md", Make.Part(Make.Entry(question: $"我的电话是{Phone}")));
        Assert.Contains("QD2014", Docsgen.Run(folder, "check").Error, StringComparison.Ordinal);

        Assert.DoesNotContain("QD2014", Docsgen.Run(folder, "check", "--update-baseline").Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Phone, Read("content/privacy-baseline.tsv"), StringComparison.Ordinal);
        Assert.DoesNotContain("QD2014", Docsgen.Run(folder, "check").Error, StringComparison.Ordinal);

        Assert.DoesNotContain("QD2014", Docsgen.Run(folder, "check", "--baseline", "reviewed.tsv", "--update-baseline").Error, StringComparison.Ordinal);
        Assert.Equal(Read("content/privacy-baseline.tsv"), Read("reviewed.tsv"));
    }

    [Theory]
    [InlineData("content/parts/part-01.md")]
    [InlineData("content/new.md")]
    [InlineData("content")]
    public void A_baseline_takes_the_place_of_nothing_else(string place)
    {
        var before = Read("content/parts/part-01.md");
        var run = Docsgen.Run(folder, "check", "--baseline", place, "--update-baseline");
        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains(": error QD", "x: " + run.Error, StringComparison.Ordinal);
        Assert.Equal(before, Read("content/parts/part-01.md"));
        Assert.False(File.Exists(Path.Combine(folder, "content", "new.md")));
    }

    [Theory]
    [InlineData("--baseline", "absent.tsv")]
    [InlineData("--sarif", "content/findings.sarif")]
    [InlineData("--content", "absent")]
    public void A_wrong_place_ends_with_2(string option, string place) => Assert.Equal(2, Docsgen.Run(folder, "check", option, place).ExitCode);

    [Theory]
    [InlineData(null, UrlStyle.Directory, "/repo/q/…/ /q/….html")]
    [InlineData("https://help.example.com/repo/", UrlStyle.Directory, "/q/…/ /q/….html")]
    [InlineData("https://help.example.com/docs/", UrlStyle.File, "/q/…/ /repo/q/…/ /q/….html")]
    public void Every_form_of_addresses_is_looked_at_once(string? baseUrl, UrlStyle style, string others)
    {
        var settings = SiteSettings.Default with { BaseUrl = baseUrl is null ? null : new Uri(baseUrl), UrlStyle = style };
        Assert.Equal(others.Split(' '), AddressForms.Others(settings).Select(form => form.Name));
    }

    private string Read(string path) => File.ReadAllText(Path.Combine(folder, path));

    private void Write(string path, string text)
    {
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
