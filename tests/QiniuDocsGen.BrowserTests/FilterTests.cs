namespace QiniuDocsGen.BrowserTests;

/// <summary>A list is narrowed by root cause: in place with script, by another page without.</summary>
public sealed class FilterTests(BrowserFixture browser)
{
    private const string Topic = "c/object-storage/upload-download/";

    [Fact]
    public async Task A_cause_shows_only_its_entries_until_it_is_chosen_again()
    {
        await using var watched = await browser.Open();
        await watched.Page.GotoAsync(browser.Site.Address + Topic);
        var all = await Shown(watched.Page).CountAsync();
        var cause = watched.Page.Locator("[data-list-filter] a").First;
        var slug = await cause.GetAttributeAsync("data-slug");

        await cause.ClickAsync();
        var some = await Shown(watched.Page).CountAsync();
        Assert.InRange(some, 1, all - 1);
        Assert.Equal(some, await watched.Page.Locator($"[data-entries] [data-causes~='{slug}']:visible").CountAsync());
        await Assertions.Expect(watched.Page.Locator("[data-filter-status]")).ToContainTextAsync($"{some}");

        await cause.ClickAsync();
        Assert.Equal(all, await Shown(watched.Page).CountAsync());
        Assert.Empty(watched.Faults);
    }

    [Fact]
    public async Task The_first_entry_that_is_left_has_no_line_above_it()
    {
        await using var watched = await browser.Open();
        await watched.Page.GotoAsync(browser.Site.Address + Topic);
        var hidden = watched.Page.Locator("[data-entries] [data-causes]").First;
        foreach (var cause in await watched.Page.Locator("[data-list-filter] a").AllAsync())
        {
            await cause.ClickAsync();
            if (!await hidden.IsVisibleAsync())
                Assert.Equal("0px", await Shown(watched.Page).First.EvaluateAsync<string>("entry => getComputedStyle(entry).borderTopWidth"));
        }
        await Assertions.Expect(hidden).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Without_script_a_cause_leads_to_the_same_entries()
    {
        await using var watched = await browser.Open(new BrowserNewContextOptions { JavaScriptEnabled = false });
        await watched.Page.GotoAsync(browser.Site.Address + Topic);
        var cause = watched.Page.Locator("[data-list-filter] a").First;
        var slug = await cause.GetAttributeAsync("data-slug");
        var expected = await watched.Page.Locator($"[data-entries] [data-causes~='{slug}'] a").EvaluateAllAsync<string[]>("links => links.map((link) => link.href)");

        await cause.ClickAsync();

        var group = watched.Page.Locator(":target a[href*='/q/']");
        Assert.Equal(expected, await group.EvaluateAllAsync<string[]>("links => links.map((link) => link.href)"));
    }

    private static ILocator Shown(IPage page) => page.Locator("[data-entries] [data-causes]:visible");
}
