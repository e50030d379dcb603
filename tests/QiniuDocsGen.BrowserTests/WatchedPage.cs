using System.Collections.Concurrent;

namespace QiniuDocsGen.BrowserTests;

/// <summary>A page in a profile of its own that records errors, console messages and requests to other hosts.</summary>
public sealed class WatchedPage : IAsyncDisposable
{
    private readonly IBrowserContext profile;
    private readonly ConcurrentQueue<string> faults = [];
    private readonly ConcurrentDictionary<string, byte> hosts = [];

    private WatchedPage(IBrowserContext profile, IPage page)
    {
        this.profile = profile;
        Page = page;
    }

    /// <summary>The page.</summary>
    public IPage Page { get; }

    /// <summary>Uncaught errors, console errors and warnings, dialogs and popups so far.</summary>
    public IReadOnlyCollection<string> Faults => faults;

    /// <summary>The hosts that were asked for anything.</summary>
    public IEnumerable<string> Hosts => hosts.Keys.Order(StringComparer.Ordinal);

    /// <summary>Opens a page in a new profile.</summary>
    public static async Task<WatchedPage> Open(IBrowser browser, BrowserNewContextOptions options)
    {
        var profile = await browser.NewContextAsync(options);
        var page = await profile.NewPageAsync();
        page.SetDefaultTimeout(10_000);
        var watched = new WatchedPage(profile, page);
        watched.Watch();
        return watched;
    }

    /// <summary>Closes the profile.</summary>
    public async ValueTask DisposeAsync() => await profile.DisposeAsync();

    private void Watch()
    {
        Page.PageError += (_, error) => faults.Enqueue($"error on {Page.Url}: {error}");
        Page.Popup += (_, popup) => faults.Enqueue($"popup from {Page.Url}: {popup.Url}");
        Page.Request += (_, request) => hosts.TryAdd(new Uri(request.Url).Authority, 0);
        Page.Dialog += async (_, dialog) =>
        {
            faults.Enqueue($"dialog on {Page.Url}: {dialog.Message}");
            await dialog.DismissAsync();
        };
        Page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                faults.Enqueue($"console {message.Type} on {Page.Url}: {message.Text}");
        };
    }
}
