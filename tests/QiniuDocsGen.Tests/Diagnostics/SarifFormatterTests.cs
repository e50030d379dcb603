using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Tests.Diagnostics;

public sealed class SarifFormatterTests
{
    private static readonly DiagnosticRule Rule = new("QD1099", "made-up", Severity.Warning, "Something is odd.", "换一种写法");
    private static readonly DiagnosticRule Other = new("QD2099", "made-up-too", Severity.Info, "Something else is odd.", "");

    [Fact]
    public void A_finding_is_a_result_with_its_rule_place_and_notes()
    {
        var file = Make.File("一\n二三四\n", "parts/第 1%.md");
        var log = Log([Rule.At(file.Span(2, 4), "不对", new DiagnosticNote("see", file.Span(0, 1)), new DiagnosticNote("so what")) with { Occurrences = 3 }]);
        var result = log.GetProperty("results")[0];

        Assert.Equal("utf16CodeUnits", log.GetProperty("columnKind").GetString());
        Assert.Equal("换一种写法", log.GetProperty("tool").GetProperty("driver").GetProperty("rules")[0].GetProperty("help").GetProperty("text").GetString());
        Assert.Equal("QD1099", result.GetProperty("ruleId").GetString());
        Assert.Equal("warning", result.GetProperty("level").GetString());
        Assert.Equal("不对 (3 times)\nso what", result.GetProperty("message").GetProperty("text").GetString());
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("content/parts/%E7%AC%AC%201%25.md", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal("""{"startLine":2,"startColumn":1,"endLine":2,"endColumn":3}""", JsonSerializer.Serialize(place.GetProperty("region")));
        Assert.Equal("see", result.GetProperty("relatedLocations")[0].GetProperty("message").GetProperty("text").GetString());
    }

    [Fact]
    public void A_finding_without_a_place_is_about_the_home()
    {
        var place = Log([Rule.Report("x")]).GetProperty("results")[0].GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("""{"artifactLocation":{"uri":"../my%20content","uriBaseId":"%SRCROOT%"}}""", JsonSerializer.Serialize(place));
    }

    [Theory]
    [InlineData("/a b/x.md", "file:///a%20b/x.md")]
    [InlineData("C:/a/x.md", "file:///C:/a/x.md")]
    public void A_path_that_is_not_relative_is_a_whole_address(string path, string uri)
    {
        var file = new SourceFile(RelativePath.Parse("x.md"), path, "x");
        var artifact = Log([Rule.At(file.Span(0, 1), "x")]).GetProperty("results")[0].GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation");
        Assert.Equal($$"""{"uri":"{{uri}}"}""", JsonSerializer.Serialize(artifact));
    }

    [Fact]
    public void Rules_are_listed_once_and_results_point_to_them()
    {
        var log = Log([Other.Report("a"), Rule.Report("b"), Other.Report("c")]);
        Assert.Equal(["QD1099", "QD2099"], log.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("id").GetString()));
        Assert.Equal([1, 0, 1], log.GetProperty("results").EnumerateArray().Select(result => result.GetProperty("ruleIndex").GetInt32()));
        Assert.Equal(["note", "warning", "note"], log.GetProperty("results").EnumerateArray().Select(result => result.GetProperty("level").GetString()));
    }

    [Fact]
    public void A_finding_keeps_its_fingerprint_when_its_line_moves_and_others_differ()
    {
        var (before, after) = (Make.File("甲\n乙乙\n乙乙\n"), Make.File("甲\n新\n乙乙\n乙乙\n"));
        var old = Fingerprints(Rule.At(before.Span(2, 4), "x"), Rule.At(before.Span(5, 7), "x"), Rule.At(before.Span(0, 1), "x"), Other.At(before.Span(0, 1), "x"));
        Assert.Equal(4, old.Distinct().Count());
        Assert.Equal(old[..2], Fingerprints(Rule.At(after.Span(4, 6), "y"), Rule.At(after.Span(7, 9), "y")));
    }

    [Fact]
    public void Of_more_findings_than_code_scanning_takes_the_gravest_are_written()
    {
        var findings = Enumerable.Range(0, SarifFormatter.MostResults + 1).Select(i => (i == SarifFormatter.MostResults ? Rule : Other).Report($"{i}")).ToImmutableArray();
        var results = Log(findings).GetProperty("results");
        Assert.Equal(SarifFormatter.MostResults, results.GetArrayLength());
        Assert.Equal("warning", results[0].GetProperty("level").GetString());
    }

    [Fact]
    public void Every_report_is_valid_by_the_schema()
    {
        var file = Make.File("a\u202E\u0007\n\ud800二\n", "parts/坏 名#?.md");
        foreach (var findings in (ImmutableArray<Diagnostic>[])
            [[], [Rule.Report("a\u202E\ud800")], [Rule.At(file.Span(2, 5), "不对", new DiagnosticNote("a", file.Span(0, 0)), new DiagnosticNote("b")), Other.At(file.Span(6, 6), "")]])
            Assert.Equal("[]", NodeScript.Run("sarif-schema.mjs", Text(findings)));
    }

    [Fact]
    public void The_judge_of_the_schema_sees_faults() =>
        Assert.Contains("required", NodeScript.Run("sarif-schema.mjs", """{"version":"2.1.0","runs":[{"tool":{}}]}"""), StringComparison.Ordinal);

    private static string[] Fingerprints(params ReadOnlySpan<Diagnostic> findings) =>
        [.. Log([.. findings]).GetProperty("results").EnumerateArray().Select(result => result.GetProperty("partialFingerprints").GetProperty("docsgenFinding/v1").GetString()!)];

    private static JsonElement Log(ImmutableArray<Diagnostic> findings) => JsonDocument.Parse(Text(findings)).RootElement.GetProperty("runs")[0];

    private static string Text(ImmutableArray<Diagnostic> findings)
    {
        using var stream = new MemoryStream();
        SarifFormatter.Write(stream, findings, "../my content");
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
