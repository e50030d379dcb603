using Deque.AxeCore.Playwright;

namespace QiniuDocsGen.BrowserTests.Looks;

/// <summary>axe finds nothing on any page kind, light and dark, on desktop and phone.</summary>
public sealed class AccessibilityTests(BrowserFixture browser)
{
    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 1280)]
    [InlineData(ColorScheme.Light, 390)]
    [InlineData(ColorScheme.Dark, 390)]
    public async Task Axe_finds_nothing(ColorScheme scheme, int width)
    {
        // axe needs eval, which the policy of the site forbids; only this profile is exempt.
        await using var watched = await browser.Open(new BrowserNewContextOptions
        {
            ColorScheme = scheme,
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            BypassCSP = true,
        });
        foreach (var address in await PageKinds.Addresses(watched.Page, browser.Site.Address))
        {
            await watched.Page.GotoAsync(address.Value, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
            var result = await watched.Page.RunAxe();
            var found = result.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{address.Key}: {violation.Id} at {node.Html}"));
            Assert.Empty(found);
        }
    }
}
