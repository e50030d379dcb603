namespace QiniuDocsGen.BrowserTests.Looks;

/// <summary>A question on paper is its text, dark on white, without what only a screen can use.</summary>
public sealed class PrintTests(BrowserFixture browser)
{
    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task A_printed_question_is_text_on_white(ColorScheme scheme)
    {
        await using var watched = await browser.Open(new BrowserNewContextOptions { ColorScheme = scheme });
        await watched.Page.GotoAsync((await PageKinds.Addresses(watched.Page, browser.Site.Address))["question"]);
        await watched.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        foreach (var shown in new[] { "main h1", "[data-answer]", ".facts", ".footer-note" })
            await Assertions.Expect(watched.Page.Locator(shown).First).ToBeVisibleAsync();
        foreach (var hidden in new[] { ".header", ".breadcrumbs", ".contact", ".footer-links", ".skip" })
            await Assertions.Expect(watched.Page.Locator(hidden).First).ToBeHiddenAsync();
        Assert.Equal("rgb(255, 255, 255)", await watched.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
        Assert.Equal("static", await watched.Page.Locator(".facts").EvaluateAsync<string>("facts => getComputedStyle(facts).position"));
    }

    [Fact]
    public async Task A_printed_list_shows_what_was_folded()
    {
        await using var watched = await browser.Open();
        await watched.Page.SetContentAsync(
            $"<link rel=stylesheet href='{browser.Site.Address}{Stylesheet()}'><details class=records><summary>x</summary><ol class=entries><li class=entry>kept</ol></details>");
        await watched.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await Assertions.Expect(watched.Page.GetByText("kept")).ToBeHiddenAsync();

        await watched.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        await Assertions.Expect(watched.Page.GetByText("kept")).ToBeVisibleAsync();
    }

    private string Stylesheet() => Path.GetRelativePath(browser.Site.Folder, Directory.EnumerateFiles(Path.Combine(browser.Site.Folder, "assets"), "main.*.css").Single());
}
