using Microsoft.Playwright;

namespace QiniuDocsGen.Benchmarks.Searching;

/// <summary>What a query costs in a browser: bytes, and the time from Enter to the first result.</summary>
internal static class SearchBenchmark
{
    private const int FirstQueries = 15;
    private const int WarmQueries = 40;

    /// <summary>What a page still fetches once the first result stands there counts too.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(300);

    private static readonly string[] Arguments =
        ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    /// <summary>Asks the same generated queries of the search page and of Pagefind; byte counts are those of compressed bodies and include all code.</summary>
    public static async Task Run(int[] sizes, string scratch)
    {
        using var playwright = await Playwright.CreateAsync();
        var chromium = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium";
        await using var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = chromium, Args = Arguments });
        Console.WriteLine("| entries | | first query, kB: median | 95 % | further query, kB: median | 95 % | Enter to result, ms: median | 95 % | again, ms: median | 95 % | without result |");
        Console.WriteLine("| --: | :-- | --: | --: | --: | --: | --: | --: | --: | --: | --: |");
        foreach (var size in sizes)
        {
            var site = Path.Combine(scratch, $"site-{size}");
            Docsgen.Build(size, Path.Combine(scratch, $"content-{size}"), site);
            var pagefind = Pagefind.Index(site, scratch);
            await using var host = await StaticHost.Start(site);
            await Measure(size, "docsgen", browser, host, SearchPage.Asked);
            await Measure(size, $"Pagefind {Pagefind.Version}", browser, host, PagefindPage.Asked);
            Console.Error.WriteLine($"Pagefind indexed {size:N0} in {pagefind.Elapsed.TotalSeconds:F1} s and {pagefind.PeakMebibytes:N0} MiB");
            Directory.Delete(site, recursive: true);
        }
    }

    private static async Task Measure(int size, string name, IBrowser browser, StaticHost host, Func<IPage, StaticHost, Task<IAskedPage>> open)
    {
        var queries = Corpus.Queries(FirstQueries + WarmQueries);
        var first = new List<double>();
        foreach (var query in queries[..FirstQueries])
        {
            await using var context = await browser.NewContextAsync();
            var before = host.SearchBytes;
            var page = await open(await context.NewPageAsync(), host);
            await page.Ask(query);
            await Task.Delay(Settling);
            first.Add((host.SearchBytes - before) / 1000.0);
        }

        await using var warm = await browser.NewContextAsync();
        var asked = await open(await warm.NewPageAsync(), host);
        await asked.Ask(queries[0]);
        var (further, times, again) = (new List<double>(), new List<double>(), new List<double>());
        var without = 0;
        foreach (var query in queries[FirstQueries..])
        {
            var before = host.SearchBytes;
            var time = await asked.Ask(query);
            await Task.Delay(Settling);
            further.Add((host.SearchBytes - before) / 1000.0);
            if (time < 0)
            {
                without++;
                continue;
            }
            times.Add(time);
            await asked.Ask(queries[0]);
            again.Add(await asked.Ask(query));
        }
        Console.WriteLine($"| {size:N0} | {name} | {Cells(first)} | {Cells(further)} | {Cells(times)} | {Cells(again)} | {without} |");
    }

    private static string Cells(List<double> values)
    {
        values.Sort();
        return values.Count == 0 ? "– | –" : $"{values[values.Count / 2]:F1} | {values[(int)(values.Count * 0.95)]:F1}";
    }
}
