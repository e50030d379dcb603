using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;
using QiniuDocsGen.Model.Settings;
using QiniuDocsGen.Rendering;
using QiniuDocsGen.Rendering.Templates;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Tests.Rendering;

public sealed class PagePlannerTests
{
    private static readonly SampleEntry[] TwoProducts =
    [
        new(Product: "storage", Topic: "upload", Causes: "network"),
        new(Product: "cdn", Topic: "cache", Causes: "network,other"),
    ];

    [Fact]
    public void Every_kind_has_its_routes()
    {
        var rendered = Rendered.From(new SampleSite(TwoProducts));

        Assert.Empty(rendered.Found);
        Assert.Equal(
            [
                "home:", "product:c/storage", "product:c/cdn", "topic:c/storage/upload", "topic:c/cdn/cache", "causes:causes",
                "cause:causes/network", "cause:causes/other", "product-cause:c/storage/causes/network", "product-cause:c/cdn/causes/network",
                "product-cause:c/cdn/causes/other", "question:q/e1", "question:q/e2", "search:search", "insights:insights", "not-found:404",
            ],
            rendered.Pages.Select(p => $"{p.Kind}:{p.Route}"));
        Assert.All(rendered.Pages, p => Assert.NotEmpty(rendered.Html(p.Route.Value)));
    }

    [Fact]
    public void Search_engines_are_kept_off_search_insights_404_and_the_default_cause_of_a_product()
    {
        var rendered = Rendered.From(new SampleSite(TwoProducts));

        Assert.Equal(["c/cdn/causes/other", "search", "insights", "404"], rendered.Pages.Where(p => !p.IsIndexed()).Select(p => p.Route.Value));
    }

    [Theory]
    [InlineData(null, UrlStyle.Directory, "/q/e1/", "/assets/main.0123abcd.css", "/")]
    [InlineData("https://a.example/repo", UrlStyle.Directory, "/repo/q/e1/", "/repo/assets/main.0123abcd.css", "/repo/")]
    [InlineData("https://a.example/repo/", UrlStyle.File, "/repo/q/e1.html", "/repo/assets/main.0123abcd.css", "/repo/index.html")]
    public void Links_hold_below_any_base_address(string? baseUrl, UrlStyle style, string question, string asset, string home)
    {
        var settings = SiteSettings.Default with { BaseUrl = baseUrl is null ? null : new Uri(baseUrl), UrlStyle = style };
        var sample = new SampleSite { Settings = settings };

        Assert.Equal($"{question} {asset} {home}", Rendered.Text("{{ page.url }} {{ asset 'main.css' }} {{ site.home_url }}", sample));
        Assert.Contains($"href=\"{question}\"", Rendered.From(sample).Html("c/storage"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "none")]
    [InlineData("https://a.example/repo/", "https://a.example/repo/q/e1/")]
    public void The_canonical_address_is_whole_or_absent(string? baseUrl, string expected)
    {
        var sample = new SampleSite { Settings = SiteSettings.Default with { BaseUrl = baseUrl is null ? null : new Uri(baseUrl) } };

        Assert.Equal(expected, Rendered.Text("{{ page.canonical_url ?? 'none' }}", sample));
    }

    [Fact]
    public void A_long_list_has_pages_that_lead_to_each_other()
    {
        var entries = Enumerable.Range(1, 21).Select(i => new SampleEntry(Title: $"第{i}个问题")).ToArray();
        var sample = new SampleSite(entries) { Settings = SiteSettings.Default with { PageSize = 2 } };
        var rendered = Rendered.From(sample);

        Assert.Equal(11, rendered.Pages.Count(p => p.Kind == "product"));
        Assert.Equal(11, rendered.Pages.Count(p => p.Kind == "cause"));
        var sixth = rendered.Html("c/storage/page/6");
        Assert.Contains("<title>STORAGE（第 6 页） - ", sixth, StringComparison.Ordinal);
        Assert.Contains("第11个问题", sixth, StringComparison.Ordinal);
        Assert.Contains("第12个问题", sixth, StringComparison.Ordinal);
        Assert.DoesNotContain("第13个问题", sixth, StringComparison.Ordinal);
        Assert.Contains("[1|/c/storage/][…|][4|/c/storage/page/4/]", sixth, StringComparison.Ordinal);
        Assert.Contains("<title>STORAGE - ", rendered.Html("c/storage"), StringComparison.Ordinal);
        Assert.All(rendered.Pages, p => Assert.NotEmpty(rendered.Html(p.Route.Value)));
    }

    [Fact]
    public void A_cause_shows_its_entries_product_by_product()
    {
        var rendered = Rendered.From(new SampleSite(
            new SampleEntry(Product: "storage"), new SampleEntry(Product: "cdn"), new SampleEntry(Product: "storage")));

        Assert.EndsWith("<h2>STORAGE</h2><b>e1</b><b>e3</b><h2>CDN</h2><b>e2</b>", rendered.Html("causes/network"), StringComparison.Ordinal);
        Assert.EndsWith(
            "<a href=\"/c/storage/causes/network/\">STORAGE 2</a><a href=\"/c/cdn/causes/network/\">CDN 1</a>",
            rendered.Html("causes"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_date_of_the_part_is_the_date_of_its_pages()
    {
        var rendered = Rendered.From(new SampleSite());

        Assert.All(["q/e1", "c/storage", "causes/network"], r => Assert.Equal(new DateOnly(2026, 3, 1), rendered.Page(r).Modified));
        Assert.Null(Rendered.From(new SampleSite { Date = null }).Page("c/storage").Modified);
    }

    [Fact]
    public void Breadcrumbs_lead_to_the_parent()
    {
        const string Crumbs = "{{ content }}{{ for b in page.breadcrumbs }}/{{ b.title }}{{ end }}";
        var rendered = Rendered.From(new SampleSite(), ("layouts/base.html", Crumbs));

        Assert.EndsWith("/首页/STORAGE/UPLOAD", rendered.Html("q/e1"), StringComparison.Ordinal);
        Assert.EndsWith("</nav>/首页/STORAGE", rendered.Html("c/storage/upload"), StringComparison.Ordinal);
        Assert.EndsWith("/首页/根本原因", rendered.Html("causes/network"), StringComparison.Ordinal);
        Assert.DoesNotContain("首页", rendered.Html(""), StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_site_still_has_its_fixed_pages()
    {
        var rendered = Rendered.From(new SampleSite { Entries = [] });

        Assert.Equal(["home", "causes", "search", "insights", "not-found"], rendered.Pages.Select(p => p.Kind));
        Assert.All(rendered.Pages, p => Assert.NotEmpty(rendered.Html(p.Route.Value)));
    }

    [Theory]
    [InlineData("pages/cause.html")]
    [InlineData("questions/default.html")]
    [InlineData("layouts/base.html")]
    public void A_missing_template_is_an_error(string path)
    {
        var rendered = Rendered.From(new SampleSite(), (path, null));

        var fault = Assert.Single(rendered.Found);
        Assert.Equal("QD4003", fault.Rule.Code);
        Assert.Contains(path, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Missing_words_that_pages_need_are_errors()
    {
        var sample = new SampleSite();
        sample.Words.Remove("pager.title");

        Assert.Equal("QD4006", Assert.Single(Rendered.From(sample).Found).Rule.Code);
    }

    [Fact]
    public void No_article_is_made_before_a_page_needs_it()
    {
        var sample = new SampleSite([.. Enumerable.Range(1, 50).Select(i => new SampleEntry(Title: $"问题 {i}"))]);
        var site = sample.Site();
        var made = new HashSet<EntryId>();
        var articles = new ArticleSet(site, entry =>
        {
            made.Add(entry.Id);
            return new StageResult<Article>(SampleSite.Articles(site)[entry.Id]);
        });
        var relations = new Deferred<SiteRelations>(() => throw new InvalidOperationException("nobody needs them"));

        var pages = PagePlanner.Plan(site, relations, articles, sample.Assets, SampleTemplates.With()).Value;
        Assert.Equal(50, pages.Count(page => page.Kind == "question"));
        Assert.Empty(made);

        Assert.True(pages.First(page => page.Kind == "question").IsIndexed());
        Assert.Equal([site.Entries[0].Id], made);
    }

    [Fact]
    public void A_site_that_nobody_needs_any_more_leaves_memory_although_its_pages_were_made()
    {
        var site = MadeAndForgotten();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        Assert.False(site.IsAlive);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference MadeAndForgotten()
    {
        var sample = new SampleSite([.. Enumerable.Range(1, 20).Select(i => new SampleEntry(Title: $"问题 {i}"))]);
        var site = sample.Site();
        var pages = PagePlanner.Plan(site, new Deferred<SiteRelations>(SiteRelations.None), SampleSite.Articles(site), sample.Assets, SampleTemplates.With()).Value;
        Parallel.ForEach(pages, page =>
        {
            page.Inputs!();
            page.Content(new ArrayBufferWriter<byte>());
        });
        return new WeakReference(site);
    }

    [Fact]
    public async Task Rendering_again_or_on_many_threads_gives_the_same_text()
    {
        var entries = Enumerable.Range(1, 300).Select(i => new SampleEntry(Title: $"问题 {i}", Product: $"p{i % 7}", Causes: $"c{i % 5}")).ToArray();
        (string, string?)[] templates =
        [
            ("partials/head.html", "{{ for p in site.products }}{{ p.title }}{{ end }}"),
            ("layouts/base.html", "{{ shared 'partials/head.html' }}{{ content }}"),
        ];
        var one = Rendered.From(new SampleSite(entries), templates);
        var many = Rendered.From(new SampleSite(entries), templates);
        ImmutableArray<string> routes = [.. one.Pages.Select(p => p.Route.Value)];

        var first = routes.Select(one.Html).ToList();
        var again = routes.Select(one.Html).ToList();
        var parallel = await Task.WhenAll(routes.Reverse().Select(r => Task.Run(() => many.Html(r), TestContext.Current.CancellationToken)));

        Assert.Equal(first, again);
        Assert.Equal(first, parallel.Reverse());
    }

    [Fact]
    public void Each_page_kind_has_a_template_in_the_repository_that_parses()
    {
        var folder = Repository.Path("templates");

        Assert.All(PageKinds.All.Select(k => k.Template).Append("layouts/base.html"), path =>
        {
            var file = Path.Combine(folder, path);
            Assert.True(File.Exists(file), $"templates/{path} is missing");
            Assert.Empty(TemplateSet.Parse([new SourceFile(RelativePath.Parse(path), path, File.ReadAllText(file))]).Diagnostics);
        });
    }

    [Fact]
    public void The_names_of_page_kinds_are_unique() => Assert.Equal(PageKinds.All.Length, PageKinds.All.DistinctBy(k => k.Name).Count());
}
