using QiniuDocsGen.Text;

namespace QiniuDocsGen.Diagnostics;

/// <summary>A kind of finding. A code never changes its meaning.</summary>
/// <param name="Code">
/// <c>QD</c> and four digits: 1xxx content, 2xxx privacy, 3xxx quality, 4xxx templates, 5xxx search, 6xxx output and links, 7xxx publishing,
/// 9xxx settings and environment.
/// </param>
/// <param name="Name">A short name in kebab case.</param>
/// <param name="Severity">How grave a finding of this kind is.</param>
/// <param name="Summary">One sentence: what is wrong when it is reported.</param>
/// <param name="Help">One sentence: what to do about it.</param>
public sealed record DiagnosticRule(string Code, string Name, Severity Severity, string Summary, string Help)
{
    /// <summary>A finding of this kind at a place.</summary>
    public Diagnostic At(SourceSpan span, string message, params ReadOnlySpan<DiagnosticNote> notes) => new(this, span, message, [.. notes]);

    /// <summary>A finding of this kind that has no place in a source file.</summary>
    public Diagnostic Report(string message, params ReadOnlySpan<DiagnosticNote> notes) => new(this, null, message, [.. notes]);
}
