using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Net;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;
using QiniuDocsGen.Model.Settings;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Tests.Rendering;

/// <summary>An entry of a sample site.</summary>
internal sealed record SampleEntry(
    string Title = "上传失败怎么办",
    string Question = "上传时报错，怎么办？",
    string Answer = "请检查网络。",
    string Product = "storage",
    string Topic = "upload",
    string Causes = "network",
    string? CauseLabels = null,
    int Asked = 1,
    DateOnly? Date = null,
    Tier Tier = Tier.B);

/// <summary>Sites made by hand, without the stages before rendering. Names of products, topics and causes are their slugs in upper case.</summary>
internal sealed class SampleSite
{
    private static readonly string[] SearchFiles = ["search/manifest.json"];

    public SampleSite(params SampleEntry[] entries) => Entries = [.. entries.Length == 0 ? [new SampleEntry()] : entries];

    public ImmutableArray<SampleEntry> Entries { get; init; }

    public SiteSettings Settings { get; init; } = SiteSettings.Default with { Title = "样例", Description = "样例站点" };

    public DateOnly? Date { get; init; } = new DateOnly(2026, 3, 1);

    /// <summary>Changes what goes with the entries; not the entries themselves.</summary>
    public Func<Site, Site> With { get; init; } = site => site;

    /// <summary>Which entries go together.</summary>
    public SiteRelations Relations { get; init; } = SiteRelations.None;

    /// <summary>The root cause that is the default one.</summary>
    public string DefaultCause { get; init; } = "other";

    public Dictionary<string, string> Words { get; } = new(StringComparer.Ordinal)
    {
        ["home.title"] = "首页",
        ["home.lead"] = "{0} 个问题",
        ["page.description"] = "{1}：{0}",
        ["causes.title"] = "根本原因",
        ["search.title"] = "搜索",
        ["insights.title"] = "内容概况",
        ["not_found.title"] = "没有这一页",
        ["withdrawn.title"] = "已撤下",
        ["pager.title"] = "{0}（第 {1} 页）",
    };

    /// <summary>Keys of words that are of the site's own.</summary>
    public ImmutableArray<string> Own { get; init; } = [];

    public AssetMap Assets { get; init; } = new(
        [],
        SearchFiles.Append("main.css")
            .ToFrozenDictionary(n => n, n => RelativePath.Parse("assets/" + n.Replace(".", ".0123abcd.", StringComparison.Ordinal))));

    public Site Site()
    {
        var part = new Part(Make.File("x"), 7, "第七部分", Date, PartMarkup.Verbatim, false, []);
        ImmutableArray<SiteEntry> entries = [.. Entries.Select((e, i) => Entry(e, i, part))];
        ImmutableArray<Product> products = [.. entries.GroupBy(e => e.Product).Select(g => Product(g.Key, [.. g]))];
        ImmutableArray<RootCause> causes =
        [
            .. entries.SelectMany(e => e.Causes.Select(c => (Cause: c, e.Id))).GroupBy(x => x.Cause)
                .Select(g => new RootCause(g.Key, NameOf(g.Key), "", g.Key.Value == DefaultCause, [.. g.Select(x => x.Id)]))
                .OrderBy(c => c.IsDefault),
        ];
        return With(new Site(
            Settings,
            new SiteAddress(Settings.BaseUrl, Settings.UrlStyle),
            new InterfaceWords(Settings.Language, Words.ToFrozenDictionary(StringComparer.Ordinal))
            {
                BuiltIn = [.. Words.Keys],
                Own = [.. Own.Select(key => new OwnWord(key, Make.File(key + ": x", "i18n/zh-CN.yml").Span(0, key.Length)))],
            },
            new LanguageTables(
                FrozenDictionary<int, string>.Empty, FrozenDictionary<int, int>.Empty, [], [], FrozenDictionary<int, string>.Empty),
            entries,
            products,
            causes,
            FrozenDictionary<EntryLink, EntryId>.Empty));
    }

    public static ArticleSet Articles(Site site) => new(site, entry => new StageResult<Article>(Article(entry)));

    private static SiteEntry Entry(SampleEntry sample, int index, Part part)
    {
        var span = part.File.Span(0, 0);
        string[] causes = sample.Causes.Split(',');
        var labels = (sample.CauseLabels ?? sample.Causes).Split(',');
        var entry = new Entry(
            index + 1,
            new Section(SectionKind.Title, "", sample.Title, span),
            new Category(sample.Product, sample.Topic, span),
            [
                new Section(SectionKind.Question, "详细问题描述", sample.Question, span),
                new Section(SectionKind.Answer, "客服解答内容", sample.Answer, span),
            ],
            [.. labels.Select(l => new CauseLabel(l, span))],
            span);
        return new SiteEntry(
            new EntryId($"e{index + 1}"), part with { Date = sample.Date ?? part.Date }, entry,
            Slug.Parse(sample.Product), Slug.Parse(sample.Topic), [.. causes.Select(Slug.Parse)])
        {
            Asked = sample.Asked,
            TierOverride = sample.Tier,
        };
    }

    private static Product Product(Slug slug, ImmutableArray<SiteEntry> entries) => new(
        slug,
        NameOf(slug),
        "",
        [.. entries.GroupBy(e => e.Topic).Select(g => new Topic(slug, g.Key, NameOf(g.Key), "", [.. g.Select(e => e.Id)]))],
        [
            .. entries.SelectMany(e => e.Causes.Select(c => (Cause: c, e.Id))).GroupBy(x => x.Cause)
                .Select(g => new ProductCause(slug, g.Key, [.. g.Select(x => x.Id)])),
        ],
        [.. entries.Select(e => e.Id)]);

    private static Article Article(SiteEntry entry) => new(
        entry.Id,
        [
            .. entry.Entry.Sections.Select(s =>
                new ArticleSection(s.Kind, s.Heading, new Html($"<p>{WebUtility.HtmlEncode(s.Text)}</p>"), s.Text)),
        ],
        entry.Entry.Answer!.Text)
    {
        Tier = entry.TierOverride!.Value,
        StandInTitle = entry.Entry.Title.Text.Length == 0 ? "替身" : null,
    };

    private static string NameOf(Slug slug) => slug.Value.ToUpperInvariant();
}
