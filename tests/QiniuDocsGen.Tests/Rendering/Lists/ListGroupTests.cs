using QiniuDocsGen.Model.Settings;

namespace QiniuDocsGen.Tests.Rendering.Lists;

/// <summary>Lists are cut into groups that a reader can name.</summary>
public sealed class ListGroupTests
{
    private const string Groups =
        "{{ for g in list.groups }}[{{ if g.heading }}{{ g.heading.slug }}{{ else }}-{{ end }}{{ for e in g.entries }} {{ e.id }}{{ end }}]{{ end }}";

    private static readonly SampleEntry[] Entries =
    [
        new(Topic: "upload", Causes: "network"),
        new(Topic: "mirror", Causes: "network"),
        new(Topic: "sdk", Causes: "token"),
        new(Topic: "upload", Causes: "token"),
        new(Topic: "sdk", Causes: "token,network"),
    ];

    [Fact]
    public void A_product_has_its_topics_as_groups_and_single_entries_in_a_last_one()
    {
        var rendered = Rendered.From(new SampleSite(Entries), ("pages/product.html", "{{ list = product.list }}" + Groups));

        Assert.EndsWith("[upload e1 e4][sdk e3 e5][- e2]", rendered.Html("c/storage"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_group_goes_on_on_the_next_page()
    {
        var sample = new SampleSite(Entries) { Settings = SiteSettings.Default with { PageSize = 3 } };
        var rendered = Rendered.From(sample, ("pages/product.html", "{{ list = product.list }}" + Groups));

        Assert.EndsWith("[upload e1 e4][sdk e3]", rendered.Html("c/storage"), StringComparison.Ordinal);
        Assert.EndsWith("[sdk e5][- e2]", rendered.Html("c/storage/page/2"), StringComparison.Ordinal);
    }

    [Fact]
    public void Product_and_cause_have_topics_as_groups()
    {
        var rendered = Rendered.From(new SampleSite(Entries), ("pages/product-cause.html", "{{ list = product_cause.list }}" + Groups));

        Assert.EndsWith("[upload e4][sdk e3 e5]", rendered.Html("c/storage/causes/token"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_topic_has_no_headings()
    {
        var rendered = Rendered.From(new SampleSite(Entries), ("pages/topic.html", "{{ list = topic.list }}" + Groups));

        Assert.EndsWith("[- e1 e4]", rendered.Html("c/storage/upload"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(50, "network=1 /c/storage/causes/network/#group-sdk token=2 /c/storage/causes/token/#group-sdk ")]
    [InlineData(1, "network=1 /c/storage/causes/network/page/3/#group-sdk token=2 /c/storage/causes/token/page/2/#group-sdk ")]
    public void The_causes_of_a_topic_lead_to_where_its_entries_stand(int pageSize, string expected)
    {
        var sample = new SampleSite(Entries) { Settings = SiteSettings.Default with { PageSize = pageSize } };
        var rendered = Rendered.From(sample, ("pages/topic.html", "{{ for c in topic.causes }}{{ c.slug }}={{ c.count }} {{ c.url }} {{ end }}"));

        Assert.EndsWith(expected, rendered.Html("c/storage/sdk"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_card_knows_the_causes_of_its_entry()
    {
        var rendered = Rendered.From(new SampleSite(Entries), ("pages/topic.html", "{{ for e in topic.list.entries }}{{ e.causes | array.join '+' }} {{ end }}"));

        Assert.EndsWith("token token+network ", rendered.Html("c/storage/sdk"), StringComparison.Ordinal);
    }
}
