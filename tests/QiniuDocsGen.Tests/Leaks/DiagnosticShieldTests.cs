using System.Text;
using System.Text.RegularExpressions;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Leaks;
using QiniuDocsGen.Model.Settings;

namespace QiniuDocsGen.Tests.Leaks;

/// <summary>Nothing private gets into what is written of findings, whatever stage made them.</summary>
public sealed partial class DiagnosticShieldTests
{
    private static readonly DiagnosticRule Rule = new("QD1999", "any", Severity.Warning, "s", "h");

    [Fact]
    public void Message_note_excerpt_and_file_name_are_masked_in_every_format()
    {
        foreach (var (_, value) in MadeUpValues.Bare)
        {
            var file = Make.File($"第一行\n客户{value}反馈\n第三行", $"parts/a {value.Replace('/', '-').Replace(':', '-').Replace('*', 'x')}.md");
            var finding = Rule.At(file.Span(4, 6), $"`{value}` is wrong", new DiagnosticNote($"first `{value}`", file.Span(5, 7)));
            Assert.DoesNotContain(value, Written(finding, null), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void An_excerpt_keeps_its_place_and_its_width()
    {
        var file = Make.File("客户13800138000反馈ab");
        var finding = DiagnosticShield.Mask([Rule.At(file.Span(15, 17), "m")], null).Single();
        Assert.Equal(["    1 │ 客户13•••••••••反馈ab", "      │                    ~~"], TextFormatter.Format(finding).Details.Take(2));
    }

    [Fact]
    public void A_value_that_the_settings_allow_stays_readable()
    {
        var settings = SiteSettings.Default with { Privacy = new PrivacySettings { Allowed = [new AllowedValue("customer-domain", "www.huaxin-shop.com")] } };
        Assert.Contains("www.huaxin-shop.com", Written(Rule.Report("`www.huaxin-shop.com`"), settings), StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_on_a_line_without_end_is_shown_without_reading_all_of_it()
    {
        var file = Make.File(new string('字', 3_000_000) + "13800138000" + new string('字', 3_000_000));
        var written = Written(Rule.At(file.Span(3_000_000, 3_000_011), "m"), null);
        Assert.Contains("字13•••••••••字", written, StringComparison.Ordinal);
    }

    /// <summary>Whoever writes findings must shield them: the places that format them are known, and each of them does.</summary>
    [Fact]
    public void Findings_are_formatted_only_where_they_are_shielded()
    {
        var unshielded = from file in Directory.EnumerateFiles(Repository.Path("generator"), "*.cs", SearchOption.AllDirectories)
                         where !file.Contains($"{Path.DirectorySeparatorChar}Diagnostics{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
                         let code = File.ReadAllText(file)
                         where Formatting().IsMatch(code) && !code.Contains("DiagnosticShield.Mask(", StringComparison.Ordinal)
                         select file;
        Assert.Empty(unshielded);
    }

    private static string Written(Diagnostic finding, SiteSettings? settings)
    {
        var masked = DiagnosticShield.Mask([finding], settings);
        using var json = new MemoryStream();
        JsonFormatter.Write(json, masked);
        return TextFormatter.Format(masked[0]) + GitHubFormatter.Format(masked[0]) + Regex.Unescape(Encoding.UTF8.GetString(json.ToArray()).Replace("\\/", "/", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\b(Text|Json|GitHub|Sarif)Formatter\.(Write|Format)\(")]
    private static partial Regex Formatting();
}
