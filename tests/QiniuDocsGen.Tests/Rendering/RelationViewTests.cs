using System.Collections.Frozen;
using System.Text.Json;
using System.Text.RegularExpressions;
using QiniuDocsGen.Model;
using QiniuDocsGen.Model.Settings;
using QiniuDocsGen.Rendering;
using QiniuDocsGen.Rendering.Head;
using QiniuDocsGen.Rendering.Lists;

namespace QiniuDocsGen.Tests.Rendering;

public sealed class RelationViewTests
{
    private static readonly EntryId E1 = new("e1");
    private static readonly EntryId E2 = new("e2");
    private static readonly EntryId E3 = new("e3");

    [Fact]
    public void A_question_page_shows_what_goes_with_it_and_why()
    {
        var sample = new SampleSite(new SampleEntry(Title: "甲"), new SampleEntry(Title: "乙"), new SampleEntry(Title: "丙"))
        {
            Relations = SiteRelations.None with
            {
                Later = new Lazy<FrozenDictionary<EntryId, Relations>>(new Dictionary<EntryId, Relations>
                {
                    [E1] = new([E2], [new RelatedEntry(E3, RelationReason.SameError, ["<Code>"])]),
                }.ToFrozenDictionary()),
            },
        };
        const string Template =
            "{{ for e in question.same }}{{ e.title }}:{{ e.url }};{{ end }}" +
            "{{ for r in question.related }}{{ r.entry.title }}:{{ r.reason }}:{{ r.evidence | array.join \"/\" }}{{ end }}";

        Assert.Equal("乙:/q/e2/;丙:same_error:&lt;Code&gt;", Rendered.Text(Template, sample));
    }

    [Fact]
    public void The_home_page_begins_with_what_was_asked_most_often()
    {
        SampleEntry[] entries =
        [
            new(Title: "只问过一次", Topic: "alone"), .. Enumerable.Range(0, 3).Select(i => new SampleEntry(Title: "三个人问", Topic: "three")),
            .. Enumerable.Range(0, 2).Select(i => new SampleEntry(Title: "两个人问", Topic: "two")), new(Title: "问过四次", Topic: "four", Asked: 4),
        ];
        var site = new SampleSite(entries).Site();
        var relations = SiteRelations.None with { Clusters = [Cluster("e3", "e2", "e3", "e4"), Cluster("e5", "e5", "e6")] };

        var symptoms = Symptoms.Of(site, relations, new EntryCards(new SiteLinks(site, new SampleSite().Assets), SampleSite.Articles(site)));

        Assert.Equal([("e7", 4), ("e3", 3), ("e5", 2), ("e1", 0)], symptoms.Select(s => (s.Entry.Id, s.Count)));
    }

    [Fact]
    public void A_small_site_begins_with_its_largest_topics()
    {
        var site = new SampleSite([.. Enumerable.Range(1, 30).Select(i => new SampleEntry(Title: $"第{i}个题目", Topic: $"t{i % 12}"))]).Site();

        var symptoms = Symptoms.Of(site, SiteRelations.None, new EntryCards(new SiteLinks(site, new SampleSite().Assets), SampleSite.Articles(site)));

        Assert.Equal(Symptoms.Most, symptoms.Length);
        Assert.Equal(symptoms.Length, symptoms.Select(s => s.Entry.Topic.Url).Distinct().Count());
    }

    [Theory]
    [InlineData(3, 3)]
    [InlineData(4, 4)]
    [InlineData(5, 4)]
    [InlineData(7, 6)]
    public void No_question_stands_alone_in_the_last_row_of_many(int topics, int expected)
    {
        var site = new SampleSite([.. Enumerable.Range(1, topics).Select(i => new SampleEntry(Title: $"第{i}个题目", Topic: $"t{i}"))]).Site();

        Assert.Equal(expected, Symptoms.Of(site, SiteRelations.None, new EntryCards(new SiteLinks(site, new SampleSite().Assets), SampleSite.Articles(site))).Length);
    }

    [Theory]
    [InlineData("https://a.example/r/", "https://a.example/r/")]
    [InlineData(null, "/")]
    public void Structured_data_says_what_a_question_page_is_and_cannot_be_left(string? baseUrl, string root)
    {
        const string Title = "</script><!--\"'&\u2028\u2029\u0001😀";
        var site = new SampleSite(new SampleEntry(Title: Title)) { Settings = SiteSettings.Default with { BaseUrl = baseUrl is null ? null : new Uri(baseUrl) } }.Site();

        var html = JsonLd.OfQuestion(site.Entries[0], SampleSite.Articles(site)[E1], site).Value;

        var (open, close) = ("<script type=\"application/ld+json\">", "</script>");
        Assert.StartsWith(open, html, StringComparison.Ordinal);
        Assert.Equal(html.Length - close.Length, html.IndexOf(close, StringComparison.Ordinal));
        Assert.DoesNotMatch("[<>&\u2028\u2029]", html[open.Length..^close.Length]);
        var data = JsonDocument.Parse(html[open.Length..^close.Length]).RootElement;
        Assert.Equal(["TechArticle", "BreadcrumbList"], data.EnumerateArray().Select(d => d.GetProperty("@type").GetString()));
        Assert.Equal("2026-03-01", data[0].GetProperty("dateModified").GetString());
        Assert.Equal("zh-CN", data[0].GetProperty("inLanguage").GetString());
        Assert.Equal(root + "q/e1/", data[0].GetProperty("url").GetString());
        Assert.Equal(
            [root, root + "c/storage/", root + "c/storage/upload/"],
            data[1].GetProperty("itemListElement").EnumerateArray().Select(i => i.GetProperty("item").GetString()));
    }

    [Fact]
    public void Structured_data_of_the_home_page_says_how_to_search()
    {
        var html = JsonLd.OfHome(new SampleSite().Site()).Value;

        var data = JsonDocument.Parse(Regex.Match(html, ">(.*)<").Groups[1].Value).RootElement;
        Assert.Equal("/search/?q={search_term_string}", data.GetProperty("potentialAction").GetProperty("target").GetString());
    }

    [Fact]
    public void The_page_of_a_withdrawn_entry_says_so_and_is_not_listed()
    {
        var sample = new SampleSite { With = site => site with { Retired = [new RetiredEntry(new EntryId("gone"), null)] } };

        var rendered = Rendered.From(sample);

        Assert.Equal("<title>已撤下 - 样例</title><h1>已撤下</h1>", rendered.Html("q/gone"));
        Assert.False(rendered.Page("q/gone").IsIndexed());
        Assert.Null(rendered.Page("q/gone").Entry);
    }

    private static EntryCluster Cluster(string representative, params string[] ids) =>
        new(new EntryId(representative), [.. ids.Select(id => new EntryId(id))]);
}
