using QiniuDocsGen.Articles;
using QiniuDocsGen.Model;
using QiniuDocsGen.Model.Settings;

namespace QiniuDocsGen.Tests.Articles;

public sealed class MarkdownLinkTests
{
    [Theory]
    [InlineData("https://a.example/x?y=1#z")]
    [InlineData("http://a.example")]
    [InlineData("HTTPS://A.example/")]
    public void An_external_link_is_marked_as_such(string address)
    {
        var link = Formatted.Markdown($"[甲]({address} \"说明\")").Find("a")!;
        Assert.Equal((address, "noopener nofollow ugc", "说明"), (link.GetAttribute("href"), link.GetAttribute("rel"), link.GetAttribute("title")));
    }

    [Theory]
    [InlineData("<https://a.example/x>", "https://a.example/x")]
    [InlineData("<someone@a.example>", "mailto:someone@a.example")]
    [InlineData("[写信](mailto:someone@a.example)", "mailto:someone@a.example")]
    [InlineData("[甲](<https://a.example/a b\"c>)", "https://a.example/a%20b%22c")]
    [InlineData("[甲](https://a.example/中文)", "https://a.example/中文")]
    [InlineData("[甲](/search/?q=证书)", "/repo/search/?q=证书")]
    [InlineData("[甲](/)", "/repo/")]
    [InlineData("[甲](/causes)", "/repo/causes/")]
    public void Addresses_are_written_so_that_they_work_below_the_base_path(string text, string href)
    {
        var settings = SiteSettings.Default with { BaseUrl = new Uri("https://name.example/repo/") };
        var formatted = Formatted.Answer(text, PartMarkup.Markdown, settings);
        Assert.Equal(href, formatted.Find("a")!.GetAttribute("href"));
        Assert.Empty(formatted.Findings);
    }

    [Theory]
    [InlineData("[甲](/c/absent/)", null)]
    [InlineData("[甲](/files/a.pdf)", null)]
    [InlineData("[甲](causes/)", "`/causes/`")]
    [InlineData("[甲](www.example.com)", "`https://www.example.com`")]
    [InlineData("[甲](part-02#标题)", "`part-02.md#标题`")]
    public void A_path_that_is_no_page_is_reported_with_what_may_be_meant(string text, string? guess)
    {
        var formatted = Formatted.Answer(text, PartMarkup.Markdown, SiteSettings.Default);
        Assert.Null(formatted.Find("a"));
        var finding = Assert.Single(formatted.Findings);
        Assert.Equal("QD1204", finding.Rule.Code);
        Assert.Equal(guess is not null, finding.Notes.Any(note => note.Message.EndsWith(guess ?? "", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("[甲](../other/part-02.md#证书-过期)")]
    [InlineData("[甲](../other/part-02.md#证书%20过期？)")]
    [InlineData("[甲](<../other/part-02.md#证书 过期？>)")]
    [InlineData("[甲](./../other/part-02.md#%E8%AF%81%E4%B9%A6%E8%BF%87%E6%9C%9F)")]
    [InlineData("[甲](/other/part-02.md#證書过期)")]
    [InlineData("> - [甲](../other/part-02.md#证书-过期 \"说明\")")]
    [InlineData("| a |\n| - |\n| [甲](../other/part-02.md#证书-过期) |")]
    public void A_link_to_an_entry_leads_to_its_page(string text)
    {
        var formatted = Formatted.Markdown(text);
        Assert.Equal($"/q/{Formatted.IdOf("证书 过期？")}/", formatted.Find("a")!.GetAttribute("href"));
        Assert.Empty(formatted.Findings);
    }

    [Fact]
    public void A_link_to_the_same_part_needs_no_path()
    {
        Assert.StartsWith("/q/", Formatted.Markdown("[甲](#标题)").Find("a")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_to_an_unknown_title_is_reported_where_it_stands_with_the_nearest_one()
    {
        var formatted = Formatted.Markdown("第一段\n\n- 甲\n- 见[证书](../other/part-02.md#证书-过了)。");
        var finding = Assert.Single(formatted.Findings);
        Assert.Equal(ArticlesRules.UnknownEntry, finding.Rule);
        Assert.Equal("content/parts/part-01.md:6:4", finding.Span.ToString());
        Assert.Equal("[证书](../other/part-02.md#证书-过了)", finding.Span!.Value.Text);
        Assert.Contains("证书 过期？", finding.Notes[0].Message, StringComparison.Ordinal);
        Assert.Equal("证书", formatted.Find("span.broken-link")!.TextContent);
        Assert.Null(formatted.Find("a"));
    }

    [Theory]
    [InlineData("[甲](part-09.md#标题)")]
    [InlineData("[甲](../../../etc/part-01.md#标题)")]
    [InlineData("[甲](../other/part-02.md)")]
    [InlineData("[甲](#)")]
    public void A_link_to_no_entry_is_reported(string text)
    {
        Assert.Equal(ArticlesRules.UnknownEntry, Assert.Single(Formatted.Markdown(text).Findings).Rule);
    }

    [Theory]
    [InlineData("前 ![本](a.png \"t\") 后", "前 本 后", "t", "its text stands in its place")]
    [InlineData("前 ![本](javascript:x) 后", "前 本 后", null, "its text stands in its place")]
    [InlineData("前 ![](a.png) 后", "前 a.png 后", null, "its address stands in its place")]
    public void Of_a_picture_that_nothing_leads_to_the_text_is_shown(string text, string shown, string? title, string finding)
    {
        var formatted = Formatted.Markdown(text);
        Assert.Equal(shown, formatted.Text.Trim());
        Assert.Null(formatted.Find("a"));
        Assert.Equal(title, formatted.Find("p span")?.GetAttribute("title"));
        Assert.EndsWith(finding, Assert.Single(formatted.Findings, f => f.Rule == ArticlesRules.PictureNotShown).Message, StringComparison.Ordinal);
        Assert.Single(formatted.Findings);
    }

    [Fact]
    public void A_picture_becomes_a_link_under_its_text()
    {
        var formatted = Formatted.Markdown("![**截图** 一](https://a.example/x.png \"说明\")");
        Assert.Null(formatted.Find("img"));
        Assert.Equal("截图 一", formatted.Find("a")!.TextContent);
        Assert.Equal(ArticlesRules.PictureNotShown, Assert.Single(formatted.Findings).Rule);
    }

    [Fact]
    public void A_picture_within_a_link_leaves_one_link()
    {
        var formatted = Formatted.Markdown("[![图](https://a.example/x.png)](https://b.example)");
        Assert.Equal("https://b.example", Assert.Single(formatted.Body.QuerySelectorAll("a")).GetAttribute("href"));
        Assert.Equal("图", formatted.Text.Trim());
    }

    [Fact]
    public void A_refused_link_is_shown_as_it_was_written()
    {
        var formatted = Formatted.Markdown("见 [点我](javascript:alert(1) \"x\")。");
        Assert.Equal("见 [点我](javascript:alert(1) \"x\")。", formatted.Text.Trim());
        Assert.Equal("见 点我。", formatted.Section.PlainText);
        Assert.Equal(ArticlesRules.UnsafeLink, Assert.Single(formatted.Findings).Rule);
    }
}
