using QiniuDocsGen.Model;

namespace QiniuDocsGen.Tests.Rendering;

public sealed class TierTests
{
    private const string List =
        "{{ for e in list.entries }}{{ e.title }}{{ e.tier }} {{ end }}|{{ for e in list.records }}{{ e.title }}{{ e.tier }} {{ end }};";

    private static readonly SampleSite Site = new(
        new SampleEntry(Title: "一", Tier: Tier.C),
        new SampleEntry(Title: "二", Tier: Tier.B),
        new SampleEntry(Title: "三", Tier: Tier.A),
        new SampleEntry(Title: "四", Tier: Tier.C),
        new SampleEntry(Title: "五", Tier: Tier.A),
        new SampleEntry(Title: "六", Tier: Tier.B, Product: "cdn"),
        new SampleEntry(Title: "七", Tier: Tier.A, Product: "cdn"))
    {
        Settings = new SampleSite().Settings with { PageSize = 3 },
    };

    [Theory]
    [InlineData("c/storage", "三a 五a 二b |;")]
    [InlineData("c/storage/page/2", "|一c 四c ;")]
    [InlineData("c/storage/upload", "三a 五a 二b |;")]
    [InlineData("c/storage/causes/network", "三a 五a 二b |;")]
    [InlineData("c/cdn", "七a 六b |;")]
    public void Lists_show_the_best_first_and_records_last(string route, string expected) => Assert.Equal(expected, Html(route));

    [Fact]
    public void A_cause_lists_product_by_product_and_records_behind_all()
    {
        Assert.Equal("三a 五a 二b |;", Html("causes/network"));
        Assert.Equal("七a 六b |一c ;", Html("causes/network/page/2"));
        Assert.Equal("|四c ;", Html("causes/network/page/3"));
    }

    [Fact]
    public void Records_are_not_indexed()
    {
        var rendered = Rendered.From(Site, ("layouts/base.html", "{{ page.indexed }}"));
        Assert.Equal(["false", "true", "true"], new[] { "q/e1", "q/e2", "q/e3" }.Select(rendered.Html));
        Assert.Equal([false, true, true], new[] { "q/e1", "q/e2", "q/e3" }.Select(route => rendered.Page(route).IsIndexed()));
    }

    private static string Html(string route)
    {
        var templates = new[] { "product", "topic", "cause", "product_cause" }
            .Select(name => ($"pages/{name.Replace('_', '-')}.html", (string?)$"{{{{ list = {name}.list }}}}{List}"));
        return Rendered.From(Site, [("layouts/base.html", "{{ content }}"), .. templates]).Html(route);
    }
}
