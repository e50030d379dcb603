using QiniuDocsGen.Tests;
using QiniuDocsGen.Tests.Golden;

namespace QiniuDocsGen.BrowserTests.Looks;

/// <summary>What a screen reader finds on each kind of page, once the scripts have run, compared with what was reviewed.</summary>
public sealed class StructureTests(BrowserFixture browser)
{
    [Fact]
    public async Task Each_kind_of_page_has_the_structure_that_was_reviewed()
    {
        await using var site = await BuiltSite.Create(Repository.Path("tests", "fixtures", "sites", "small", "in"));
        await using var watched = await browser.Open();
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (kind, path) in Pages())
        {
            await watched.Page.GotoAsync(site.Address + path, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
            found[$"{kind}.yml"] = await watched.Page.Locator("main").AriaSnapshotAsync() + "\n";
        }
        await watched.Page.GotoAsync(site.Address + "causes/");
        var around = new[] { ".skip", ".header", ".contact", ".footer" }.Select(part => watched.Page.Locator(part).AriaSnapshotAsync());
        found["shell.yml"] = string.Join('\n', await Task.WhenAll(around)) + "\n";
        Goldens.AssertFolder("structure", found);
    }

    private static IEnumerable<(string Kind, string Path)> Pages() =>
    [
        ("home", ""),
        ("product", "c/object-storage/"),
        ("topic", "c/object-storage/upload/"),
        ("causes", "causes/"),
        ("cause", "causes/upload-settings/"),
        ("product-cause", "c/object-storage/causes/upload-settings/"),
        ("question", "q/n64xsu7yw4/"),
        ("search", "search/"),
        ("search-results", "search/?q=上传"),
        ("search-empty", "search/?q=qzxjvkwy"),
        ("insights", "insights/"),
        ("not-found", "docs/上传.html"),
    ];
}
