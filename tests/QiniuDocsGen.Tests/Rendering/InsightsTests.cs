using QiniuDocsGen.Articles.Tiers;
using QiniuDocsGen.Model.Settings;

namespace QiniuDocsGen.Tests.Rendering;

public sealed class InsightsTests
{
    private static readonly SampleEntry[] Entries =
    [
        .. Enumerable.Repeat(new SampleEntry(Product: "cdn", Topic: "cache", Causes: "network"), 25),
        new(Product: "cdn", Topic: "fee", Causes: "network,other"),
        new(Product: "storage", Topic: "upload", Causes: "other"),
    ];

    [Fact]
    public void The_heat_map_counts_where_causes_and_products_meet() =>
        Assert.EndsWith("<tr>NETWORK|26:5|0:0</tr><tr>OTHER|1:1|1:1</tr>", Rendered.From(new SampleSite(Entries)).Html("insights"), StringComparison.Ordinal);

    [Theory]
    [InlineData("{{ insights.entries }} {{ insights.parts }}", "27 1")]
    [InlineData("{{ for t in insights.topics }}{{ t.topic.title }}:{{ for p in t.parts }}{{ p.title }}{{ p.count }}/{{ p.length }} {{ end }}{{ end }}", "CACHE:A0/0 B25/100 C0/0 FEE:A0/0 B1/4 C0/0 UPLOAD:A0/0 B1/4 C0/0 ")]
    [InlineData("{{ for t in insights.tiers }}{{ t.title }}{{ t.count }} {{ end }}", "A0 B27 C0 ")]
    [InlineData("{{ for a in insights.ages }}{{ a.title }}={{ a.count }} {{ end }}", "2026-03=27 ")]
    [InlineData("{{ insights.reasons.size }}", "0")]
    public void Bars_count_entries(string template, string expected) =>
        Assert.EndsWith("</title>" + expected, Rendered.From(new SampleSite(Entries), ("pages/insights.html", template)).Html("insights"), StringComparison.Ordinal);

    [Fact]
    public void Entries_without_a_date_have_a_bar_without_a_title()
    {
        var rendered = Rendered.From(
            new SampleSite(Entries) { Date = null }, ("pages/insights.html", "{{ for a in insights.ages }}[{{ a.title }}]={{ a.count }}{{ end }}"));

        Assert.EndsWith("[]=27", rendered.Html("insights"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public void Every_rule_of_a_tier_has_words(string language)
    {
        var words = File.ReadAllText(Repository.Path("templates", "i18n", language + ".yml"));

        Assert.All(TierRules.All, rule => Assert.Contains($"\n  reason_{rule.Name.Replace('-', '_')}: ", words, StringComparison.Ordinal));
    }

    [Fact]
    public void A_site_can_keep_the_page_back()
    {
        var sample = new SampleSite(Entries) { Settings = SiteSettings.Default with { Insights = false } };
        var rendered = Rendered.From(sample, ("layouts/base.html", "{{ site.insights_url ?? 'none' }}"));

        Assert.DoesNotContain(rendered.Pages, p => p.Kind == "insights");
        Assert.Equal("none", rendered.Html(""));
    }
}
