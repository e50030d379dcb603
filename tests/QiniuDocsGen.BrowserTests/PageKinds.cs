namespace QiniuDocsGen.BrowserTests;

/// <summary>One address of each page kind.</summary>
internal static class PageKinds
{
    /// <summary>Addresses by kind, found by following links from the home page.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> Addresses(IPage page, string home)
    {
        await page.GotoAsync(home + "c/object-storage/upload-download/");
        var question = await page.Locator("main a[href*='/q/']").First.EvaluateAsync<string>("a => a.href");
        await page.GotoAsync(home + "causes/");
        var cause = await page.Locator("main a[href*='/causes/']").First.EvaluateAsync<string>("a => a.href");
        await page.GotoAsync(home + "c/cdn/");
        var productCause = await page.Locator("main a[href*='/c/cdn/causes/']").First.EvaluateAsync<string>("a => a.href");

        return new Dictionary<string, string>
        {
            ["home"] = home,
            ["product"] = home + "c/cdn/",
            ["topic"] = home + "c/object-storage/upload-download/",
            ["causes"] = home + "causes/",
            ["cause"] = cause,
            ["product × cause"] = productCause,
            ["question"] = question,
            ["search"] = home + "search/",
            ["search with results"] = home + "search/?q=证书",
            ["insights"] = home + "insights/",
            ["404"] = home + "404.html",
        };
    }
}
