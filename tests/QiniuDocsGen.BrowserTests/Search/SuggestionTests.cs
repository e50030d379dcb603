using Deque.AxeCore.Playwright;
using QiniuDocsGen.Tests;

namespace QiniuDocsGen.BrowserTests.Search;

/// <summary>The search boxes of other pages answer while one types.</summary>
public sealed class SuggestionTests(BrowserFixture browser)
{
    private const string Input = "input[type=search][name=q]";
    private const string Options = "[role=option]";

    [Theory]
    [InlineData("", 1280)]
    [InlineData("", 390)]
    [InlineData("c/cdn/", 1280)]
    [InlineData("404.html", 390)]
    public async Task Answers_come_while_typing(string path, int width)
    {
        await using var watched = await Open(path, width);
        await watched.Page.Locator(Input).FillAsync("");
        await watched.Page.Locator(Input).PressSequentiallyAsync("发票");

        var first = watched.Page.Locator(Options).First;
        await Assertions.Expect(first.Locator("[data-title]")).ToContainTextAsync("发票");
        await Assertions.Expect(first.Locator("mark").First).ToBeVisibleAsync();
        await Assertions.Expect(first.Locator("[data-excerpt]")).Not.ToBeEmptyAsync();
        await Assertions.Expect(first.Locator("[data-place]")).Not.ToBeEmptyAsync();
        await Assertions.Expect(watched.Page.Locator(Input)).ToHaveAttributeAsync("aria-expanded", "true");
        await Assertions.Expect(watched.Page.Locator("form [role=status]")).Not.ToBeEmptyAsync();
        await Assertions.Expect(watched.Page.Locator(Options).Last).ToHaveAttributeAsync("href", $"{browser.Site.Address}search/?q={Uri.EscapeDataString("发票")}");
        Assert.InRange(await watched.Page.Locator(Options).CountAsync(), 2, 7);
        Assert.True(await watched.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0);
        Assert.Empty(watched.Faults);
        Assert.Equal([new Uri(browser.Site.Address).Authority], watched.Hosts);
    }

    [Fact]
    public async Task Nothing_is_fetched_before_the_box_is_used()
    {
        await using var watched = await browser.Open();
        var fetched = new System.Collections.Concurrent.ConcurrentQueue<string>();
        watched.Page.Request += (_, request) => fetched.Enqueue(request.Url);
        await watched.Page.GotoAsync(browser.Site.Address, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        Assert.DoesNotContain(fetched, url => url.Contains("/search", StringComparison.Ordinal));

        await watched.Page.RunAndWaitForRequestAsync(() => watched.Page.Locator(Input).FocusAsync(), request => request.Url.Contains("/assets/search.", StringComparison.Ordinal));
        Assert.DoesNotContain(fetched, url => url.Contains("/assets/search/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_keyboard_goes_round_through_the_answers_and_Enter_opens_the_marked_one()
    {
        await using var watched = await Open("");
        var input = watched.Page.Locator(Input);
        await Type(watched.Page, "防盗链");
        await input.PressAsync("ArrowUp");
        await Assertions.Expect(watched.Page.Locator(Options).Last).ToHaveAttributeAsync("aria-selected", "true");
        await input.PressAsync("ArrowDown");
        await Assertions.Expect(input).Not.ToHaveAttributeAsync("aria-activedescendant", new System.Text.RegularExpressions.Regex("."));
        await input.PressAsync("ArrowDown");
        var first = watched.Page.Locator(Options).First;
        await Assertions.Expect(first).ToHaveAttributeAsync("aria-selected", "true");
        await Assertions.Expect(input).ToHaveAttributeAsync("aria-activedescendant", (await first.GetAttributeAsync("id"))!);
        await Assertions.Expect(input).ToBeFocusedAsync();

        await input.PressAsync("Enter");
        await Assertions.Expect(watched.Page.Locator("main[data-entry-id] h1 mark", new() { HasText = "防盗链" })).ToBeVisibleAsync();
        await watched.Page.GotoAsync(browser.Site.Address + "search/");
        await Assertions.Expect(watched.Page.Locator("[data-recent] a")).ToHaveTextAsync("防盗链");
        Assert.Empty(watched.Faults);
    }

    [Fact]
    public async Task Enter_without_a_mark_searches_for_what_was_typed()
    {
        await using var watched = await Open("c/cdn/");
        await Type(watched.Page, "缓存");
        await watched.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(watched.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex($@"/search/\?q={Uri.EscapeDataString("缓存")}$"));
        await Assertions.Expect(watched.Page.Locator("a[data-search-result]").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Escape_closes_and_keeps_the_text_and_an_arrow_opens_again()
    {
        await using var watched = await Open("");
        var input = watched.Page.Locator(Input);
        await Type(watched.Page, "发票");
        await input.PressAsync("Escape");
        await Assertions.Expect(watched.Page.Locator(".suggestions")).ToBeHiddenAsync();
        await Assertions.Expect(input).ToHaveAttributeAsync("aria-expanded", "false");
        await Assertions.Expect(input).ToHaveValueAsync("发票");

        await input.PressAsync("ArrowDown");
        await Assertions.Expect(watched.Page.Locator(Options).First).ToBeVisibleAsync();
        await input.FillAsync("");
        await Assertions.Expect(watched.Page.Locator(".suggestions")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_click_beside_it_and_the_tab_key_close_it()
    {
        await using var watched = await Open("");
        await Type(watched.Page, "发票");
        await watched.Page.Locator("footer").ClickAsync(new() { Position = new() { X = 2, Y = 2 } });
        await Assertions.Expect(watched.Page.Locator(".suggestions")).ToBeHiddenAsync();

        await Type(watched.Page, "发票");
        await watched.Page.Keyboard.PressAsync("Tab");
        await watched.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(watched.Page.Locator(".suggestions")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_click_opens_an_answer()
    {
        await using var watched = await Open("c/cdn/");
        await Type(watched.Page, "发票");
        await watched.Page.Locator(Options).First.ClickAsync();
        await Assertions.Expect(watched.Page.Locator("main[data-entry-id] h1")).ToContainTextAsync("发票");
        Assert.Empty(watched.Faults);
    }

    [Fact]
    public async Task Nothing_is_asked_while_an_input_method_composes_and_its_Enter_chooses_nothing()
    {
        await using var watched = await Open("");
        await watched.Page.Locator(Input).FocusAsync();
        var session = await watched.Page.Context.NewCDPSessionAsync(watched.Page);
        await session.SendAsync("Input.imeSetComposition", new() { ["text"] = "fa piao", ["selectionStart"] = 7, ["selectionEnd"] = 7 });
        await watched.Page.Locator(Input).DispatchEventAsync("keydown", new { key = "Enter", keyCode = 229, isComposing = true, bubbles = true });
        await watched.Page.WaitForTimeoutAsync(500);
        Assert.Equal(0, await watched.Page.Locator(Options).CountAsync());
        Assert.Equal(browser.Site.Address, watched.Page.Url);

        await session.SendAsync("Input.insertText", new() { ["text"] = "发票" });
        await Assertions.Expect(watched.Page.Locator(Options).First).ToContainTextAsync("发票");
    }

    [Fact]
    public async Task A_newer_text_calls_off_the_older_one()
    {
        await using var watched = await Open("");
        var release = new TaskCompletionSource();
        await watched.Page.RouteAsync("**/assets/search/terms/**", async route =>
        {
            await release.Task;
            await route.ContinueAsync();
        });
        var asked = watched.Page.WaitForRequestAsync("**/assets/search/terms/**");
        await watched.Page.Locator(Input).FillAsync("发票");
        await asked;
        await watched.Page.Locator(Input).FillAsync("防盗链");
        release.SetResult();
        await Assertions.Expect(watched.Page.Locator(Options).First).ToContainTextAsync("防盗链");
        await Assertions.Expect(watched.Page.Locator(Options).Last).ToContainTextAsync("防盗链");
    }

    [Theory]
    [InlineData("**/search/")]
    [InlineData("**/assets/search.*.js")]
    [InlineData("**/assets/search/terms/**")]
    public async Task What_does_not_load_is_said_and_tried_again_and_the_form_still_searches(string broken)
    {
        await using var watched = await Open("c/cdn/");
        await watched.Page.RouteAsync(broken, route => route.FulfillAsync(new() { Status = 503 }));
        await watched.Page.Locator(Input).FillAsync("发票");
        await Assertions.Expect(watched.Page.Locator(".suggestions-note:visible")).ToContainTextAsync("回车");
        await Assertions.Expect(watched.Page.Locator(Options)).ToHaveCountAsync(0);

        await watched.Page.UnrouteAsync(broken);
        await watched.Page.Locator(Input).FillAsync("防盗链");
        await Assertions.Expect(watched.Page.Locator(Options).First).ToContainTextAsync("防盗链");
        await Assertions.Expect(watched.Page.Locator(".suggestions-note:visible")).ToHaveCountAsync(0);

        await watched.Page.RouteAsync(broken, route => route.FulfillAsync(new() { Status = 503 }));
        await watched.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(watched.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex(@"/search/\?q="));
    }

    [Fact]
    public async Task Without_script_the_form_searches()
    {
        await using var watched = await browser.Open(new BrowserNewContextOptions { JavaScriptEnabled = false });
        await watched.Page.GotoAsync(browser.Site.Address);
        await watched.Page.Locator(Input).FillAsync("发票");
        await watched.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(watched.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex($@"/search/\?q={Uri.EscapeDataString("发票")}$"));
    }

    [Fact]
    public async Task What_fits_nothing_is_said()
    {
        await using var watched = await Open("");
        await watched.Page.Locator(Input).FillAsync("<img src=x onerror=alert(1)> qzxjvkwy");
        await Assertions.Expect(watched.Page.Locator("[data-note]")).ToContainTextAsync("<img src=x onerror=alert(1)>");
        await Assertions.Expect(watched.Page.Locator(Input)).ToHaveAttributeAsync("aria-expanded", "false");
        Assert.Empty(watched.Faults);
    }

    [Fact]
    public async Task Below_a_path_and_in_a_bare_bucket_it_works_too()
    {
        var settings = Path.Combine(Directory.CreateTempSubdirectory("docsgen-settings-").FullName, "site.yml");
        await File.WriteAllTextAsync(settings, "url_style: file\n", TestContext.Current.CancellationToken);
        await using var site = await BuiltSite.Create(Repository.Path("content"), "/repo/", bareBucket: true, "--config", settings);
        await using var watched = await browser.Open();
        await watched.Page.GotoAsync(site.Address + "causes.html");
        await Type(watched.Page, "发票");
        await watched.Page.Locator(Options).First.ClickAsync();
        await Assertions.Expect(watched.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/q/"));
        Assert.Empty(watched.Faults);
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 1280)]
    [InlineData(ColorScheme.Light, 390)]
    [InlineData(ColorScheme.Dark, 390)]
    public async Task Axe_finds_nothing(ColorScheme scheme, int width)
    {
        // axe needs eval, which the policy of the site forbids; only this profile is exempt.
        await using var watched = await browser.Open(new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 900 }, BypassCSP = true });
        foreach (var (path, query) in new[] { ("", "发票"), ("404.html", "篮球规则"), (width > 500 ? "c/cdn/" : "", "证书") })
        {
            await watched.Page.GotoAsync(browser.Site.Address + path);
            await watched.Page.Locator(Input).FillAsync(query);
            await Assertions.Expect(watched.Page.Locator(".suggestions")).ToBeVisibleAsync();
            await watched.Page.Keyboard.PressAsync("ArrowDown");
            var result = await watched.Page.RunAxe();
            Assert.Empty(result.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{path}: {violation.Id} at {node.Html}")));
        }
    }

    private static async Task Type(IPage page, string query)
    {
        await page.Locator(Input).FillAsync(query);
        await Assertions.Expect(page.Locator(Options).First).ToBeVisibleAsync();
    }

    private async Task<WatchedPage> Open(string path, int width = 1280)
    {
        var watched = await browser.Open(new BrowserNewContextOptions { Locale = "zh-CN", ViewportSize = new ViewportSize { Width = width, Height = 844 } });
        await watched.Page.GotoAsync(browser.Site.Address + path);
        return watched;
    }
}
