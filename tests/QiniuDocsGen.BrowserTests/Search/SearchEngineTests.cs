using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace QiniuDocsGen.BrowserTests.Search;

/// <summary>A site whose search boxes ask a search engine of its owner, which may be ill, wrong or hostile.</summary>
public sealed class SearchEngineTests : IClassFixture<EngineSite>
{
    private const string Results = "a[data-search-result]";
    private const string Retry = "[data-search-retry]";

    private readonly BrowserFixture browser;
    private readonly SearchEngine engine;
    private readonly BuiltSite site;

    public SearchEngineTests(BrowserFixture browser, EngineSite built)
    {
        this.browser = browser;
        (engine, site) = (built.Engine, built.Site);
        engine.Instead = null;
    }

    [Fact]
    public async Task It_answers_pages_and_filters_in_the_place_of_the_index_which_is_still_written()
    {
        await using var watched = await Open("search/?q=证书");
        await Assertions.Expect(watched.Page.Locator(Results)).ToHaveCountAsync(10);
        await Assertions.Expect(watched.Page.Locator($"{Results} mark").First).ToHaveTextAsync("证书");
        await watched.Page.Locator("button.more").ClickAsync();
        await Assertions.Expect(watched.Page.Locator(Results).Nth(10)).ToBeFocusedAsync();

        var product = watched.Page.Locator("[data-filter=product] button").First;
        var (name, count) = (await product.GetAttributeAsync("data-choice"), await product.Locator(".count").InnerTextAsync());
        await product.ClickAsync();
        await Assertions.Expect(watched.Page.Locator("[data-search-status]")).ToContainTextAsync($" {count} ");
        await Assertions.Expect(watched.Page.Locator("[data-filter=product] button[aria-pressed=true]")).ToHaveAttributeAsync("data-choice", name!);
        await watched.Page.Locator(Results).First.ClickAsync();
        await Assertions.Expect(watched.Page.Locator("main[data-entry-id]")).ToBeVisibleAsync();

        Assert.True(File.Exists(Directory.EnumerateFiles(Path.Combine(site.Folder, "assets", "search"), "manifest.*.json").Single()));
        Assert.Empty(watched.Faults);
        Assert.Equal(new[] { new Uri(engine.Address).Authority, new Uri(site.Address).Authority }.Order(StringComparer.Ordinal), watched.Hosts);
    }

    [Fact]
    public async Task The_search_box_of_another_page_asks_it_too()
    {
        await using var watched = await Open("c/cdn/");
        await watched.Page.Locator("input[type=search]").FillAsync("缓存");
        await Assertions.Expect(watched.Page.Locator("[role=option]").First).ToContainTextAsync("缓存");
        await watched.Page.Locator("[role=option]").First.ClickAsync();
        await Assertions.Expect(watched.Page.Locator("main[data-entry-id]")).ToBeVisibleAsync();
        Assert.Empty(watched.Faults);
    }

    [Fact]
    public async Task What_fits_nothing_and_a_filter_that_leaves_nothing_are_said()
    {
        await using var watched = await Open("search/?q=qzxjvkwy");
        await Assertions.Expect(watched.Page.Locator("[data-search-empty]")).ToBeVisibleAsync();
        await watched.Page.GotoAsync(site.Address + "search/?q=证书&product=不存在的产品");
        await Assertions.Expect(watched.Page.Locator("[data-search-output] .notice")).ToContainTextAsync("“不存在的产品”");
        await watched.Page.Locator("[data-search-output] button").ClickAsync();
        await Assertions.Expect(watched.Page.Locator(Results).First).ToBeFocusedAsync();
    }

    [Fact]
    public async Task It_is_asked_for_the_name_that_a_slug_in_the_address_stands_for()
    {
        await using var watched = await Open("search/?q=证书&product=object-storage");
        await Assertions.Expect(watched.Page.Locator("[data-filter=product] button[aria-pressed=true]")).ToHaveAttributeAsync("data-choice", "对象存储");
        await Assertions.Expect(watched.Page.Locator(Results).First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Markup_in_an_answer_is_text_and_an_id_that_is_none_leads_nowhere()
    {
        const string Markup = "<img src=x onerror=alert(1)><script>alert(2)</script>";
        engine.Instead = exchange =>
        {
            var answer = engine.ResultsOf(engine.Requests.Last());
            var hits = answer["hits"]!["hits"]!.AsArray();
            hits[0]!["_source"] = new JsonObject { ["title"] = Markup, ["key_point"] = Markup, ["product"] = Markup, ["topic"] = Markup, ["url"] = "javascript:alert(3)" };
            foreach (var (at, id) in new[] { "javascript:alert(4)", "../../evil", "https://evil.example/", "", "AAAA", "a/b" }.Index())
                hits[at + 1]!["_id"] = id;
            hits[7]!["_id"] = 7;
            answer["aggregations"]!["products"]!["names"]!["buckets"]!.AsArray()[0]!["key"] = Markup;
            return exchange.Response.WriteAsync(answer.ToJsonString());
        };
        await using var watched = await Open("search/?q=证书");
        await Assertions.Expect(watched.Page.Locator(Results)).ToHaveCountAsync(3);
        await Assertions.Expect(watched.Page.Locator(Results).First).ToHaveTextAsync(Markup);
        await Assertions.Expect(watched.Page.Locator("[data-filter=product] button").First).ToContainTextAsync("<img");
        await Assertions.Expect(watched.Page.Locator("main img, main script")).ToHaveCountAsync(0);
        foreach (var address in await watched.Page.Locator(Results).EvaluateAllAsync<string[]>("links => links.map(link => link.href)"))
            Assert.Matches($"^{site.Address}q/[a-z0-9]+/$", address);
        Assert.All(watched.Faults, fault => Assert.Contains("no entry of this site", fault, StringComparison.Ordinal));
        Assert.Equal(7, watched.Faults.Count);
    }

    [Theory]
    [InlineData(500, """{"error":"<b>x</b>"}""")]
    [InlineData(200, "<html>not json")]
    [InlineData(200, "")]
    [InlineData(200, "[]")]
    [InlineData(200, """{"hits":{"total":{"value":1},"hits":{}}}""")]
    [InlineData(200, """{"hits":{"total":{"value":-1},"hits":[]},"aggregations":{}}""")]
    [InlineData(302, "")]
    public async Task An_answer_that_is_none_is_an_error_with_a_retry_and_never_fewer_results(int status, string body)
    {
        engine.Instead = exchange =>
        {
            exchange.Response.StatusCode = status;
            exchange.Response.Headers.Location = site.Address;
            return exchange.Response.WriteAsync(body);
        };
        await using var watched = await Open("search/?q=证书");
        await Assertions.Expect(watched.Page.Locator(Retry)).ToBeVisibleAsync();
        await Assertions.Expect(watched.Page.Locator($"{Results}, [data-search-empty]")).ToHaveCountAsync(0);

        engine.Instead = null;
        await watched.Page.Locator(Retry).ClickAsync();
        await Assertions.Expect(watched.Page.Locator(Results).First).ToBeFocusedAsync();
    }

    [Fact]
    public async Task One_that_does_not_answer_is_given_up_in_time()
    {
        engine.Instead = exchange => Task.Delay(Timeout.Infinite, exchange.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        await using var watched = await browser.Open();
        await watched.Page.Clock.InstallAsync();
        await watched.Page.RunAndWaitForRequestAsync(
            () => watched.Page.GotoAsync(site.Address + "search/?q=证书"), request => request.Url == engine.Address && request.Method == "POST");
        await Assertions.Expect(watched.Page.Locator(Retry)).ToHaveCountAsync(0);
        await watched.Page.Clock.FastForwardAsync(11_000);
        await Assertions.Expect(watched.Page.Locator(Retry)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_hostile_query_is_a_text_of_bounded_length()
    {
        await using var watched = await Open("search/");
        var query = string.Concat(Enumerable.Repeat("\"}}],\"x\":{\"script\":*:*~^ ", 400));
        await watched.Page.Locator("main input[type=search]").FillAsync(query);
        await watched.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(watched.Page.Locator("[data-search-empty]")).ToBeVisibleAsync();
        var sent = engine.Requests.Last()["query"]!["dis_max"]!["queries"]![0]!["multi_match"]!["query"]!.GetValue<string>();
        Assert.Equal(query[..200], sent);
        Assert.Empty(watched.Faults);
    }

    private async Task<WatchedPage> Open(string path)
    {
        var watched = await browser.Open();
        await watched.Page.GotoAsync(site.Address + path);
        return watched;
    }
}
