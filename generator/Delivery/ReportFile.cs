using System.Collections.Immutable;
using System.Text;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Leaks;
using QiniuDocsGen.Model.Settings;

namespace QiniuDocsGen.Delivery;

/// <summary>Writes the file of <c>--report</c> or <c>--summary</c>: whole or not at all.</summary>
internal static class ReportFile
{
    /// <summary>
    /// Writes findings as JSON to a file, which is replaced if it exists, with everything private in them masked. A place in a source folder or in
    /// the site is refused.
    /// </summary>
    /// <returns>Why it could not be written; empty when it was.</returns>
    public static ImmutableArray<Diagnostic> Write(string path, ImmutableArray<Diagnostic> diagnostics, SiteSettings? settings, OutputLocation location) =>
        OutputGuard.RefusalOfReport(path, location) is { } misplaced
            ? [misplaced]
            : WholeFile.Write(path, stream => JsonFormatter.Write(stream, DiagnosticShield.Mask(diagnostics, settings)));

    /// <summary>
    /// Writes findings as SARIF to a file, which is replaced if it exists, with everything private in them masked. A place in a source folder is
    /// refused.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="diagnostics">The findings.</param>
    /// <param name="settings">The settings of the site, which may allow values; null when they could not be read.</param>
    /// <param name="sources">The source folders; what findings without a place are about is the first of them.</param>
    /// <returns>Why it could not be written; empty when it was.</returns>
    public static ImmutableArray<Diagnostic> WriteSarif(
        string path, ImmutableArray<Diagnostic> diagnostics, SiteSettings? settings, ImmutableArray<SourceFolder> sources)
    {
        if (OutputGuard.RefusalOfReport(path, sources) is { } misplaced)
            return [misplaced];
        var home = Path.GetRelativePath(Directory.GetCurrentDirectory(), sources[0].Path).Replace(Path.DirectorySeparatorChar, '/');
        return WholeFile.Write(path, stream => SarifFormatter.Write(stream, DiagnosticShield.Mask(diagnostics, settings), home));
    }

    /// <summary>Writes a text to a file, which is replaced if it exists. A place in a source folder is refused.</summary>
    /// <returns>Why it could not be written; empty when it was.</returns>
    public static ImmutableArray<Diagnostic> Write(string path, string text, ImmutableArray<SourceFolder> sources) =>
        Write(path, Encoding.UTF8.GetBytes(text), sources);

    /// <summary>Writes bytes to a file, which is replaced if it exists. A place in a source folder is refused.</summary>
    /// <returns>Why it could not be written; empty when it was.</returns>
    public static ImmutableArray<Diagnostic> Write(string path, ReadOnlyMemory<byte> bytes, ImmutableArray<SourceFolder> sources) =>
        OutputGuard.RefusalOfReport(path, sources) is { } misplaced
            ? [misplaced]
            : WholeFile.Write(path, stream => stream.Write(bytes.Span));
}
