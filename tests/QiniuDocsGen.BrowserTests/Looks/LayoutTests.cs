namespace QiniuDocsGen.BrowserTests.Looks;

/// <summary>Nothing moves, nothing is cut off, and nothing is too small to read or to touch.</summary>
public sealed class LayoutTests(BrowserFixture browser)
{
    private const string WatchShifts =
        """
        window.shifts = [];
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            window.shifts.push(entry.value + ' ' + entry.sources.map((source) => source.node?.nodeName + '.' + source.node?.className).join(' '));
        }).observe({ type: 'layout-shift', buffered: true });
        """;

    private const string TooWide = "document.documentElement.scrollWidth - document.documentElement.clientWidth";

    /// <summary>Links and buttons that are no part of a sentence, and are smaller than 24 CSS pixels in any direction.</summary>
    private const string SmallTargets =
        """
        [...document.querySelectorAll('a[href], button, input, summary')].filter((target) => {
          const box = target.getBoundingClientRect();
          const inline = getComputedStyle(target).display === 'inline' && target.closest('p, li, td, th, h1, h2, h3')?.textContent.trim() !== target.textContent.trim();
          const stretched = getComputedStyle(target, '::after').position === 'absolute';
          return box.width > 0 && !inline && !stretched && !target.closest('.skip') && (box.width < 24 || box.height < 24);
        }).map((target) => target.outerHTML.slice(0, 120))
        """;

    private const string SkipLinkIsOutOfSight = "document.querySelector('.skip').getBoundingClientRect().bottom <= 0";

    /// <summary>Whether the text of the large search box, if the page has one, ends before its button.</summary>
    private const string ButtonLeavesRoom =
        """
        [...document.querySelectorAll('main .search-box')].every((box) => {
          const input = box.querySelector('input');
          return input.getBoundingClientRect().right - parseFloat(getComputedStyle(input).paddingRight) <= box.querySelector('button').getBoundingClientRect().left;
        })
        """;

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Nothing_moves_while_a_page_loads(int width)
    {
        await using var watched = await Open(width);
        await watched.Page.AddInitScriptAsync(WatchShifts);
        foreach (var (kind, address) in await PageKinds.Addresses(watched.Page, browser.Site.Address))
        {
            await watched.Page.GotoAsync(address, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
            Assert.Equal($"{kind}: ", $"{kind}: {string.Join("; ", await watched.Page.EvaluateAsync<string[]>("window.shifts"))}");
        }
    }

    // 640 pixels are a screen of 1280 at 200 %, 320 pixels one at 400 %.
    [Theory]
    [InlineData(640)]
    [InlineData(320)]
    public async Task A_zoomed_page_needs_no_sideways_scrolling(int width)
    {
        await using var watched = await Open(width);
        foreach (var (kind, address) in await PageKinds.Addresses(watched.Page, browser.Site.Address))
        {
            await watched.Page.GotoAsync(address, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
            Assert.True(await watched.Page.EvaluateAsync<int>(TooWide) <= 0, $"{kind} is too wide at {width} px");
        }
    }

    [Fact]
    public async Task Text_of_twice_the_size_fits()
    {
        await using var watched = await Open(1280);
        foreach (var (kind, address) in await PageKinds.Addresses(watched.Page, browser.Site.Address))
        {
            await watched.Page.GotoAsync(address, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
            await watched.Page.EvaluateAsync("document.documentElement.style.fontSize = '200%'");
            Assert.True(await watched.Page.EvaluateAsync<int>(TooWide) <= 0, $"{kind} is too wide with text of twice the size");
            Assert.True(await watched.Page.EvaluateAsync<bool>(SkipLinkIsOutOfSight), $"the skip link of {kind} shows with text of twice the size");
            Assert.True(await watched.Page.EvaluateAsync<bool>(ButtonLeavesRoom), $"the search button of {kind} covers what is typed with text of twice the size");
        }
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Every_target_is_large_enough(int width)
    {
        await using var watched = await Open(width);
        foreach (var (kind, address) in await PageKinds.Addresses(watched.Page, browser.Site.Address))
        {
            await watched.Page.GotoAsync(address, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
            Assert.Equal($"{kind}: ", $"{kind}: {string.Join("; ", await watched.Page.EvaluateAsync<string[]>(SmallTargets))}");
        }
    }

    [Fact]
    public async Task Text_is_large_and_its_lines_are_short()
    {
        await using var watched = await Open(1920);
        await watched.Page.GotoAsync((await PageKinds.Addresses(watched.Page, browser.Site.Address))["question"]);
        var answer = watched.Page.Locator("[data-answer]");

        var size = await answer.EvaluateAsync<double>("answer => parseFloat(getComputedStyle(answer).fontSize)");
        var characters = await answer.EvaluateAsync<double>("answer => answer.clientWidth / parseFloat(getComputedStyle(answer).fontSize)");

        Assert.InRange(size, 16, 20);
        Assert.InRange(characters, 30, 42);
    }

    [Fact]
    public async Task On_a_phone_the_copy_button_stands_above_the_code()
    {
        await using var watched = await Open(390);
        await watched.Page.GotoAsync(browser.Site.Address + "search/?q=NoClassDefFoundError");
        await watched.Page.Locator("a[data-search-result]").First.ClickAsync();
        await Assertions.Expect(watched.Page.Locator(".copy").First).ToBeVisibleAsync();
        var gaps = await watched.Page.EvaluateAsync<double[]>("""
            [...document.querySelectorAll('.code')].map((block) => {
              const text = document.createRange();
              text.selectNodeContents(block.querySelector('pre'));
              return text.getBoundingClientRect().top - block.querySelector('.copy').getBoundingClientRect().bottom;
            })
            """);
        Assert.NotEmpty(gaps);
        // Its target may reach into the empty part of the first line.
        Assert.All(gaps, gap => Assert.InRange(gap, -6, 16));
    }

    [Theory]
    [InlineData(1280, ".chart-picture", ".heat-list")]
    [InlineData(390, ".heat-list", ".chart-picture")]
    public async Task The_heat_map_is_a_list_where_it_would_move_sideways(int width, string shown, string hidden)
    {
        await using var watched = await Open(width);
        await watched.Page.GotoAsync(browser.Site.Address + "insights/");
        await Assertions.Expect(watched.Page.Locator(shown)).ToBeVisibleAsync();
        await Assertions.Expect(watched.Page.Locator(hidden)).ToBeHiddenAsync();
        Assert.True(await watched.Page.Locator(shown).EvaluateAsync<bool>("picture => picture.scrollWidth <= picture.clientWidth"));
        var numbers = await watched.Page.EvaluateAsync<int[][]>(
            "['.heat-value', '.heat-list .count'].map((numbers) => [...document.querySelectorAll(numbers)].map((number) => Number(number.textContent)))");
        Assert.Equal(numbers[0], numbers[1]);
        Assert.NotEmpty(numbers[0]);
    }

    private Task<WatchedPage> Open(int width) => browser.Open(new BrowserNewContextOptions
    {
        Locale = "zh-CN",
        ViewportSize = new ViewportSize { Width = width, Height = 900 },
        IsMobile = width < 500,
        HasTouch = width < 500,
    });
}
