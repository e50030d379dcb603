namespace QiniuDocsGen.BrowserTests.Looks;

/// <summary>Who has no mouse gets everywhere, and sees where they are.</summary>
public sealed class KeyboardTests(BrowserFixture browser)
{
    /// <summary>What has the focus, with whether something is drawn around all of it; the whole of a card is drawn around by a pseudo-element.</summary>
    private const string Focused =
        """
        (() => {
          const at = document.activeElement;
          const drawn = (style) => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
          const box = at.getBoundingClientRect();
          const inView = box.bottom > 0 && box.top < innerHeight && box.width > 0;
          const { outlineOffset, outlineWidth } = getComputedStyle(at);
          const reach = parseFloat(outlineOffset) + parseFloat(outlineWidth);
          const isCut = (around) => {
            const frame = around.getBoundingClientRect();
            return around !== document.body && getComputedStyle(around).overflowX !== 'visible' && (box.left - reach < frame.left || box.right + reach > frame.right);
          };
          let around = at.parentElement;
          while (around && !isCut(around))
            around = around.parentElement;
          const isWhole = drawn(getComputedStyle(at)) && !around;
          return [at === document.body ? '' : at.outerHTML.slice(0, 160), inView && (isWhole || drawn(getComputedStyle(at, '::after')))];
        })()
        """;

    [Fact]
    public async Task The_first_stop_is_the_skip_link_which_leads_to_the_text()
    {
        await using var watched = await browser.Open();
        await watched.Page.GotoAsync(browser.Site.Address + "c/cdn/");
        await watched.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(watched.Page.Locator(".skip")).ToBeFocusedAsync();
        await Assertions.Expect(watched.Page.Locator(".skip")).ToBeInViewportAsync();

        await watched.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(watched.Page.Locator("#main")).ToBeFocusedAsync();
        await watched.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(watched.Page.Locator(".breadcrumbs a").First).ToBeFocusedAsync();
    }

    [Theory]
    [InlineData("home")]
    [InlineData("topic")]
    [InlineData("question")]
    [InlineData("insights")]
    [InlineData("404")]
    public async Task The_tab_key_reaches_everything_in_order_and_the_focus_shows(string kind)
    {
        await using var watched = await browser.Open();
        await watched.Page.GotoAsync((await PageKinds.Addresses(watched.Page, browser.Site.Address))[kind], new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        var expected = await watched.Page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('a[href], button, input, summary, [tabindex=\"0\"]')].filter((stop) => stop.checkVisibility({ visibilityProperty: true })).map((stop) => stop.outerHTML.slice(0, 160))");

        var reached = new List<string>();
        for (var i = 0; i < expected.Length; i++)
        {
            await watched.Page.Keyboard.PressAsync("Tab");
            var focused = await watched.Page.EvaluateAsync<System.Text.Json.JsonElement>(Focused);
            reached.Add(focused[0].GetString()!);
            Assert.True(focused[1].GetBoolean(), $"nothing shows that the focus is on {focused[0]}");
        }
        Assert.Equal(expected, reached);
    }

    [Fact]
    public async Task The_slash_leads_to_the_search_box_but_is_typed_within_it()
    {
        await using var watched = await browser.Open();
        await watched.Page.GotoAsync(browser.Site.Address + "causes/");
        await watched.Page.Keyboard.PressAsync("/");
        await Assertions.Expect(watched.Page.Locator("header input[type=search]")).ToBeFocusedAsync();
        await watched.Page.Keyboard.PressAsync("/");

        await Assertions.Expect(watched.Page.Locator("header input[type=search]")).ToHaveValueAsync("/");
    }

    [Fact]
    public async Task The_theme_switch_and_a_filter_obey_the_keyboard()
    {
        await using var watched = await browser.Open(new BrowserNewContextOptions { ColorScheme = ColorScheme.Light });
        await watched.Page.GotoAsync(browser.Site.Address + "c/cdn/");
        var theme = watched.Page.Locator("[data-theme-switch]");
        await theme.FocusAsync();
        await watched.Page.Keyboard.PressAsync("Space");
        await Assertions.Expect(theme).ToHaveAttributeAsync("aria-pressed", "true");

        var filter = watched.Page.Locator("[data-list-filter] a").First;
        await filter.FocusAsync();
        await watched.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(filter).ToHaveAttributeAsync("aria-current", "true");
        await Assertions.Expect(watched.Page.Locator("[data-filter-status]")).Not.ToBeEmptyAsync();
        await Assertions.Expect(watched.Page).ToHaveURLAsync(browser.Site.Address + "c/cdn/");
    }
}
