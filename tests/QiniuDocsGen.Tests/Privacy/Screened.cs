using System.Buffers;
using System.Text;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Leaks;
using QiniuDocsGen.Model;
using QiniuDocsGen.Model.Settings;
using QiniuDocsGen.Sources;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Tests.Privacy;

/// <summary>Whole small sites that were built with the privacy screen.</summary>
internal static class Screened
{
    /// <summary>A small site.</summary>
    public static SourceTree Tree { get; } = SourceLoader.Load(new SourceLocations
    {
        ContentFolder = Repository.Path("tests", "fixtures", "sites", "small", "in"),
    }).Value;

    /// <summary>A policy of <c>site.yml</c>.</summary>
    public static PrivacySettings Policy(string kind, PrivacyAction action) =>
        new() { Policy = System.Collections.Frozen.FrozenDictionary.ToFrozenDictionary([KeyValuePair.Create(kind, action)]) };

    /// <summary>Builds parts.</summary>
    public static BuildResult Build(PrivacySettings? privacy, string? baseline, params SourceFile[] parts) => SiteBuilder.Build(
        new StageResult<SourceTree>(Tree with
        {
            Parts = [.. parts],
            Settings = Tree.Settings with { Privacy = privacy ?? PrivacySettings.Default },
            Taxonomy = TaxonomySettings.Empty,
            PrivacyBaseline = baseline is null ? null : Make.File(baseline, "privacy-baseline.tsv"),
        }),
        TimeProvider.System);

    /// <summary>Every byte of the site as text, and the paths; scripts and styles aside.</summary>
    public static string Output(BuildResult built)
    {
        var all = new StringBuilder();
        foreach (var file in built.Output.Files.Where(file => file.Path.Extension != ".js"))
        {
            // Scripts are the program's own: their tables of digits may hold any short number.
            var bytes = new ArrayBufferWriter<byte>();
            file.Content(bytes);
            all.Append(file.Path.Value).Append('\n').Append(Encoding.UTF8.GetString(bytes.WrittenSpan)).Append('\n');
        }
        return all.ToString();
    }

    /// <summary>Everything that any format says of the findings, JSON escapes undone.</summary>
    public static string Log(BuildResult built)
    {
        var findings = DiagnosticShield.Mask(DiagnosticLog.SortAndFold(built.Diagnostics), built.Site.Settings);
        using var json = new MemoryStream();
        JsonFormatter.Write(json, findings);
        var text = new StringWriter();
        TextFormatter.Write(text, findings);
        GitHubFormatter.Write(text, findings);
        return text + Encoding.UTF8.GetString(json.ToArray()).Replace("\\u0022", "\"", StringComparison.Ordinal);
    }

    /// <summary>The codes of the privacy findings.</summary>
    public static string[] Codes(BuildResult built) =>
        [.. DiagnosticLog.SortAndFold(built.Diagnostics).Where(finding => finding.Rule.Code.StartsWith("QD2", StringComparison.Ordinal)).Select(finding => finding.Rule.Code)];
}
