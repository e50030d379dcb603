namespace QiniuDocsGen.BrowserTests.Search;

/// <summary>What narrows the results of the search page: by buttons and by addresses.</summary>
public sealed class SearchFilterTests(BrowserFixture browser)
{
    private const string Results = "a[data-search-result]";

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
    public async Task A_long_filter_in_the_address_is_cut_where_it_is_shown_and_fits()
    {
        await using var watched = await Open($"search/?q=证书&product={new string('长', 400)}");
        await Assertions.Expect(watched.Page.Locator("[data-search-output] .notice")).ToContainTextAsync(new string('长', 80) + "…");
        await Assertions.Expect(watched.Page.Locator("[data-filter=product] button[aria-pressed=true]")).ToContainTextAsync(new string('长', 80) + "…");
        Assert.True(await watched.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
    }

    private async Task<WatchedPage> Open(string path)
    {
        var watched = await browser.Open();
        await watched.Page.GotoAsync(browser.Site.Address + path);
        return watched;
    }
}
