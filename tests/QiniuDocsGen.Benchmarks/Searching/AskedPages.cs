using Microsoft.Playwright;

namespace QiniuDocsGen.Benchmarks.Searching;

/// <summary>A page that answers queries.</summary>
internal interface IAskedPage
{
    /// <summary>Asks a query; the milliseconds to the first result, or -1 when there is none within some seconds.</summary>
    public Task<double> Ask(string query);
}

/// <summary>The search page of a site, asked by its form.</summary>
internal sealed class SearchPage(IPage page) : IAskedPage
{
    /// <summary>Marks the results that stand there, sends the form, and waits for one without the mark. A timer is answered after each change.</summary>
    private const string Script = """
        (query) => new Promise((resolve) => {
          const old = new Set(document.querySelectorAll('a[data-search-result]'));
          const isNew = () => Array.from(document.querySelectorAll('a[data-search-result]')).some((link) => !old.has(link));
          const input = document.querySelector('[data-search] input[type=search]');
          const observer = new MutationObserver(() => isNew() && end(performance.now() - start));
          const timer = setTimeout(() => end(-1), 5000);
          const end = (time) => { observer.disconnect(); clearTimeout(timer); resolve(time); };
          observer.observe(document.body, { childList: true, subtree: true });
          input.value = query;
          const start = performance.now();
          input.form.requestSubmit();
        })
        """;

    /// <summary>Opens the page.</summary>
    public static async Task<IAskedPage> Asked(IPage page, StaticHost host)
    {
        await page.GotoAsync(host.Address + "search/");
        return new SearchPage(page);
    }

    /// <inheritdoc/>
    public Task<double> Ask(string query) => page.EvaluateAsync<double>(Script, query);
}

/// <summary>An empty page that asks Pagefind through its interface for scripts.</summary>
internal sealed class PagefindPage(IPage page) : IAskedPage
{
    private const string Script = """
        async (query) => {
          const start = performance.now();
          const pagefind = await import('/pagefind/pagefind.js');
          const { results } = await pagefind.search(query);
          if (results.length === 0)
            return -1;
          await results[0].data();
          const time = performance.now() - start;
          await Promise.all(results.slice(1, 10).map((result) => result.data()));
          return time;
        }
        """;

    /// <summary>Opens the page.</summary>
    public static async Task<IAskedPage> Asked(IPage page, StaticHost host)
    {
        await page.RouteAsync("**/empty.html", route => route.FulfillAsync(new RouteFulfillOptions { ContentType = "text/html", Body = "<!doctype html><html lang=zh-CN>" }));
        await page.GotoAsync(host.Address + "empty.html");
        return new PagefindPage(page);
    }

    /// <inheritdoc/>
    public Task<double> Ask(string query) => page.EvaluateAsync<double>(Script, query);
}
