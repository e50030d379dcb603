using System.Text.Json;
using QiniuDocsGen.Tests;

namespace QiniuDocsGen.BrowserTests;

/// <summary>Whoever types the title of an entry into the search page gets that entry first.</summary>
public sealed class OwnTitleTests(BrowserFixture browser)
{
    [Fact]
    public Task Every_entry_of_the_repository_is_found_first_by_its_own_title() => AssertFoundFirst(browser.Site);

    [Fact]
    public async Task Every_entry_of_the_real_part_is_found_first_by_its_own_title()
    {
        await using var site = await BuiltSite.Create(Repository.RealKnowledgeBase());
        await AssertFoundFirst(site);
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
        var file = Directory.EnumerateFiles(Path.Combine(site.Folder, "assets", "search"), "documents.*.json").Single();
        using var documents = JsonDocument.Parse(File.ReadAllBytes(file));
        var entries = documents.RootElement.GetProperty("documents").EnumerateArray().Select(d => (Id: d[0].GetString()!, Title: d[1].GetString()!)).ToArray();
        Assert.NotEmpty(entries);
        return entries.GroupBy(entry => entry.Title).Where(group => group.Count() == 1).Select(group => group.Single());
    }
}
