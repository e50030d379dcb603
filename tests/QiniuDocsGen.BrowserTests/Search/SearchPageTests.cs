namespace QiniuDocsGen.BrowserTests.Search;

/// <summary>What the search page does beside finding: addresses, keyboard, input methods, memory, failures.</summary>
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
