using System.Collections.Immutable;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model.Settings;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Leaks;

/// <summary>
/// The last gate before findings are written anywhere: masks every leak in their messages, notes, file names and excerpts, whatever stage they come
/// from. Findings of the stages before the privacy screen quote the text as it stands in the part.
/// </summary>
internal sealed class DiagnosticShield
{
    private readonly LeakScanner scanner;
    private readonly Dictionary<SourceFile, SourceFile> shielded = new(ReferenceEqualityComparer.Instance);

    private DiagnosticShield(LeakScanner scanner) => this.scanner = scanner;

    /// <summary>The findings with every leak masked.</summary>
    /// <param name="findings">Findings of any stage.</param>
    /// <param name="settings">The settings of the site, which may allow values; null when they could not be read.</param>
    public static ImmutableArray<Diagnostic> Mask(ImmutableArray<Diagnostic> findings, SiteSettings? settings)
    {
        var shield = new DiagnosticShield(settings is null ? LeakScanner.Default : new LeakPolicy(settings).Scanner);
        return [.. findings.Select(shield.Mask)];
    }

    private Diagnostic Mask(Diagnostic finding) => finding with
    {
        Span = Mask(finding.Span),
        Message = scanner.MaskInPlace(finding.Message),
        Notes = [.. finding.Notes.Select(note => new DiagnosticNote(scanner.MaskInPlace(note.Message), Mask(note.Span)))],
    };

    private SourceSpan? Mask(SourceSpan? span)
    {
        if (span is not { } place)
            return null;
        if (!shielded.TryGetValue(place.File, out var file))
            shielded[place.File] = file = place.File.Shielded(scanner.MaskInPlace(place.File.DisplayPath), scanner.MaskInPlace);
        return place with { File = file };
    }
}
