using System.Collections.Immutable;
using QiniuDocsGen.Composition;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;
using QiniuDocsGen.Model.Settings;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Tests.Composition;

public sealed class TaxonomyTests
{
    private static readonly SourceFile SettingsFile = Make.File("products:\n", "taxonomy.yml");
    private static readonly SourceSpan Here = SettingsFile.Span(0, 8);

    [Fact]
    public void Without_settings_the_order_is_by_count_then_name()
    {
        var site = Compose(Category("乙｜一"), Category("丙｜一"), Category("丙｜二"), Category("甲｜一"));
        Assert.Equal(["丙", "乙", "甲"], site.Value.Products.Select(p => p.Name));
        Assert.Empty(site.Diagnostics);
    }

    [Fact]
    public void Settings_give_order_slug_description_and_aliases_and_new_names_follow()
    {
        var result = Compose(
            new TaxonomySettings([Product("证书", "ssl", "关于证书", "SSL 证书"), Product("没有条目", "empty"), Product("对象存储", null)], []),
            Category("新品｜一"), Category("新品｜一"), Category("对象 存储｜一"), Category("ｓｓｌ证书｜一"));
        var products = result.Value.Products;
        Assert.Equal(["证书", "对象存储", "新品"], products.Select(p => p.Name));
        Assert.Equal(["ssl", "dui-xiang-cun-chu"], products.Take(2).Select(p => p.Slug.Value));
        Assert.Equal("关于证书", products[0].Description);
        Assert.Matches("^n-[a-z0-9]{6}$", products[2].Slug.Value);
    }

    [Fact]
    public void Many_new_or_near_names_are_counted_after_the_twentieth()
    {
        var settings = new TaxonomySettings([Product("对象存储服务", "storage")], []);
        var unlike = Compose(settings, [.. Enumerable.Range(0, 30).Select(i => Category($"{new string((char)('甲' + i), 5)}｜一"))]);
        var alike = Compose(settings, [.. Enumerable.Range(0, 30).Select(i => Category($"对象存储服{(char)('一' + i)}｜一"))]);

        var newNames = unlike.Diagnostics.Where(d => d.Rule == CompositionRules.NewName).ToList();
        var nearNames = alike.Diagnostics.Where(d => d.Rule == CompositionRules.NearName).ToList();
        Assert.Equal((21, 21), (newNames.Count, nearNames.Count));
        Assert.Equal("41 more names are like this; this is the first of them", newNames[^1].Message);
        Assert.Equal("10 more names are like this; this is the first of them", nearNames[^1].Message);
    }

    [Fact]
    public void A_new_name_is_reported_once_at_its_first_place_with_a_line_to_add()
    {
        var result = Compose(new TaxonomySettings([Product("证书", "ssl", topics: [Topic("一")])], []), Category("证书｜一"), Category("对象存储｜一"), Category("对象存储｜一"));
        var finding = Assert.Single(result.Diagnostics, d => d.Message.StartsWith("the product `对象存储`", StringComparison.Ordinal));
        Assert.Equal(CompositionRules.NewName, finding.Rule);
        Assert.Equal("对象存储｜一", finding.Span!.Value.Text);
        Assert.Equal(result.Value.Entries[1].Entry.Category.Span, finding.Span);
        Assert.Contains("slug: dui-xiang-cun-chu", finding.Notes[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("短信模版", "短信模板")]
    [InlineData("账户财务", "帐户财务")]
    [InlineData("对象存储储", "对象存储")]
    [InlineData("对像存储", "对象存储")]
    [InlineData("正书", "证书")]
    [InlineData("CND", "CDN")]
    [InlineData("对存象储", "对象存储")]
    public void A_near_spelling_is_proposed_and_never_merged(string written, string known)
    {
        var result = Compose(new TaxonomySettings([Product(known, "known", topics: [Topic("一")])], []), Category(known + "｜一"), Category(written + "｜一"));
        var finding = Assert.Single(result.Diagnostics, d => d.Rule == CompositionRules.NearName);
        Assert.Contains($"did you mean `{known}`", finding.Message, StringComparison.Ordinal);
        Assert.Equal(2, result.Value.Products.Length);
    }

    [Fact]
    public void Short_names_that_differ_are_not_near()
    {
        Assert.Empty(Compose(Category("CDN｜一"), Category("CDM｜二")).Diagnostics);
        Assert.Empty(Compose(Category("证书｜一"), Category("存储｜二")).Diagnostics);
    }

    [Fact]
    public void Names_with_the_same_reading_get_addresses_of_their_own()
    {
        var result = Compose(Category("证书｜一"), Category("正树｜一"));
        Assert.Equal(2, result.Value.Products.Select(p => p.Slug).Distinct().Count());
        Assert.Contains(result.Value.Products, p => p.Slug.Value == "zheng-shu");
        Assert.Single(result.Diagnostics, d => d.Rule == CompositionRules.SlugClash);
    }

    [Theory]
    [InlineData("causes")]
    [InlineData("Page")]
    public void A_topic_never_takes_a_reserved_address(string name)
    {
        var result = Compose(Category("证书｜" + name));
        var topic = result.Value.Products[0].Topics[0];
        Assert.Matches($"^{name.ToLowerInvariant()}-[a-z0-9]{{6}}$", topic.Slug.Value);
        Assert.Contains("reserved", Assert.Single(result.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_slug_chosen_twice_is_reported_where_the_settings_say_it()
    {
        var result = Compose(new TaxonomySettings([Product("甲", "same"), Product("乙", "same")], []), Category("甲｜"), Category("乙｜"));
        var clash = Assert.Single(result.Diagnostics, d => d.Rule == CompositionRules.SlugClash);
        Assert.Equal(Here, clash.Span);
        Assert.Equal("same", result.Value.Products[0].Slug.Value);
    }

    [Fact]
    public void An_alias_of_two_products_counts_for_the_first()
    {
        var result = Compose(new TaxonomySettings([Product("甲", "a", aliases: "丙"), Product("乙", "b", aliases: "丙")], []), Category("丙｜"));
        Assert.Equal("甲", result.Value.Products.Single().Name);
        Assert.Single(result.Diagnostics, d => d.Rule == CompositionRules.NameListedTwice);
    }

    [Fact]
    public void Entries_without_category_stand_under_the_fallback_at_the_end()
    {
        var site = Compose(Category("｜"), Category(""), Category("甲｜一")).Value;
        Assert.Equal(["甲", "未分类"], site.Products.Select(p => p.Name));
        Assert.Equal("未分类", site.Products[1].Topics.Single().Name);
        Assert.Equal("uncategorised", site.Products[1].Slug.Value);
    }

    [Fact]
    public void Equal_topic_names_of_two_products_are_two_topics()
    {
        var site = Compose(Category("甲｜一"), Category("乙｜一")).Value;
        Assert.Equal(2, site.Products.SelectMany(p => p.Topics).Select(t => t.Route).Distinct().Count());
    }

    [Fact]
    public void The_default_cause_is_last_however_often_it_occurs()
    {
        var site = Compose(Cause("用户操作问题或系统配置需要调整"), Cause("用户操作问题或系统配置需要调整；甲"), Cause("乙")).Value;
        Assert.Equal(["乙", "甲", "用户操作问题或系统配置需要调整"], site.Causes.Select(c => c.Name));
        Assert.Equal([false, false, true], site.Causes.Select(c => c.IsDefault));
    }

    [Fact]
    public void The_default_of_the_settings_replaces_the_usual_one()
    {
        var settings = new TaxonomySettings([], [new CauseSettings("甲", null, "", [], true, Here), new CauseSettings("用户操作问题或系统配置需要调整", null, "", [], false, Here)]);
        var site = Compose(settings, Cause("甲"), Cause("用户操作问题或系统配置需要调整")).Value;
        Assert.Equal("甲", site.Causes[^1].Name);
        Assert.False(site.Causes[0].IsDefault);
    }

    [Fact]
    public void Causes_of_an_entry_keep_their_order_and_count_once()
    {
        var site = Compose(Cause("乙；甲；乙"), Cause("甲")).Value;
        Assert.Equal(["乙", "甲"], site.Entries[0].Causes.Select(c => site.Cause(c).Name));
        Assert.Equal(2, site.Causes.Single(c => c.Name == "甲").Entries.Length);
        Assert.Single(site.Causes.Single(c => c.Name == "乙").Entries);
    }

    [Fact]
    public void A_product_and_a_cause_meet_where_both_have_an_entry()
    {
        var site = Compose(Make.Entry(category: "甲｜一", causes: "原因一；原因二"), Make.Entry(title: "别的", category: "乙｜一", causes: "原因二")).Value;
        var meetings = site.Products.SelectMany(p => p.Causes.Select(c => (p.Name, site.Cause(c.Cause).Name, c.Entries.Length)));
        Assert.Equal([("乙", "原因二", 1), ("甲", "原因二", 1), ("甲", "原因一", 1)], meetings.OrderBy(m => m.Item1, StringComparer.Ordinal));
    }

    [Fact]
    public void Routes_are_unique()
    {
        var site = Compose([.. Enumerable.Range(0, 60).Select(i => Make.Entry(title: $"题{i}", category: $"产品{i % 7}｜主题{i % 5}", causes: $"原因{i % 4}；CAUSES"))]).Value;
        var routes = site.Entries.Select(e => e.Route)
            .Concat(site.Products.SelectMany(p => p.Topics.Select(t => t.Route).Concat(p.Causes.Select(c => c.Route)).Append(p.Route)))
            .Concat(site.Causes.Select(c => c.Route))
            .Select(r => r.Value.ToLowerInvariant())
            .ToList();
        Assert.Equal(routes.Count, routes.Distinct().Count());
    }

    [Fact]
    public void Hidden_parts_are_left_out()
    {
        var hidden = RoughParts.Parse(Make.File(Make.Part(Make.Entry())), hidden: true);
        Assert.Empty(SiteComposer.Compose(RoughParts.Sources(), [hidden]).Value.Entries);
    }

    [Fact]
    public void Names_of_any_kind_give_slugs()
    {
        foreach (var name in new[] { "CON", "com1", "----", "😀", new string('x', 500), "a\u202Eb", "证书 SSL 证书", string.Concat(Enumerable.Repeat("证书", 60)) })
        {
            var product = Compose(Category(name + "｜一")).Value.Products.Single();
            Assert.InRange(product.Slug.Value.Length, 1, 60);
        }
    }

    private static StageResult<Site> Compose(params string[] entries) => Compose(TaxonomySettings.Empty, entries);

    private static StageResult<Site> Compose(TaxonomySettings taxonomy, params string[] entries) =>
        SiteComposer.Compose(RoughParts.Sources(taxonomy), [RoughParts.Of(entries)]);

    private static string Category(string category) => Make.Entry(title: Guid.Empty + category, category: category);

    private static string Cause(string causes) => Make.Entry(title: causes, causes: causes);

    private static ProductSettings Product(
        string name, string? slug, string description = "", string? aliases = null, ImmutableArray<TopicSettings>? topics = null) =>
        new(name, slug is null ? null : Slug.Parse(slug), description, aliases is null ? [] : [aliases], topics ?? [], Here);

    private static TopicSettings Topic(string name) => new(name, null, "", [], Here);
}
