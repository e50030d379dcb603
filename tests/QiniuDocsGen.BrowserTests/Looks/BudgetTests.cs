using System.IO.Compression;

namespace QiniuDocsGen.BrowserTests.Looks;

/// <summary>What a visitor downloads, compressed as hosts compress it.</summary>
public sealed class BudgetTests(BrowserFixture browser)
{
    private const int PageBytes = 15_000;
    private const int ScriptBytes = 3_000;
    private const int SearchBytes = 20_000;

    [Fact]
    public void A_question_of_the_repository_is_light() => AssertLight(browser.Site);

    [Fact]
    public async Task A_question_of_the_real_part_is_light() => AssertLight(await browser.RealSite());

    private static void AssertLight(BuiltSite site)
    {
        var pages = Directory.EnumerateFiles(Path.Combine(site.Folder, "q"), "*.html", SearchOption.AllDirectories).Select(Compressed).Order().ToArray();

        Assert.InRange(pages[pages.Length / 2] + Asset(site, "main.*.css"), 1_000, PageBytes);
        Assert.InRange(Asset(site, "main.*.js") + Asset(site, "theme.*.js"), 500, ScriptBytes);
        Assert.InRange(Asset(site, "search.*.js"), 5_000, SearchBytes);
        Assert.InRange(Asset(site, "search-remote.*.js"), 3_000, SearchBytes);
    }

    private static long Asset(BuiltSite site, string pattern) => Compressed(Directory.EnumerateFiles(Path.Combine(site.Folder, "assets"), pattern).Single());

    private static long Compressed(string file)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(File.ReadAllBytes(file));
        return bytes.Length;
    }
}
