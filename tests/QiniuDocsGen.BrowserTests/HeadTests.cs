using System.Text.Json;

namespace QiniuDocsGen.BrowserTests;

/// <summary>What the head of a page offers to browsers and other machines: it is there, it is whole, and nothing of it is refused.</summary>
public sealed class HeadTests(BrowserFixture browser)
{
    [Fact]
    public async Task A_browser_takes_manifest_icons_feed_search_and_twin()
    {
        await using var watched = await browser.Open();
        await watched.Page.GotoAsync(await Question(watched.Page));

        // Chromium reads the manifest and its start address, and says what it could not understand.
        var session = await watched.Page.Context.NewCDPSessionAsync(watched.Page);
        var manifest = await session.SendAsync("Page.getAppManifest");
        Assert.EndsWith("manifest.webmanifest", manifest!.Value.GetProperty("url").GetString(), StringComparison.Ordinal);
        Assert.Empty(manifest.Value.GetProperty("errors").EnumerateArray());

        var addresses = await watched.Page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('link[rel=icon],link[rel=apple-touch-icon],link[rel=manifest],link[rel=search],link[rel=alternate]')].map(l => l.href)");
        var icons = JsonDocument.Parse(manifest.Value.GetProperty("data").GetString()!).RootElement.GetProperty("icons").EnumerateArray()
            .Select(icon => new Uri(new Uri(browser.Site.Address), icon.GetProperty("src").GetString()).AbsoluteUri);
        foreach (var address in addresses.Concat(icons))
        {
            var response = await watched.Page.APIRequest.GetAsync(address);
            Assert.True(response.Ok && (await response.BodyAsync()).Length > 0, address);
        }
        Assert.Equal(6, addresses.Length);
        Assert.Empty(watched.Faults);
    }

    [Theory]
    [InlineData("icon-192.png", 192)]
    [InlineData("icon-512.png", 512)]
    [InlineData("icon-maskable-512.png", 512)]
    [InlineData("apple-touch-icon.png", 180)]
    public async Task Icons_are_pictures_of_their_size(string name, int width)
    {
        var file = Assert.Single(Directory.GetFiles(Path.Combine(browser.Site.Folder, "assets"), name.Replace(".", ".*.", StringComparison.Ordinal)));
        await using var watched = await browser.Open();

        await watched.Page.GotoAsync(browser.Site.Address + "assets/" + Path.GetFileName(file));

        Assert.Equal([width, width], await watched.Page.EvaluateAsync<int[]>("() => [document.images[0].naturalWidth, document.images[0].naturalHeight]"));
    }

    [Fact]
    public async Task Data_blocks_are_read_and_the_policy_has_nothing_against_them()
    {
        await using var watched = await browser.Open();
        await watched.Page.GotoAsync(browser.Site.Address);
        Assert.Equal(["WebSite"], await Types(watched.Page));

        await watched.Page.GotoAsync(await Question(watched.Page));
        Assert.Equal(["TechArticle", "BreadcrumbList"], await Types(watched.Page));

        Assert.Empty(watched.Faults);
    }

    [Fact]
    public async Task A_feed_reader_gets_entries_that_lead_to_pages()
    {
        await using var watched = await browser.Open();
        await watched.Page.GotoAsync(browser.Site.Address);
        await watched.Page.GotoAsync(await watched.Page.Locator("link[type='application/atom+xml']").EvaluateAsync<string>("l => l.href"));

        var links = await watched.Page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('entry > link')].map(l => new URL(l.getAttribute('href')).pathname)");

        Assert.Equal(50, links.Length);
        Assert.All(links.Take(5), link => Assert.True(File.Exists(Path.Combine(browser.Site.Folder, link.Trim('/'), "index.html")), link));
    }

    private static Task<string[]> Types(IPage page) => page.EvaluateAsync<string[]>(
        "() => [...document.querySelectorAll('script[type=\"application/ld+json\"]')].flatMap(s => JSON.parse(s.textContent)).map(d => d['@type'])");

    private async Task<string> Question(IPage page) => (await PageKinds.Addresses(page, browser.Site.Address))["question"];
}
