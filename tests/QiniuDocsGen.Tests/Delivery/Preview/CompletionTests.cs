using System.Collections.Immutable;
using QiniuDocsGen.Delivery.Preview;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Tests.Delivery.Preview;

/// <summary>Finding out about a site that is shown, until the next change comes.</summary>
public sealed class CompletionTests
{
    private static readonly DiagnosticRule Rule = new("QD1999", "test", Severity.Error, "A test.", "None.");

    private readonly List<string> made = [];
    private readonly List<string> told = [];

    [Theory]
    [InlineData(0, "")]
    [InlineData(1, "first")]
    [InlineData(2, "first, second")]
    [InlineData(3, "first, second, findings")]
    [InlineData(4, "first, second, findings, page")]
    [InlineData(5, "first, second, findings, page", "late", "of the page")]
    public async Task What_a_build_put_off_is_made_no_further_once_the_next_change_is_there(int change, string expected, params string[] findings)
    {
        await using var server = (await PreviewServer.Start(
            0, Path.Combine(AppContext.BaseDirectory, "preview"), (found, _) => told.AddRange(found.Select(finding => finding.Message)))).Value!;
        using var outdated = new CancellationTokenSource();
        var page = new OutputFile(RelativePath.Parse("index.html"), _ => Make("page", [Rule.Report("of the page")])) { Template = "pages/home.html" };
        var site = new PreviewedSite(new OutputTree([page]), "/");
        await server.Show(site, []);
        if (change == 0)
            await outdated.CancelAsync();

        await server.Complete(site, [() => Make("first", []), () => Make("second", [])], () => Make("findings", [Rule.Report("late")]), outdated.Token);

        Assert.Equal(expected, string.Join(", ", made));
        Assert.Equal(findings, told);

        ImmutableArray<Diagnostic> Make(string what, ImmutableArray<Diagnostic> found)
        {
            made.Add(what);
            if (made.Count == change)
                outdated.Cancel();
            return found;
        }
    }
}
