using System.Collections.Immutable;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Linting;
using QiniuDocsGen.Model.Identity;
using QiniuDocsGen.Model.Settings;

namespace QiniuDocsGen.Tests.Linting;

public sealed class LinterTests
{
    private const string Question = "用网页上传一个大视频，到一半就提示超时，换了电脑也一样。";
    private static readonly string CutPart = Make.Part(Make.Entry("上传大文件时提示超时", question: Question, answer: "您好，请先检查上传时的文件类型，如果类型不对，"));

    [Fact]
    public void A_finding_stands_where_the_text_does()
    {
        var finding = Assert.Single(LintSite.Quality(LintSite.Build(CutPart)));
        Assert.Equal("QD3007", finding.Rule.Code);
        Assert.Equal("，", finding.Span!.Value.Text);
    }

    [Fact]
    public void Every_list_with_a_hole_is_found_whether_or_not_something_was_taken_out()
    {
        var found = LintSite.Quality(LintSite.Build(File.ReadAllText(Repository.Path("tests", "fixtures", "lint", "QD3005", "bad.md")))).Where(finding => finding.Rule.Code == "QD3005");
        Assert.Equal([17, 35, 53, 74], found.Select(finding => finding.Span!.Value.Position.Line));
    }

    [Fact]
    public void A_site_can_ignore_a_rule()
    {
        var built = LintSite.Build(CutPart, tree => tree with { Settings = tree.Settings with { Quality = new QualitySettings(["QD3007"]) } });
        Assert.Empty(LintSite.Quality(built));
        Assert.All(built.Quality, count => Assert.Equal(0, count.Findings));
    }

    [Fact]
    public void An_entry_can_ignore_a_rule_and_others_are_still_found()
    {
        var part = CutPart + Make.Entry("上传后的文件打不开", question: "上传完成后在浏览器里打开是空白页。", answer: "您好，请重新上传，并且检查：");
        var id = LintSite.Build(part).Site.Entries[0].Id;
        var built = LintSite.Build(part, tree => tree with { Overlays = [new Overlay(id, Make.File("x").Span(0, 0)) { Ignored = ["QD3007"] }] });
        Assert.Equal("：", Assert.Single(LintSite.Quality(built)).Span!.Value.Text);
    }

    [Fact]
    public void Numbers_that_do_not_agree_are_one_finding_that_shows_each()
    {
        var bad = File.ReadAllText(Repository.Path("tests", "fixtures", "lint", "QD3010", "bad.md"));
        var finding = Assert.Single(LintSite.Quality(LintSite.Build(bad)), finding => finding.Rule.Code == "QD3010");
        Assert.Equal(["`2 小时` in 1 answer, first here", "`2 个工作日` in 1 answer, first here"], finding.Notes.Select(note => note.Message));
        Assert.All(finding.Notes, note => Assert.StartsWith("2 ", note.Span!.Value.Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("1-2个工作日", QuantityKind.Time, 1440, 2880)]
    [InlineData("10min 左右", QuantityKind.Time, 5, 15)]
    [InlineData("2小时内", QuantityKind.Time, 0, 120)]
    [InlineData("3个月", QuantityKind.Time, 129_600, 129_600)]
    [InlineData("1.5 GB", QuantityKind.Size, 1_610_612_736, 1_610_612_736)]
    [InlineData("20元", QuantityKind.Money, 20, 20)]
    [InlineData("5 ~ 1 天", QuantityKind.Time, 1440, 7200)]
    public void A_number_with_a_unit_is_a_range(string text, object kind, double low, double high)
    {
        var quantity = Assert.Single(Quantities.Find("约" + text));
        Assert.Equal((kind, low, high), (quantity.Kind, quantity.Low, quantity.High));
    }

    [Theory]
    [InlineData("3月5日")]
    [InlineData("v1.2条")]
    [InlineData("5minio")]
    [InlineData("10.2.3 元素")]
    [InlineData("第12")]
    public void Other_numbers_are_none(string text) => Assert.Empty(Quantities.Find(text));

    [Fact]
    public void Very_many_findings_of_a_rule_are_counted_and_only_the_first_are_told()
    {
        var part = Make.Part([.. Enumerable.Range(0, 1_010).Select(i => Make.Entry($"第 {i} 个文件上传失败", question: $"第 {i} 个文件上传到一半停住。", answer: $"请重新上传第 {i} 个文件，"))]);
        var built = LintSite.Build(part);
        ImmutableArray<Diagnostic> cut = [.. LintSite.Quality(built).Where(finding => finding.Rule.Code == "QD3007")];
        Assert.Equal(1_001, cut.Length);
        Assert.Single(cut, finding => finding.Message.StartsWith("10 more", StringComparison.Ordinal));
        Assert.Equal(1_010, built.Quality.Single(count => count.Rule.Code == "QD3007").Findings);
    }
}
