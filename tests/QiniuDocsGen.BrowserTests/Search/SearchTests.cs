using System.Collections.Concurrent;

namespace QiniuDocsGen.BrowserTests.Search;

/// <summary>A customer types what they see and reads the answer.</summary>
public sealed class SearchTests(BrowserFixture browser)
{
    private const string Results = "a[data-search-result]";

    [Theory]
    [InlineData("证书过期", "证书")]
    [InlineData("no such bucket", "no such bucket")]
    [InlineData("403 Forbidden 怎么办", "403")]
    [InlineData("ＨＴＴＰＳ 證書", "证书")]
    [InlineData("bad token", "bad token")]
    [InlineData("请问如何续费发票", "发票")]
    public async Task A_query_finds_a_fitting_title_first(string query, string expected)
    {
        await using var watched = await browser.Open();
        await watched.Page.GotoAsync($"{browser.Site.Address}search/?q={Uri.EscapeDataString(query)}");
        await Assertions.Expect(watched.Page.Locator(Results).First).ToContainTextAsync(expected, new() { IgnoreCase = true });
        Assert.Empty(watched.Faults);
    }

    [Fact]
    public async Task Two_actions_lead_from_the_home_page_to_an_answer()
    {
        await using var watched = await browser.Open();
        await watched.Page.GotoAsync(browser.Site.Address);
        await watched.Page.Locator("main input[type=search][name=q]").FillAsync("证书过期");
        await watched.Page.Keyboard.PressAsync("Enter");
        await watched.Page.Locator(Results).First.ClickAsync();

        await Assertions.Expect(watched.Page.Locator("main[data-entry-id]")).ToBeVisibleAsync();
        Assert.Empty(watched.Faults);
    }

    [Fact]
    public async Task Results_come_while_typing_and_the_words_are_highlighted()
    {
        await using var watched = await browser.Open();
        await watched.Page.GotoAsync(browser.Site.Address + "search/");
        await watched.Page.Locator("main input[type=search][name=q]").PressSequentiallyAsync("镜像回源");

        await Assertions.Expect(watched.Page.Locator(Results).First).ToBeVisibleAsync();
        await Assertions.Expect(watched.Page.Locator($"{Results} mark").First).ToBeVisibleAsync();
        await Assertions.Expect(watched.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex(@"\?q=%E9%95%9C"));
    }

    [Fact]
    public async Task The_keyboard_alone_reaches_the_answer()
    {
        await using var watched = await browser.Open();
        await watched.Page.GotoAsync(browser.Site.Address + "c/cdn/");
        await watched.Page.Keyboard.PressAsync("/");
        await watched.Page.Keyboard.TypeAsync("缓存");
        await watched.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(watched.Page.Locator(Results).First).ToBeVisibleAsync();

        await watched.Page.Locator("main input[type=search]").FocusAsync();
        await watched.Page.Keyboard.PressAsync("ArrowDown");
        await watched.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(watched.Page.Locator("main[data-entry-id]")).ToBeVisibleAsync();
        Assert.Empty(watched.Faults);
    }

    [Theory]
    [InlineData("qzxjvkwy")]
    [InlineData("!!! ??? ***")]
    public async Task A_query_that_fits_nothing_says_so(string query)
    {
        await using var watched = await browser.Open();
        await watched.Page.GotoAsync($"{browser.Site.Address}search/?q={Uri.EscapeDataString(query)}");
        await Assertions.Expect(watched.Page.Locator("[data-search-empty]")).ToBeVisibleAsync();
        Assert.Equal(0, await watched.Page.Locator(Results).CountAsync());
        Assert.Empty(watched.Faults);
    }

    [Theory]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("title:证书 +token -cdn foo~2 bar^9 *")]
    [InlineData("\"><script>alert(1)</script>")]
    [InlineData("__proto__ constructor")]
    public async Task A_query_is_text_and_nothing_else(string query)
    {
        await using var watched = await browser.Open();
        await watched.Page.GotoAsync($"{browser.Site.Address}search/?q={Uri.EscapeDataString(query)}");
        await Assertions.Expect(watched.Page.Locator($"{Results}, [data-search-empty]").First).ToBeVisibleAsync();
        await Assertions.Expect(watched.Page.Locator("main input[type=search]")).ToHaveValueAsync(query);
        Assert.Empty(watched.Faults);
    }

    [Fact]
    public async Task Back_and_forward_restore_the_query_and_its_results()
    {
        await using var watched = await browser.Open();
        await watched.Page.GotoAsync(browser.Site.Address + "search/?q=发票");
        var first = await watched.Page.Locator(Results).First.InnerTextAsync();
        await watched.Page.Locator(Results).First.ClickAsync();
        await Assertions.Expect(watched.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/q/"));
        await watched.Page.GoBackAsync();

        await Assertions.Expect(watched.Page.Locator("main input[type=search]")).ToHaveValueAsync("发票");
        await Assertions.Expect(watched.Page.Locator(Results).First).ToHaveTextAsync(first, new() { UseInnerText = true });
    }

    [Fact]
    public async Task An_index_that_fails_to_load_is_an_error_with_a_retry_and_never_an_empty_result()
    {
        await using var watched = await browser.Open();
        var broken = true;
        await watched.Page.RouteAsync("**/assets/search/manifest.*", route => broken ? route.AbortAsync() : route.ContinueAsync());
        await watched.Page.GotoAsync(browser.Site.Address + "search/?q=发票");

        var retry = watched.Page.Locator("[data-search-retry]");
        await Assertions.Expect(retry).ToBeVisibleAsync();
        await Assertions.Expect(watched.Page.Locator("[data-search-empty]")).ToBeHiddenAsync();
        broken = false;
        await retry.ClickAsync();
        await Assertions.Expect(watched.Page.Locator(Results).First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_search_that_fails_to_load_says_so_keeps_the_query_and_leads_on()
    {
        await using var watched = await browser.Open();
        var broken = true;
        await watched.Page.RouteAsync("**/assets/search.*.js", route => broken ? route.AbortAsync() : route.ContinueAsync());
        await watched.Page.GotoAsync(browser.Site.Address + "search/?q=发票");

        var alert = watched.Page.GetByRole(AriaRole.Alert);
        await Assertions.Expect(alert).ToContainTextAsync("搜索没有加载成功");
        await Assertions.Expect(watched.Page.Locator("main input[type=search]")).ToHaveValueAsync("发票");
        await Assertions.Expect(watched.Page.Locator(".search-hint")).ToHaveCountAsync(0);
        await Assertions.Expect(watched.Page.Locator(".browse-all a").First).ToBeVisibleAsync();
        await Assertions.Expect(alert.GetByRole(AriaRole.Link)).ToBeVisibleAsync();
        broken = false;
        await alert.Locator("[data-search-retry]").ClickAsync();
        await Assertions.Expect(watched.Page.Locator(Results).First).ToContainTextAsync("发票");
        await Assertions.Expect(alert).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_code_of_the_search_is_fetched_once()
    {
        await using var watched = await browser.Open();
        var fetched = new ConcurrentQueue<string>();
        watched.Page.Request += (_, request) => fetched.Enqueue(new Uri(request.Url).AbsolutePath);
        await watched.Page.GotoAsync(browser.Site.Address + "search/?q=发票");
        await Assertions.Expect(watched.Page.Locator(Results).First).ToBeVisibleAsync();
        Assert.Single(fetched, path => path.Contains("/assets/search.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_real_part_answers_a_keyword_and_an_error_text()
    {
        var site = await browser.RealSite();
        await using var watched = await browser.Open();
        foreach (var (query, expected) in new[] { ("证书过期", "证书"), ("no such bucket", "no such bucket") })
        {
            await watched.Page.GotoAsync($"{site.Address}search/?q={Uri.EscapeDataString(query)}");
            await watched.Page.Locator(Results).First.ClickAsync();
            await Assertions.Expect(watched.Page.Locator("main[data-entry-id]")).ToContainTextAsync(expected, new() { IgnoreCase = true });
        }
        Assert.Empty(watched.Faults);
    }
}
