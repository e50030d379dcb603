using QiniuDocsGen.Tests.Leaks;

namespace QiniuDocsGen.Tests.Verification.SecondPass;

/// <summary>The second look at what was made: whatever put a value into the site, it is found.</summary>
public sealed class LeakCheckTests
{
    [Theory]
    [InlineData("index.html", "<p>电话 <b>138</b>00138000</p>")]
    [InlineData("index.html", "<p title=\"电话13800138000\">x</p>")]
    [InlineData("index.html", "<a href=\"https://example.com/?tel=13800138000\">x</a>")]
    [InlineData("index.html", "<script type=\"application/ld+json\">{\"name\":\"电话13800138000\"}</script>")]
    [InlineData("index.html", "<script type=\"application/ld+json\">{\"name\":\"\\u7535\\u8bdd\\u003113800138000 13800138000\"}</script>")]
    public void A_value_on_a_page_is_found(string path, string body) => Assert.Contains("QD6021", new FinishedSite().With(path, FinishedSite.Page(body)).Codes());

    [Theory]
    [InlineData("assets/search/documents.json", "[{\"t\":\"电话13800138000\"}]")]
    [InlineData("llms.txt", "电话13800138000")]
    [InlineData("assets/search/terms/0000-1.json", "[\"kYx4Qw7ZpLm2VbN8_rTs-A1cDe3FgHj5KuO9iPzX\",\"AB\"]")]
    [InlineData("feed.xml", "<feed><title>电话13800138000</title></feed>")]
    [InlineData("q/a.md", "收件人：周明远")]
    [InlineData("q/13800138000.json", "{}")]
    public void A_value_in_another_file_or_its_name_is_found(string path, string content) => Assert.Contains("QD6021", new FinishedSite().With(path, content).Codes());

    [Theory]
    [InlineData("assets/main.13800138000.js", "var a = 13800138000")]
    [InlineData("assets/search/index.json", "{\"scores\":[13800138000,1.13800138000],\"ids\":[\"kx7m2qpa9d\"]}")]
    [InlineData("llms.txt", "img.huaxin99.cn 36.112.131.18")]
    [InlineData("assets/search/manifest.0123456789.json", "{\"rest\":\"kYx4Qw7ZpLm2VbN8_rTs-A1cDe3FgHj5KuO9iPzX\"}")]
    [InlineData("assets/search/terms/0000-1.json", "[\"上传\",\"kYx4Qw7ZpLm2VbN8_rTs-A1cDe3FgHj5KuO9iPzX\"]")]
    public void Code_numbers_of_an_index_and_what_is_only_reported_are_left_alone(string path, string content) => Assert.DoesNotContain("QD6021", new FinishedSite().With(path, content).Codes());

    [Fact]
    public void A_finding_has_the_place_of_the_entry_whose_page_holds_the_value()
    {
        var found = Leaks(new FinishedSite().WithEntry(FinishedSite.Page("<p>电话13800138000</p>"), "标题", "问", "答"));
        Assert.Equal("标题", Assert.Single(found).Span!.Value.File.Lines.LineText(1).ToString());
    }

    [Theory]
    [InlineData("assets/search/terms/0000-1.json", "[\"13800138000\",\"AB\"]", "订单 13800138000 B")]
    [InlineData("llms.txt", "域名 [res.data.link](https://a.example/)", "取 res.data.link 的值")]
    [InlineData("assets/search/terms/0000-1.json", "[\"kyx4qw7zplm2vbn8_rts-a1cde3fghj5kuo9ipzx 13800138000\",\"AB\"]", "流水号 13800138000，编号 KYX4QW7ZPLM2VBN8_RTS-A1CDE3FGHJ5KUO9IPZX")]
    public void What_the_screen_saw_in_its_place_is_not_judged_anew_without_it(string path, string content, string answer) =>
        Assert.Empty(Leaks(new FinishedSite().WithEntry("", "标题", "问", answer).With(path, content)));

    [Fact]
    public void A_value_on_every_page_comes_from_no_entry()
    {
        var site = new FinishedSite();
        for (var i = 0; i < 9; i++)
            site.WithEntry(FinishedSite.Page("<p>电话13800138000</p>"), "标题", "问", "答");
        Assert.All(Leaks(site), finding => Assert.Null(finding.Span));
    }

    private static IEnumerable<QiniuDocsGen.Diagnostics.Diagnostic> Leaks(FinishedSite site) => site.Verify().Diagnostics.Where(finding => finding.Rule.Code == "QD6021");

    [Fact]
    public void A_finding_does_not_repeat_the_value()
    {
        foreach (var (_, value) in MadeUpValues.Bare)
            Assert.All(new FinishedSite().With("llms.txt", value).Verify().Diagnostics, finding => Assert.DoesNotContain(value, finding.Message, StringComparison.Ordinal));
    }
}
