using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using QiniuDocsGen.Diagnostics;

namespace QiniuDocsGen.Tests.Diagnostics;

public sealed class JsonFormatterTests
{
    private static readonly DiagnosticRule Rule = new("QD1099", "made-up", Severity.Warning, "Something is odd.", "换一种写法");

    [Fact]
    public void A_finding_is_written_with_every_member()
    {
        var file = Make.File("一\n二三\n");
        var finding = Rule.At(file.Span(2, 4), "不对", new DiagnosticNote("see")) with { Occurrences = 3 };
        Assert.Equal(
            """
            {
              "diagnostics": [
                {
                  "code": "QD1099",
                  "name": "made-up",
                  "severity": "warning",
                  "message": "不对",
                  "help": "换一种写法",
                  "file": "content/parts/part-01.md",
                  "line": 2,
                  "column": 1,
                  "endLine": 2,
                  "endColumn": 3,
                  "occurrences": 3,
                  "notes": [
                    {
                      "message": "see",
                      "file": null,
                      "line": null,
                      "column": null,
                      "endLine": null,
                      "endColumn": null
                    }
                  ]
                }
              ],
              "summary": {
                "errors": 0,
                "warnings": 1,
                "infos": 0
              }
            }

            """,
            Write([finding]));
    }

    [Fact]
    public void No_findings_are_an_empty_list_and_a_summary() =>
        Assert.Equal(0, JsonDocument.Parse(Write([])).RootElement.GetProperty("diagnostics").GetArrayLength());

    [Fact]
    public void Characters_that_hide_or_turn_text_are_escaped_and_come_back_unchanged()
    {
        const string hostile = "a\u202E\u200B\u0007\u2028</script>\r\n";
        var text = Write([Rule.Report(hostile)]);
        Assert.DoesNotContain(text, c => c is '\u202E' or '\u200B' or '\u2028' or '\r' or '<');
        Assert.Equal(hostile, JsonDocument.Parse(text).RootElement.GetProperty("diagnostics")[0].GetProperty("message").GetString());
    }

    [Fact]
    public void The_summary_counts_by_severity_over_many_flushes()
    {
        var findings = Enumerable.Range(0, 5_000).Select(i => (Rule with { Severity = (Severity)(i % 3) }).Report(new string('x', 100))).ToImmutableArray();
        var summary = JsonDocument.Parse(Write(findings)).RootElement.GetProperty("summary");
        Assert.Equal((1666, 1667, 1667), (summary.GetProperty("errors").GetInt32(), summary.GetProperty("warnings").GetInt32(), summary.GetProperty("infos").GetInt32()));
    }

    private static string Write(ImmutableArray<Diagnostic> diagnostics)
    {
        using var stream = new MemoryStream();
        JsonFormatter.Write(stream, diagnostics);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
