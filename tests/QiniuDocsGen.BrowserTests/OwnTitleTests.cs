using System.Text.Json;

namespace QiniuDocsGen.BrowserTests;

/// <summary>Whoever types the title of an entry into the search page gets that entry first.</summary>
public sealed class OwnTitleTests(BrowserFixture browser)
{
    [Fact]
    public Task Every_entry_of_the_repository_is_found_first_by_its_own_title() => AssertFoundFirst(browser.Site);

    [Fact]
    public async Task Every_entry_of_the_real_part_is_found_first_by_its_own_title()
    {
        await AssertFoundFirst(await browser.RealSite());
    }

    private async Task AssertFoundFirst(BuiltSite site)
    {
        await using var watched = await browser.Open();
        var missed = new List<string>();
        foreach (var (id, title) in DistinctTitles(site))
        {
            await watched.Page.GotoAsync($"{site.Address}search/?q={Uri.EscapeDataString(title)}");
            var first = await watched.Page.Locator("a[data-search-result]").First.GetAttributeAsync("href");
            if (first != $"/q/{id}/")
                missed.Add(id);
        }
        Assert.Empty(missed);
        Assert.Empty(watched.Faults);
    }

    private static IEnumerable<(string Id, string Title)> DistinctTitles(BuiltSite site)
    {
        var cards = Directory.EnumerateFiles(Path.Combine(site.Folder, "assets", "search", "cards"), "*.json")
            .SelectMany(file => JsonSerializer.Deserialize<JsonElement[][]>(File.ReadAllBytes(file))!);
        var entries = cards.Select(card => (Id: card[0].GetString()!, Title: card[1].GetString()!)).ToArray();
        Assert.NotEmpty(entries);
        return entries.GroupBy(entry => entry.Title).Where(group => group.Count() == 1).Select(group => group.Single());
    }
}
