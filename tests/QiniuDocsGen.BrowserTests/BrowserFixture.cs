using QiniuDocsGen.Tests;

[assembly: AssemblyFixture(typeof(QiniuDocsGen.BrowserTests.BrowserFixture))]

namespace QiniuDocsGen.BrowserTests;

/// <summary>One real Chromium and the built site of <c>content/</c>, shared by all tests.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? playwright;
    private Task<BuiltSite>? realSite;

    /// <summary>The browser.</summary>
    public IBrowser Browser { get; private set; } = null!;

    /// <summary>The site of <c>content/</c> at the root of its host.</summary>
    public BuiltSite Site { get; private set; } = null!;

    /// <summary>Starts the browser and builds the site.</summary>
    public async ValueTask InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Chromium(), Args = Arguments });
        Site = await BuiltSite.Create(Repository.Path("content"));
    }

    /// <summary>A fresh browser profile with one page that records what must not happen.</summary>
    public Task<WatchedPage> Open(BrowserNewContextOptions? options = null) => WatchedPage.Open(Browser, options ?? new BrowserNewContextOptions { Locale = "zh-CN" });

    /// <summary>The site of the real knowledge base at the root of its host, built once; skips the calling test where it is absent.</summary>
    public Task<BuiltSite> RealSite()
    {
        var content = Repository.RealKnowledgeBase();
        lock (Site)
            return realSite ??= BuiltSite.Create(content);
    }

    /// <summary>Stops everything.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Browser is not null)
            await Browser.CloseAsync();
        if (Site is not null)
            await Site.DisposeAsync();
        if (realSite is not null)
            await (await realSite).DisposeAsync();
        playwright?.Dispose();
    }

    private static string Chromium()
    {
        var named = Environment.GetEnvironmentVariable("CHROMIUM");
        string[] places = named is null ? ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"] : [named];
        return places.FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException("Chromium was not found; run tests/run, which installs it, or set CHROMIUM to its path.");
    }
}
