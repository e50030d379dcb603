using CsCheck;
using QiniuDocsGen.Model;
using QiniuDocsGen.Verification;

namespace QiniuDocsGen.Tests.Verification;

public sealed class TextKeptCheckTests
{
    [Fact]
    public void A_page_that_shows_everything_passes()
    {
        var result = new FinishedSite().WithEntry(Page("标题 A&amp;B", "问<br>题\u00a0x", "<p>您好</p><button>copy</button><p>1. *a* &lt;b&gt;</p>"), "标题 A&B", "问\r\n题 x", "您好 1. *a* <b>").Verify();
        Assert.Empty(result.Diagnostics);
        Assert.Equal(1, result.Value.Entries);
    }

    [Theory]
    [InlineData("标", "问题", "答案")]
    [InlineData("标题", "问", "答案")]
    [InlineData("标题", "问题", "案答")]
    [InlineData("标题", "问题", "")]
    public void Lost_and_swapped_text_is_found_at_its_section(string title, string question, string answer)
    {
        var finding = Assert.Single(new FinishedSite().WithEntry(Page(title, question, answer), "标题", "问题", "答案").Verify().Diagnostics);
        Assert.Equal("QD6017", finding.Rule.Code);
        Assert.NotNull(finding.Span);
        Assert.StartsWith("q/e0/index.html: ", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sign_that_a_markdown_engine_would_eat_is_missed() =>
        Assert.Equal(["QD6017"], new FinishedSite().WithEntry(Page("t", "q", "accept: /"), "t", "q", "accept: */*").Codes());

    [Fact]
    public void Characters_that_a_page_cannot_hold_are_not_missed() =>
        Assert.Empty(new FinishedSite().WithEntry(
            Page("标\uFFFD题", "问\uFFFD题", "<p>答\uFFFD\uFFFD\uFFFD\uFDD0案</p>"), "标\uFFFE题", "问\uFFFF题", "答\u0001\uFFFE\uD83F\uFDD0案").Codes());

    [Theory]
    [InlineData("")]
    [InlineData("\u200B\u2060")]
    public void Another_text_stands_for_a_title_that_shows_nothing(string title) =>
        Assert.Empty(new FinishedSite().WithEntry(Page("问题", "问题", "答案"), title, "问题", "答案").Codes());

    [Theory]
    [InlineData("data-note")]
    [InlineData("data-key-point")]
    public void What_the_site_adds_does_not_stand_in_for_what_was_lost(string mark)
    {
        var page = Page("t", "q", $"<p>一</p><p {mark}>二</p><p>三</p>");
        Assert.Empty(new FinishedSite().WithEntry(page, "t", "q", "一三").Codes());
        Assert.Equal(["QD6017"], new FinishedSite().WithEntry(page, "t", "q", "一二三").Codes());
    }

    [Fact]
    public void The_question_may_stand_on_the_title() =>
        Assert.Empty(new FinishedSite().WithEntry("<main><h1 data-question>同一句</h1><div data-answer>a</div></main>", "同一句", "同一句", "a").Codes());

    [Fact]
    public void Other_sections_are_looked_for_in_their_order()
    {
        Assert.Empty(new FinishedSite().WithEntry(Page("t", "q", "a", "一", "二"), "t", "q", "a", PartMarkup.Verbatim, "一", "二").Codes());
        Assert.Equal(["QD6017"], new FinishedSite().WithEntry(Page("t", "q", "a", "二", "一"), "t", "q", "a", PartMarkup.Verbatim, "一", "二").Codes());
    }

    [Fact]
    public void An_entry_without_a_page_is_found() => Assert.Equal(["QD6017"], new FinishedSite().WithEntry("", "t", "q", "a").Codes());

    [Fact]
    public void Of_authored_text_markup_may_go_and_words_may_not()
    {
        const string markdown = "## 步骤\n\n1. 打开 [控制台](https://example.com/x(y) \"提示\")\n2) 看 ![图](a.png)&nbsp;**完成**\n\n"
            + "````bash\necho \"](x)\" 1. &amp;\n```\n````\n\n| 甲 | 乙 |\n|---|:-:|\n| `a` | b |\n\n[ref]: /target\n";
        const string page = "<h2>步骤</h2><ol><li>打开 <a>控制台</a></li><li>看 <b>完成</b></li></ol>"
            + "<pre>echo \"](x)\" 1. &amp;amp;\n```\n</pre><table><tr><td>甲<td>乙<tr><td>a<td>b</table>";
        Assert.Empty(Authored(page));
        Assert.Equal(["QD6017"], Authored(page.Replace("完成", "完", StringComparison.Ordinal)));
        Assert.Equal(["QD6017"], Authored(page.Replace("1. &amp;amp;", "", StringComparison.Ordinal)));

        static string[] Authored(string answer) => new FinishedSite().WithEntry(Page("t", "q", answer), "t", "q", markdown, PartMarkup.Markdown).Codes();
    }

    [Fact]
    public void Text_of_any_kind_passes_when_it_is_only_encoded() =>
        Gen.String.Sample(text =>
        {
            var html = System.Net.WebUtility.HtmlEncode(text);
            // Random text can look like an address or a key, which other checks report.
            Assert.DoesNotContain(VerificationRules.TextLost.Code, new FinishedSite().WithEntry(Page("t", html, html), "t", text, text).Codes());
            Assert.DoesNotContain(VerificationRules.TextLost.Code, new FinishedSite().WithEntry(Page("t", html, html), "t", text, text, PartMarkup.Markdown).Codes());
        }, iter: 300);

    private static string Page(string title, string question, string answer, params string[] others) =>
        $"<main><h1>{title}</h1><div data-question>{question}</div><div data-answer>{answer}</div>"
        + string.Concat(others.Select(text => $"<div data-section>{text}</div>")) + "</main>";
}
