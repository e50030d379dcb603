using System.Diagnostics;
using QiniuDocsGen.Tests;

namespace QiniuDocsGen.BrowserTests.Looks;

/// <summary>html-validate finds nothing on any page; <c>site-assets/html-validate.json</c> says which of its rules do not apply.</summary>
public sealed class HtmlValidityTests(BrowserFixture browser)
{
    [Fact]
    public Task Every_page_of_the_repository_is_valid() => AssertValid(browser.Site);

    [Fact]
    public async Task Every_page_of_the_real_part_is_valid() => await AssertValid(await browser.RealSite());

    private static async Task AssertValid(BuiltSite site)
    {
        var checker = Repository.Path("site-assets", "node_modules", "html-validate", "bin", "html-validate.mjs");
        var start = new ProcessStartInfo(
            "node", [checker, "--config", Repository.Path("site-assets", "html-validate.json"), "--formatter", "text", "**/*.html"])
        {
            WorkingDirectory = site.Folder,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var found = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, $"html-validate ended with {process.ExitCode}:\n{await error}{found}");
    }
}
