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
        Assert.Empty(ReportFile.Write(path, [Rule.Report("m")]));
        Assert.Equal(1, JsonDocument.Parse(folder.Read("out/report.json")).RootElement.GetProperty("summary").GetProperty("errors").GetInt32());
        Assert.Equal(2, folder.Everything().Length);
    }

    [Fact]
    public void A_folder_in_its_place_is_a_finding_and_stays()
    {
        folder.Add("report/file");
        Assert.Equal(Severity.Error, Assert.Single(ReportFile.Write(folder.Path("report"), [])).Severity);
        Assert.Equal(["report/", "report/file=theirs"], folder.Everything());
    }
}
