namespace QiniuDocsGen.BrowserTests.Search;

/// <summary>What the search page does beside finding: filters, addresses, keyboard, input methods, memory, failures.</summary>
public sealed class SearchPageTests(BrowserFixture browser)
{
    private const string Results = "a[data-search-result]";
    private const string Input = "main input[type=search][name=q]";

    [Theory]
    [InlineData("證書過期", "证书过期")]
    [InlineData("zhengshu guoqi", "证书过期")]
    [InlineData("证书过其", "证书过期")]
    [InlineData("fdl", "防盗链")]
    [InlineData("no such bukcet", "no such bucket")]
    [InlineData("NoClassD", "NoClassDefFoundError")]
    [InlineData("销户", "注销")]
    [InlineData("ｑｓｈｅｌｌ　登錄", "qshell")]
    public async Task A_query_in_other_clothes_finds_the_same_title(string query, string expected)
    {
        await using var watched = await Open($"search/?q={Uri.EscapeDataString(query)}");
        await Assertions.Expect(watched.Page.Locator(Results).First).ToContainTextAsync(expected);
        Assert.Empty(watched.Faults);
        Assert.Equal([new Uri(browser.Site.Address).Authority], watched.Hosts);
    }

    [Fact]
    public async Task Filters_narrow_the_results_and_stand_in_the_address()
    {
        await using var watched = await Open("search/?q=证书");
        var product = watched.Page.Locator("[data-filter=product] button").First;
        var wanted = int.Parse(await product.Locator(".count").InnerTextAsync(), System.Globalization.CultureInfo.InvariantCulture);
        var name = await product.GetAttributeAsync("data-choice");
        await product.ClickAsync();

        await Assertions.Expect(watched.Page.Locator("[data-search-status]")).ToContainTextAsync($" {wanted} ");
        await Assertions.Expect(watched.Page.Locator("[data-filter=product] button[aria-pressed=true]")).ToHaveAttributeAsync("data-choice", name!);
        Assert.EndsWith($"&product={Uri.EscapeDataString(name!)}", watched.Page.Url, StringComparison.Ordinal);
        foreach (var place in await watched.Page.Locator("[data-search-output] [data-place]").AllTextContentsAsync())
            Assert.StartsWith(name!, place, StringComparison.Ordinal);

        await watched.Page.ReloadAsync();
        await Assertions.Expect(watched.Page.Locator("[data-search-status]")).ToContainTextAsync($" {wanted} ");
        await watched.Page.GoBackAsync();
        await Assertions.Expect(watched.Page.Locator("[data-filter=product] button[aria-pressed=true]")).ToHaveCountAsync(0);
        Assert.Empty(watched.Faults);
    }

    [Theory]
    [InlineData("product=object-storage", "product=对象存储")]
    [InlineData("product=CDN&cause=Certificate", "product=CDN&cause=SSL证书配置或过期问题")]
    public async Task A_filter_in_the_address_may_be_a_slug(string slugs, string names)
    {
        await using var watched = await Open($"search/?q=证书&{names}");
        await Assertions.Expect(watched.Page.Locator(Results).First).ToBeVisibleAsync();
        var found = await watched.Page.Locator(Results).AllTextContentsAsync();
        var chosen = await watched.Page.Locator("[data-search-filters] button[aria-pressed=true]").AllTextContentsAsync();

        await watched.Page.GotoAsync($"{browser.Site.Address}search/?q=证书&{slugs}");

        await Assertions.Expect(watched.Page.Locator("[data-search-filters] button[aria-pressed=true]")).ToHaveTextAsync([.. chosen]);
        Assert.Equal(found, await watched.Page.Locator(Results).AllTextContentsAsync());
    }

    [Fact]
    public async Task On_a_phone_filters_stand_beside_their_names_and_the_chosen_one_is_in_sight()
    {
        await using var watched = await browser.Open(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 390, Height = 844 } });
        await watched.Page.GotoAsync(browser.Site.Address + "search/?q=证书&cause=general");
        await Assertions.Expect(watched.Page.Locator("[data-filter=cause] button[aria-pressed=true]")).ToBeInViewportAsync(new() { Ratio = 0.9f });
        var name = await watched.Page.Locator("[data-filter=cause] h2").BoundingBoxAsync();
        var chips = await watched.Page.Locator("[data-filter=cause] [data-choices]").BoundingBoxAsync();
        Assert.True(name!.X + name.Width <= chips!.X && name.Y >= chips.Y && name.Y + name.Height <= chips.Y + chips.Height);
    }

    [Fact]
    public async Task Filters_that_leave_nothing_can_be_taken_back()
    {
        await using var watched = await Open("search/?q=证书&product=sms&cause=cache");
        await Assertions.Expect(watched.Page.Locator("[data-filter] button[aria-pressed=true]")).ToHaveCountAsync(2);
        await Assertions.Expect(watched.Page.Locator(Results)).ToHaveCountAsync(0);
        await watched.Page.Locator("[data-search-output] button").ClickAsync();
        await Assertions.Expect(watched.Page.Locator(Results).First).ToBeFocusedAsync();
        Assert.DoesNotContain("product", watched.Page.Url, StringComparison.Ordinal);
        Assert.DoesNotContain("cause", watched.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_filter_that_the_site_does_not_know_is_named_and_can_be_taken_back_alone()
    {
        await using var watched = await Open("search/?q=证书&product=<b>wu</b>&cause=certificate");
        var notice = watched.Page.Locator("[data-search-output] .notice");
        await Assertions.Expect(notice).ToContainTextAsync("“<b>wu</b>”");
        await Assertions.Expect(watched.Page.Locator(Results)).ToHaveCountAsync(0);
        await notice.Locator("button").ClickAsync();

        await Assertions.Expect(watched.Page.Locator(Results).First).ToBeFocusedAsync();
        await Assertions.Expect(watched.Page.Locator("[data-filter=cause] button[aria-pressed=true]")).ToHaveCountAsync(1);
        Assert.DoesNotContain("product", watched.Page.Url, StringComparison.Ordinal);
        Assert.Empty(watched.Faults);
    }

    [Fact]
    public async Task The_focus_stays_on_a_filter_that_is_chosen_and_taken_back_from_the_keyboard()
    {
        await using var watched = await Open("search/?q=证书");
        var name = await watched.Page.Locator("[data-filter=product] button").First.GetAttributeAsync("data-choice");
        var product = watched.Page.Locator($"[data-filter=product] button[data-choice='{name}']");
        foreach (var pressed in new[] { "true", "false" })
        {
            await product.PressAsync("Enter");
            await Assertions.Expect(product).ToHaveAttributeAsync("aria-pressed", pressed);
            await Assertions.Expect(product).ToBeFocusedAsync();
        }
    }

    [Fact]
    public async Task Escape_leads_from_a_result_back_to_the_input()
    {
        await using var watched = await Open("search/?q=缓存");
        await Assertions.Expect(watched.Page.Locator(Results).First).ToBeVisibleAsync();
        await watched.Page.Locator(Input).FocusAsync();
        await watched.Page.Keyboard.PressAsync("ArrowDown");
        await watched.Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(watched.Page.Locator(Results).Nth(1)).ToBeFocusedAsync();
        await watched.Page.Keyboard.PressAsync("ArrowUp");
        await Assertions.Expect(watched.Page.Locator(Results).First).ToBeFocusedAsync();
        await watched.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(watched.Page.Locator(Input)).ToBeFocusedAsync();
        await Assertions.Expect(watched.Page.Locator(Input)).ToHaveValueAsync("缓存");
    }

    [Fact]
    public async Task Nothing_is_asked_while_an_input_method_composes_and_its_Enter_chooses_nothing()
    {
        await using var watched = await Open("search/");
        await watched.Page.Locator(Input).FocusAsync();
        var session = await watched.Page.Context.NewCDPSessionAsync(watched.Page);
        await session.SendAsync("Input.imeSetComposition", new() { ["text"] = "zheng shu", ["selectionStart"] = 9, ["selectionEnd"] = 9 });
        await watched.Page.Locator(Input).DispatchEventAsync("keydown", new { key = "Enter", keyCode = 229, isComposing = true, bubbles = true });
        await watched.Page.WaitForTimeoutAsync(400);
        Assert.Equal(0, await watched.Page.Locator(Results).CountAsync());
        Assert.DoesNotContain("?q=", watched.Page.Url, StringComparison.Ordinal);

        await session.SendAsync("Input.insertText", new() { ["text"] = "证书" });
        await Assertions.Expect(watched.Page.Locator(Results).First).ToContainTextAsync("证书");
        Assert.Empty(watched.Faults);
    }

    [Fact]
    public async Task A_newer_query_calls_off_the_older_one()
    {
        await using var watched = await Open("search/");
        var release = new TaskCompletionSource();
        await watched.Page.RouteAsync("**/assets/search/terms/**", async route =>
        {
            await release.Task;
            await route.ContinueAsync();
        });
        await watched.Page.Locator(Input).FillAsync("发票");
        await watched.Page.Keyboard.PressAsync("Enter");
        await watched.Page.Locator(Input).FillAsync("防盗链");
        await watched.Page.Keyboard.PressAsync("Enter");
        release.SetResult();

        await Assertions.Expect(watched.Page.Locator(Results).First).ToContainTextAsync("防盗链");
        Assert.DoesNotContain(watched.Faults, fault => !fault.Contains("ERR_ABORTED", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Recent_searches_stay_in_the_browser_and_can_be_cleared()
    {
        await using var watched = await Open("search/");
        await watched.Page.Locator(Input).FillAsync("发票");
        await watched.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(watched.Page.Locator(Results).First).ToBeVisibleAsync();
        await watched.Page.GotoAsync(browser.Site.Address + "search/");

        await watched.Page.Locator("[data-recent] a").ClickAsync();
        await Assertions.Expect(watched.Page.Locator(Input)).ToHaveValueAsync("发票");
        await watched.Page.GotoAsync(browser.Site.Address + "search/");
        await watched.Page.Locator("[data-forget]").ClickAsync();
        await Assertions.Expect(watched.Page.Locator("[data-recent]")).ToBeHiddenAsync();
        await watched.Page.ReloadAsync();
        await Assertions.Expect(watched.Page.Locator("[data-recent]")).ToBeHiddenAsync();
        Assert.Equal([new Uri(browser.Site.Address).Authority], watched.Hosts);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no-such-page/")]
    public async Task A_search_typed_on_another_page_is_a_recent_one(string path)
    {
        await using var watched = await Open(path);
        await watched.Page.Locator(Input).FillAsync("发票");
        await watched.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(watched.Page.Locator(Results).First).ToBeVisibleAsync();
        await watched.Page.GotoAsync(browser.Site.Address + "search/");
        await Assertions.Expect(watched.Page.Locator("[data-recent] a")).ToHaveTextAsync("发票");
    }

    [Fact]
    public async Task The_words_are_marked_on_the_page_of_a_result_and_its_text_stays_as_it_was()
    {
        await using var watched = await Open("search/?q=防盗链");
        await watched.Page.Locator(Results).First.ClickAsync();
        await Assertions.Expect(watched.Page.Locator("main[data-entry-id] h1")).ToContainTextAsync("防盗链");
        await Assertions.Expect(watched.Page.Locator("h1 mark", new() { HasText = "防盗链" })).ToBeVisibleAsync();
        var marked = await watched.Page.Locator("main").TextContentAsync();
        await watched.Page.EvaluateAsync("sessionStorage.clear()");
        await watched.Page.ReloadAsync();

        await Assertions.Expect(watched.Page.Locator("main mark")).ToHaveCountAsync(0);
        Assert.Equal(marked, await watched.Page.Locator("main").TextContentAsync());
    }

    [Fact]
    public async Task Results_with_the_same_title_are_one()
    {
        await using var watched = await Open("search/?q=证书续签");
        var fold = watched.Page.Locator("[data-search-output] details").First;
        await Assertions.Expect(fold.Locator(Results)).ToBeHiddenAsync();
        await fold.Locator("summary").ClickAsync();
        await Assertions.Expect(fold.Locator(Results)).ToHaveTextAsync("证书续签");
    }

    [Fact]
    public async Task A_shard_that_fails_is_an_error_with_a_retry_and_never_fewer_results()
    {
        await using var watched = await browser.Open();
        var broken = true;
        await watched.Page.RouteAsync("**/assets/search/terms/**", route => broken ? route.FulfillAsync(new() { Status = 500 }) : route.ContinueAsync());
        await watched.Page.GotoAsync(browser.Site.Address + "search/?q=发票");
        await Assertions.Expect(watched.Page.Locator("[data-search-retry]")).ToBeVisibleAsync();
        Assert.Equal(0, await watched.Page.Locator($"{Results}, [data-search-empty]").CountAsync());

        broken = false;
        await watched.Page.Locator("[data-search-retry]").ClickAsync();
        await Assertions.Expect(watched.Page.Locator(Results).First).ToContainTextAsync("发票");
        await Assertions.Expect(watched.Page.Locator(Results).First).ToBeFocusedAsync();
    }

    [Fact]
    public async Task More_results_that_fail_can_be_asked_for_again_and_are_there_after_Back()
    {
        await using var watched = await Open("search/?q=证书");
        await Assertions.Expect(watched.Page.Locator(Results)).ToHaveCountAsync(10);
        var broken = true;
        await watched.Page.RouteAsync("**/assets/search/cards/**", route => broken ? route.FulfillAsync(new() { Status = 500 }) : route.ContinueAsync());
        await watched.Page.Locator("button.more").ClickAsync();
        await Assertions.Expect(watched.Page.Locator("button.more ~ .notice [data-search-retry]")).ToBeFocusedAsync();
        await Assertions.Expect(watched.Page.Locator(Results)).ToHaveCountAsync(10);

        broken = false;
        await watched.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(watched.Page.Locator(Results).Nth(10)).ToBeFocusedAsync();
        await Assertions.Expect(watched.Page.Locator("[data-search-retry]")).ToHaveCountAsync(0);
        var grown = await watched.Page.Locator(Results).CountAsync();

        await watched.Page.Locator(Results).Nth(10).ClickAsync();
        await Assertions.Expect(watched.Page.Locator("main[data-entry-id]")).ToBeVisibleAsync();
        await watched.Page.GoBackAsync();
        await Assertions.Expect(watched.Page.Locator(Results)).ToHaveCountAsync(grown);
    }

    [Fact]
    public async Task Filters_that_fail_alone_leave_the_results_and_can_be_asked_for_again()
    {
        await using var watched = await browser.Open();
        var broken = true;
        await watched.Page.RouteAsync("**/assets/search/facets*", route => broken ? route.FulfillAsync(new() { Status = 500 }) : route.ContinueAsync());
        await watched.Page.GotoAsync(browser.Site.Address + "search/?q=证书");
        var retry = watched.Page.Locator("[data-filters-failed] button");
        await Assertions.Expect(retry).ToBeVisibleAsync();
        await Assertions.Expect(watched.Page.Locator(Results)).ToHaveCountAsync(10);

        broken = false;
        await retry.ClickAsync();
        await Assertions.Expect(watched.Page.Locator("[data-filter=product] button").First).ToBeVisibleAsync();
        await Assertions.Expect(retry).ToBeHiddenAsync();
        await Assertions.Expect(watched.Page.Locator(Results).First).ToBeFocusedAsync();
    }

    [Fact]
    public async Task An_empty_answer_offers_other_ways_and_the_contact()
    {
        await using var watched = await Open("search/?q=篮球规则");
        var empty = watched.Page.Locator("[data-search-empty]");
        await Assertions.Expect(empty).ToContainTextAsync("篮球规则");
        await Assertions.Expect(empty.Locator("a[data-search-contact]")).ToBeVisibleAsync();
        await empty.Locator("[data-suggestions] a").First.ClickAsync();
        await Assertions.Expect(watched.Page.Locator(Results).First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_long_query_is_cut_in_the_heading_and_the_title_and_whole_in_the_input()
    {
        var query = new string('q', 4000);
        await using var watched = await Open($"search/?q={query}");
        await Assertions.Expect(watched.Page.Locator("[data-search-empty] h2").First).ToContainTextAsync(new string('q', 80) + "…");
        Assert.StartsWith(new string('q', 80) + "… - ", await watched.Page.TitleAsync(), StringComparison.Ordinal);
        await Assertions.Expect(watched.Page.Locator(Input)).ToHaveValueAsync(query);
    }

    [Fact]
    public async Task A_long_filter_in_the_address_is_cut_where_it_is_shown_and_fits()
    {
        await using var watched = await Open($"search/?q=证书&product={new string('长', 400)}");
        await Assertions.Expect(watched.Page.Locator("[data-search-output] .notice")).ToContainTextAsync(new string('长', 80) + "…");
        await Assertions.Expect(watched.Page.Locator("[data-filter=product] button[aria-pressed=true]")).ToContainTextAsync(new string('长', 80) + "…");
        Assert.True(await watched.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
    }

    public static TheoryData<string> HostileQueries() =>
    [
        new string('证', 10_000), string.Concat(Enumerable.Repeat("upload error ", 800)), "\ud83d\ude00🎉👨‍👩‍👧", "(a+)+$ [^]* \\1 (?=x)", "<svg/onload=alert(1)>",
        "${7*7}{{constructor.constructor('alert(1)')()}}", "javascript:alert(1)", "' OR 1=1 --", "\u202Etxt\u200B\uFEFF\0", "toString hasOwnProperty valueOf",
    ];

    [Theory]
    [MemberData(nameof(HostileQueries))]
    public async Task Hostile_queries_do_no_harm(string query)
    {
        await using var watched = await Open("search/");
        await watched.Page.Locator(Input).FillAsync(query);
        await watched.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(watched.Page.Locator($"{Results}, [data-search-empty]").First).ToBeVisibleAsync();
        Assert.Empty(watched.Faults);
        Assert.Equal([new Uri(browser.Site.Address).Authority], watched.Hosts);
    }

    [Fact]
    public async Task Half_of_a_surrogate_pair_does_no_harm()
    {
        await using var watched = await Open("search/");
        await watched.Page.EvaluateAsync("""
            () => {
              const input = document.querySelector('main input[type=search]');
              input.value = '\uD800证书\uDC00';
              input.form.requestSubmit();
            }
            """);
        await Assertions.Expect(watched.Page.Locator(Results).First).ToContainTextAsync("证书");
        Assert.Empty(watched.Faults);
    }

    private async Task<WatchedPage> Open(string path)
    {
        var watched = await browser.Open();
        await watched.Page.GotoAsync(browser.Site.Address + path);
        return watched;
    }
}
