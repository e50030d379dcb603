using System.Text.Json;
using QiniuDocsGen.Delivery;
using QiniuDocsGen.Diagnostics;

namespace QiniuDocsGen.Tests.Delivery;

public sealed class ReportFileTests : IDisposable
{
    private static readonly DiagnosticRule Rule = new("QD1099", "made-up", Severity.Error, "s", "h");

    private readonly DeliveryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_report_replaces_an_earlier_one_and_leaves_nothing_beside_it()
    {
        var path = folder.Add("out/report.json", "old");
        Assert.Empty(ReportFile.Write(path, [Rule.Report("m")], null, Location()));
        Assert.Equal(1, JsonDocument.Parse(folder.Read("out/report.json")).RootElement.GetProperty("summary").GetProperty("errors").GetInt32());
        Assert.Equal(2, folder.Everything().Length);
    }

    [Fact]
    public void A_folder_in_its_place_is_a_finding_and_stays()
    {
        folder.Add("report/file");
        Assert.Equal("QD9028", Assert.Single(ReportFile.Write(folder.Path("report"), [], null, Location())).Rule.Code);
        Assert.Equal(["report/", "report/file=theirs"], folder.Everything());
    }

    [Fact]
    public void A_link_that_leads_to_no_file_is_a_finding_and_stays()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "only Linux is asked what a path leads to");
        File.CreateSymbolicLink(folder.Path("null"), "/dev/null");
        Assert.Equal("QD9028", Assert.Single(ReportFile.Write(folder.Path("null"), [], null, Location())).Rule.Code);
        Assert.Equal(["null@/dev/null"], folder.Everything());
    }

    [Theory]
    [InlineData("content/part.md")]
    [InlineData("site/report.json")]
    public void A_report_among_the_sources_or_in_the_site_is_refused(string path)
    {
        folder.Add("content/part.md", "text");
        Assert.Equal("QD9025", Assert.Single(ReportFile.Write(folder.Path(path), [], null, Location())).Rule.Code);
        Assert.Equal("text", File.ReadAllText(folder.Path("content/part.md")));
    }

    private OutputLocation Location() => new(folder.Output, [new SourceFolder("content folder", folder.Path("content"))], folder.Path("work"));
}
