using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using AngleSharp.Html.Parser;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;
using QiniuDocsGen.Text;
using QiniuDocsGen.Verification.SecondPass;

namespace QiniuDocsGen.Verification;

/// <summary>What was verified.</summary>
/// <param name="Pages">HTML pages read.</param>
/// <param name="Links">Links followed.</param>
/// <param name="Entries">Entries whose text was compared with their page.</param>
/// <param name="Rendering">What rendering the pages found; of no use to a caller that has delivered the site before.</param>
internal sealed record VerificationReport(int Pages, int Links, int Entries, ImmutableArray<Diagnostic> Rendering);

/// <summary>
/// Reads every finished page as a browser would, and checks what must hold whatever the templates say: links and anchors lead somewhere, the content
/// security policy blocks nothing, headings and ids are sound, and the text of every entry is on its page.
/// </summary>
internal static class OutputVerifier
{
    /// <summary>Renders and checks every page and every file for machines, in parallel, one page in memory for each thread.</summary>
    public static StageResult<VerificationReport> Verify(BuildResult build)
    {
        var files = build.Output.Files;
        var leaks = new LeakCheck(build.Site.Settings);
        var links = new LinkCheck(build.Site.Address, files);
        var entries = build.Site.Entries.ToFrozenDictionary(entry => build.Site.Address.FileOf(entry.Route));
        var twins = build.Site.Entries.ToFrozenDictionary(entry => build.Site.Address.TwinOf(entry.Route));
        var isFaulty = build.FirstDiagnostics.Any(finding => finding.Severity == Severity.Error);
        var seen = new FileFindings?[files.Length];
        Parallel.For(
            0,
            files.Length,
            () => new ArrayBufferWriter<byte>(),
            (i, _, buffer) =>
            {
                seen[i] = Read(files[i], buffer, links, leaks, entries.GetValueOrDefault(files[i].Path) ?? twins.GetValueOrDefault(files[i].Path), isFaulty);
                return buffer;
            },
            _ => { });

        var findings = seen.OfType<FileFindings>().ToList();
        var report = new VerificationReport(
            findings.Count(file => file.IsPage && !file.IsUnmade),
            findings.Sum(file => file.Links.Count),
            findings.Count(file => entries.ContainsKey(file.Path) && !file.IsUnmade),
            [.. findings.SelectMany(file => file.Rendering)]);
        return new StageResult<VerificationReport>(
            report,
            [.. findings.SelectMany(file => file.Found), .. LeakPlaces.Report(findings, build.Site), .. AnchorCheck.Check(findings), .. MissingPages(entries, findings)]);
    }

    private static FileFindings? Read(OutputFile file, ArrayBufferWriter<byte> buffer, LinkCheck links, LeakCheck leaks, SiteEntry? entry, bool isFaulty)
    {
        var isRead = file.Path.Extension is ".html" or ".xml" or ".md" or ".webmanifest" || file.Path.Name == "llms.txt";
        if (!isRead && !LeakCheck.Reads(file.Path))
            return null;
        buffer.ResetWrittenCount();
        var findings = new FileFindings(file.Path, file.Path.Extension == ".html") { Rendering = file.Content(buffer), Entry = entry };
        // Whatever a page lacks that its templates could not make follows from their faults; some of those were found when it was planned.
        findings.IsUnmade = findings.Rendering.Any(finding => finding.Severity == Severity.Error) || (isFaulty && findings.IsPage && buffer.WrittenCount == 0);
        if (findings.IsUnmade)
            return findings;
        leaks.CheckPath(file.Path, findings);
        if (!findings.IsPage)
        {
            if (isRead)
                ReadForMachines(file.Path, buffer, links, entry, findings);
            leaks.Check(buffer.WrittenSpan, findings);
            return findings;
        }
        var text = Encoding.UTF8.GetString(buffer.WrittenSpan);
        UnfitTextCheck.Check(text, findings);
        using var document = new HtmlParser().ParseDocument(text);
        var page = new FinishedPage(file.Path, document, entry);
        links.Check(page, findings);
        StructureCheck.Check(page, findings);
        PolicyCheck.Check(page, links, findings);
        TextKeptCheck.Check(page, findings);
        JsonCheck.CheckStructuredData(page, findings);
        leaks.Check(page, findings);
        return findings;
    }

    private static void ReadForMachines(RelativePath path, ArrayBufferWriter<byte> buffer, LinkCheck links, SiteEntry? entry, FileFindings findings)
    {
        if (path.Extension == ".xml")
            XmlCheck.Check(buffer.WrittenMemory, links, findings);
        else if (path.Extension == ".webmanifest")
            JsonCheck.CheckManifest(buffer.WrittenSpan, links, findings);
        else
            TwinCheck.Check(Encoding.UTF8.GetString(buffer.WrittenSpan), entry, links, findings);
    }

    private static IEnumerable<Diagnostic> MissingPages(FrozenDictionary<RelativePath, SiteEntry> entries, List<FileFindings> findings)
    {
        var pages = findings.Select(file => file.Path).ToHashSet();
        return entries
            .Where(entry => !pages.Contains(entry.Key))
            .OrderBy(entry => entry.Key)
            .Select(entry => VerificationRules.TextLost.At(entry.Value.Entry.Title.Span, $"the entry has no page: {entry.Key} is missing"));
    }
}
