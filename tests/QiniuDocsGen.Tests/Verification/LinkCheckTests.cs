using QiniuDocsGen.Model.Settings;

namespace QiniuDocsGen.Tests.Verification;

public sealed class LinkCheckTests
{
    [Theory]
    [InlineData("""<a href="/help/">""")]
    [InlineData("""<a href="/help/search/?q=%E8%AF%81">""")]
    [InlineData("""<a href="search/">""")]
    [InlineData("""<a href="">""")]
    [InlineData("""<a href="#here">""")]
    [InlineData("""<a href="/help/search/#there">""")]
    [InlineData("""<a href="https://docs.example/help/search/">""")]
    [InlineData("""<a href="https://docs.example/another-site/">""")]
    [InlineData("""<a href="https://other.example/x">""")]
    [InlineData("""<a href="mailto:a@example.com">""")]
    [InlineData("""<form action="/help/search/">""")]
    [InlineData("""<img src="/help/assets/main.css" srcset="/help/assets/main.css 1x, /help/assets/main.css 2x">""")]
    public void Links_that_lead_somewhere_pass(string body) => Assert.Empty(Codes(body));

    [Theory]
    [InlineData("""<a href="/help/nowhere/">""", "QD6011")]
    [InlineData("""<a href="/help/search">""", "QD6011")]
    [InlineData("""<a href="nowhere.html">""", "QD6011")]
    [InlineData("""<a href="https://docs.example/help/nowhere/">""", "QD6011")]
    [InlineData("""<a href="javascript:alert(1)">""", "QD6011")]
    [InlineData("""<a href="http://[">""", "QD6011")]
    [InlineData("""<a href="/help/%00">""", "QD6011")]
    [InlineData("""<form action="/help/nowhere/">""", "QD6011")]
    [InlineData("""<script src="/help/nowhere.js"></script>""", "QD6011")]
    [InlineData("""<img srcset="/help/assets/main.css 1x, /help/nowhere.png 2x">""", "QD6011")]
    [InlineData("""<a href="/search/">""", "QD6012")]
    [InlineData("""<a href="../search/">""", "QD6012")]
    [InlineData("""<a href="/help/search/index.html">""", "QD6012")]
    [InlineData("""<a href="#nowhere">""", "QD6013")]
    [InlineData("""<a href="/help/search/#nowhere">""", "QD6013")]
    public void Links_that_lead_nowhere_are_named(string body, string code) => Assert.Equal([code], Codes(body));

    [Fact]
    public void A_finding_names_page_link_and_target()
    {
        var finding = Assert.Single(new FinishedSite().With("c/x/index.html", FinishedSite.Page("""<a href="/help/nowhere/">""")).Verify().Diagnostics);
        Assert.Equal("c/x/index.html: the link '/help/nowhere/' leads to 'nowhere/index.html', which the site does not have", finding.Message);
    }

    [Fact]
    public void Canonical_and_refresh_are_links_too()
    {
        Assert.Equal(["QD6011"], Head("""<link rel="canonical" href="https://docs.example/help/gone/">"""));
        Assert.Equal(["QD6011"], Head("""<meta http-equiv="refresh" content="0; url=/help/gone/">"""));
        Assert.Empty(Head("""<link rel="canonical" href="https://docs.example/help/search/"><meta http-equiv="Refresh" content="0;URL=/help/">"""));

        static string[] Head(string head) => new FinishedSite().With("c/index.html", FinishedSite.Page("", head)).Codes();
    }

    [Fact]
    public void With_style_file_links_name_files()
    {
        Assert.Empty(Codes("""<a href="/help/search.html"><a href="/help/index.html"><a href="#here">""", UrlStyle.File));
        Assert.Equal(["QD6012"], Codes("""<a href="/help/">""", UrlStyle.File));
        Assert.Equal(["QD6011"], Codes("""<a href="/help/search/">""", UrlStyle.File));
    }

    [Fact]
    public void Links_work_at_the_root_and_without_a_base_address() =>
        Assert.Empty(new FinishedSite(null).With("c/index.html", FinishedSite.Page("""<a href="/search/"><a href="http://localhost:8080/">""")).Codes());

    [Fact]
    public void Relative_links_on_the_page_for_lost_readers_are_refused()
    {
        Assert.Equal(["QD6012"], new FinishedSite().With("404.html", FinishedSite.Page("""<a href="search/">""")).Codes());
        Assert.Empty(new FinishedSite().With("404.html", FinishedSite.Page("""<a href="/help/search/">""")).Codes());
    }

    private static string[] Codes(string body, UrlStyle style = UrlStyle.Directory)
    {
        var site = new FinishedSite(style: style);
        var search = style == UrlStyle.File ? "search.html" : "search/index.html";
        return site.With("index.html", FinishedSite.Page("""<p id="here">""" + body)).With(search, FinishedSite.Page("""<p id="there">""")).Codes();
    }
}
