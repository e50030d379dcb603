using QiniuDocsGen.Tests;

namespace QiniuDocsGen.BrowserTests;

/// <summary>A customer clicks from page to page, at the root, below a path, from a bare bucket, and without script.</summary>
public sealed class BrowsingTests(BrowserFixture browser)
{
    [Fact]
    public async Task A_customer_walks_from_home_through_product_and_topic_to_a_question()
    {
        await using var watched = await browser.Open();
        await Walk(watched.Page, browser.Site.Address, "/");
        Assert.Empty(watched.Faults);
    }

    [Fact]
    public async Task The_walk_works_below_a_path()
    {
        await using var site = await BuiltSite.Create(Repository.Path("content"), "/repo/");
        await using var watched = await browser.Open();
        await Walk(watched.Page, site.Address, "/repo/");
        Assert.Empty(watched.Faults);
    }

    [Fact]
    public async Task The_walk_and_the_search_work_from_a_bucket_without_directory_indexes()
    {
        var settings = Path.Combine(Directory.CreateTempSubdirectory("docsgen-settings-").FullName, "site.yml");
        await File.WriteAllTextAsync(settings, "url_style: file\n", TestContext.Current.CancellationToken);
        await using var site = await BuiltSite.Create(Repository.Path("content"), "/repo/", bareBucket: true, "--config", settings);
        await using var watched = await browser.Open();

        await Walk(watched.Page, site.Address + "index.html", "/repo/");
        await watched.Page.GotoAsync(site.Address + "search.html?q=bad token");
        await watched.Page.Locator("a[data-search-result]").First.ClickAsync();
        await Assertions.Expect(watched.Page.Locator("main[data-entry-id]")).ToBeVisibleAsync();

        Assert.Empty(watched.Faults);
    }

    [Fact]
    public async Task Everything_but_search_works_without_script()
    {
        await using var watched = await browser.Open(new BrowserNewContextOptions { JavaScriptEnabled = false });
        await Walk(watched.Page, browser.Site.Address, "/");

        await watched.Page.GotoAsync(browser.Site.Address + "search/");
        var browse = watched.Page.Locator("main a[href^='/c/'], main a[href='/']").First;
        await Assertions.Expect(browse).ToBeVisibleAsync();
        await Assertions.Expect(watched.Page.Locator(".search-hint")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task The_phone_shows_every_page_kind_without_sideways_scrolling()
    {
        await using var watched = await browser.Open(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 390, Height = 844 }, IsMobile = true, HasTouch = true });
        foreach (var address in await PageKinds.Addresses(watched.Page, browser.Site.Address))
        {
            await watched.Page.GotoAsync(address.Value);
            var overflow = await watched.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            Assert.True(overflow <= 0, $"{address.Key} is {overflow} px too wide");
        }
        Assert.Empty(watched.Faults);
    }

    [Fact]
    public async Task JSON_is_laid_out_for_reading_and_copied_as_it_was()
    {
        await using var watched = await browser.Open(new BrowserNewContextOptions { Permissions = ["clipboard-read", "clipboard-write"] });
        await watched.Page.GotoAsync(browser.Site.Address + "q/wxqtrvx5ux/");
        var code = watched.Page.Locator("pre[data-original]");
        var original = await code.GetAttributeAsync("data-original");

        await watched.Page.Locator(".code", new PageLocatorOptions { Has = code }).Locator("button.copy").ClickAsync();

        Assert.Equal(original, await watched.Page.EvaluateAsync<string>("navigator.clipboard.readText()"));
        Assert.NotEqual(original, await code.TextContentAsync());
        Assert.Empty(watched.Faults);
    }

    [Fact]
    public async Task No_page_kind_asks_another_host_or_reports_an_error()
    {
        await using var watched = await browser.Open();
        foreach (var address in await PageKinds.Addresses(watched.Page, browser.Site.Address))
            await watched.Page.GotoAsync(address.Value, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });

        Assert.Equal([new Uri(browser.Site.Address).Authority], watched.Hosts);
        Assert.Empty(watched.Faults);
    }

    [Fact]
    public async Task The_theme_switch_is_remembered()
    {
        await using var watched = await browser.Open(new BrowserNewContextOptions { ColorScheme = ColorScheme.Light });
        await watched.Page.GotoAsync(browser.Site.Address);
        var light = await Background(watched.Page);
        await watched.Page.Locator("[data-theme-switch]").First.ClickAsync();
        var dark = await Background(watched.Page);
        await watched.Page.ReloadAsync();

        Assert.NotEqual(light, dark);
        Assert.Equal(dark, await Background(watched.Page));
    }

    private static Task<string> Background(IPage page) => page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");

    private static async Task Walk(IPage page, string home, string basePath)
    {
        await page.GotoAsync(home);
        await page.Locator($"main a[href^='{basePath}c/object-storage']").First.ClickAsync();
        await Assertions.Expect(page.Locator("main h1")).ToContainTextAsync("对象存储");

        await page.Locator($"main a[href^='{basePath}c/object-storage/upload-download']").First.ClickAsync();
        await Assertions.Expect(page.Locator("main h1")).ToContainTextAsync("上传下载");

        var question = page.Locator($"main a[href^='{basePath}q/']").First;
        var title = (await question.InnerTextAsync()).Split('\n')[0].Trim();
        await question.ClickAsync();
        await Assertions.Expect(page.Locator("main[data-entry-id] h1")).ToContainTextAsync(title);
        await Assertions.Expect(page.Locator("[data-answer]")).ToBeVisibleAsync();
    }
}
