namespace QiniuDocsGen.BrowserTests.Preview;

/// <summary>Who writes sees at once what was saved, in the same place of the page, and what is wrong with it.</summary>
public sealed class LiveReloadTests(BrowserFixture browser)
{
    private const string Panel = "docsgen-findings details";
    private const int Place = 1200;

    [Fact]
    public async Task A_saved_part_reloads_the_page_without_losing_the_place()
    {
        await using var preview = await PreviewedFolder.Start();
        await using var watched = await OpenQuestion(preview);
        await watched.Page.EvaluateAsync($"scrollTo(0, {Place})");

        await preview.Edit("第二版 <img src=x onerror=alert(1)>");

        await Assertions.Expect(watched.Page.Locator("[data-answer]")).ToContainTextAsync("第二版 <img src=x onerror=alert(1)>");
        await Assertions.Expect(watched.Page.Locator("[data-answer]")).Not.ToContainTextAsync("第一版");
        await watched.Page.WaitForFunctionAsync($"Math.abs(scrollY - {Place}) <= 1");
        await Assertions.Expect(watched.Page.Locator(Panel).Locator("pre.error")).ToHaveCountAsync(0);
        Assert.Empty(watched.Faults);
    }

    [Fact]
    public async Task A_fault_is_shown_as_text_over_the_last_good_site_until_it_is_mended()
    {
        await using var preview = await PreviewedFolder.Start();
        await using var watched = await OpenQuestion(preview);
        await watched.Page.EvaluateAsync($"scrollTo(0, {Place}); window.isTheSamePage = true");

        await preview.Set("\"<img src=x onerror=alert(1)>\": 1\n");

        var panel = watched.Page.Locator(Panel);
        await Assertions.Expect(panel.Locator("pre.error")).ToContainTextAsync("<img src=x onerror=alert(1)>");
        await Assertions.Expect(panel.Locator("pre.error")).ToContainTextAsync("site.yml:2:1");
        await Assertions.Expect(panel.Locator("summary")).ToContainTextAsync("1 error");
        await Assertions.Expect(panel.Locator("img")).ToHaveCountAsync(0);
        Assert.True(await watched.Page.EvaluateAsync<bool>($"window.isTheSamePage && scrollY === {Place}"));
        await Assertions.Expect(watched.Page.Locator("[data-answer]")).ToContainTextAsync("第一版");

        await watched.Page.ReloadAsync();
        await Assertions.Expect(watched.Page.Locator("[data-answer]")).ToContainTextAsync("第一版");
        await Assertions.Expect(panel.Locator("pre.error")).ToHaveCountAsync(1);

        await preview.Edit("第二版");
        await preview.Set("");
        await Assertions.Expect(watched.Page.Locator("[data-answer]")).ToContainTextAsync("第二版");
        await Assertions.Expect(panel.Locator("pre.error")).ToHaveCountAsync(0);
        Assert.Empty(watched.Faults);
    }

    private async Task<WatchedPage> OpenQuestion(PreviewedFolder preview)
    {
        var watched = await browser.Open();
        await watched.Page.GotoAsync(preview.Address);
        await watched.Page.Locator("main a[href*='/q/'], main a[href*='/c/']").First.ClickAsync();
        if (!watched.Page.Url.Contains("/q/", StringComparison.Ordinal))
            await watched.Page.Locator("main a[href*='/q/']").First.ClickAsync();
        await Assertions.Expect(watched.Page.Locator("[data-answer]")).ToContainTextAsync("第一版");
        return watched;
    }
}
