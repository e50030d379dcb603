using QiniuDocsGen.Verification;

namespace QiniuDocsGen.Tests.Verification;

public sealed class PageChecksTests
{
    [Fact]
    public void A_sound_site_is_counted_and_has_no_findings()
    {
        var result = new FinishedSite().With("c/index.html", FinishedSite.Page("""<a href="/help/">""")).Verify();
        Assert.Empty(result.Diagnostics);
        Assert.Equal((4, 1, 0), (result.Value.Pages, result.Value.Links, result.Value.Entries));
    }

    [Fact]
    public void An_id_that_stands_twice_is_found() =>
        Assert.Equal(["QD6014"], Codes("""<p id="a"><p id="b"><p id="a">"""));

    [Theory]
    [InlineData("<p>a\u0001b")]
    [InlineData("<p>\u007F")]
    [InlineData("<p title='\u0085'>")]
    [InlineData("<p>\uFFFF")]
    [InlineData("<p>a\0")]
    public void A_character_that_no_page_can_hold_is_found(string body) => Assert.Equal(["QD6022"], Codes(body));

    [Theory]
    [InlineData("<main></main>")]
    [InlineData("<main><h1>a</h1><h1>b</h1></main>")]
    [InlineData("<h1>a</h1><main></main>")]
    public void A_page_has_one_main_heading(string body) => Assert.Equal(["QD6015"], new FinishedSite().With("x.html", body).Codes());

    [Fact]
    public void A_page_that_leads_on_needs_no_heading() =>
        Assert.Empty(new FinishedSite().With("x.html", """<meta http-equiv="refresh" content="0; url=/help/">""").Codes());

    [Theory]
    [InlineData("<script>x()</script>")]
    [InlineData("""<script type="module">x()</script>""")]
    [InlineData("<style>p{}</style>")]
    [InlineData("""<p style="color:red">""")]
    [InlineData("""<p OnClick="x()">""")]
    [InlineData("<svg onload=x()></svg>")]
    [InlineData("""<script src="https://cdn.example/x.js"></script>""")]
    [InlineData("""<img src="//img.example/x.png">""")]
    [InlineData("""<link rel="stylesheet" href="https://css.example/x.css">""")]
    [InlineData("""<link rel="preconnect" href="https://fonts.example">""")]
    [InlineData("""<iframe srcdoc="x"></iframe>""")]
    [InlineData("""<base href="/help/">""")]
    public void What_the_policy_would_block_is_found(string body) => Assert.Equal(["QD6016"], Codes(body));

    [Theory]
    [InlineData("""<script type="application/ld+json">{}</script>""")]
    [InlineData("""<link rel="stylesheet" href="/help/assets/main.css"><script src="/help/assets/main.css"></script>""")]
    [InlineData("""<link rel="license" href="https://other.example/">""")]
    [InlineData("""<p>&lt;script&gt;x()&lt;/script&gt;""")]
    public void What_the_policy_allows_passes(string body) => Assert.Empty(Codes(body));

    [Fact]
    public void Xml_must_be_well_formed_and_its_addresses_whole_and_alive()
    {
        Assert.Empty(Xml("<urlset><url><loc>https://docs.example/help/search/</loc></url><link href='https://docs.example/help/'/></urlset>"));
        Assert.Equal(["QD6011"], Xml("<urlset><loc>https://docs.example/help/gone/</loc></urlset>"));
        Assert.Equal(["QD6012"], Xml("<urlset><loc>/help/search/</loc></urlset>"));
        Assert.Equal(["QD6012"], Xml("<urlset><loc>https://elsewhere.example/help/</loc></urlset>"));
        Assert.Equal(["QD6018"], Xml("<urlset><loc>"));
        Assert.Equal(["QD6018"], Xml("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"));
        Assert.Equal(["QD6018"], Xml(""));

        static string[] Xml(string text) => new FinishedSite().With("sitemap.xml", text).Codes();
    }

    [Fact]
    public void Findings_come_in_the_order_of_the_files_however_many_threads_there_are()
    {
        var site = new FinishedSite();
        for (var i = 0; i < 200; i++)
            site.With($"p{i:000}/index.html", FinishedSite.Page("""<a href="gone">"""));
        var messages = site.Verify().Diagnostics.Select(finding => finding.Message).ToList();
        Assert.Equal(200, messages.Count);
        Assert.Equal(messages.Order(StringComparer.Ordinal), messages);
    }

    [Fact]
    public void Rules_are_listed_once_each() =>
        Assert.Equal(typeof(VerificationRules).GetFields().Length, VerificationRules.All.Select(rule => rule.Code).Distinct().Count());

    private static string[] Codes(string body) => new FinishedSite().With("x.html", FinishedSite.Page(body)).Codes();
}
