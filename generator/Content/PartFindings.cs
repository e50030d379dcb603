using System.Collections.Immutable;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Content;

/// <summary>
/// Collects the findings of one part. A hostile part could have millions, so only the first of each kind are kept and the rest are counted.
/// </summary>
internal sealed class PartFindings(SourceFile file)
{
    /// <summary>How many findings of one kind are kept.</summary>
    public const int LimitPerRule = 100;

    private readonly List<Diagnostic> kept = [];
    private readonly Dictionary<DiagnosticRule, Tally> tallies = [];

    /// <summary>The part.</summary>
    public SourceFile File => file;

    /// <summary>Adds a finding at a line.</summary>
    public void Add(DiagnosticRule rule, Line line, string message) => Add(rule, line.Start, line.End, message);

    /// <summary>Adds a finding at a run of the text.</summary>
    public void Add(DiagnosticRule rule, int start, int end, string message, params ReadOnlySpan<DiagnosticNote> notes)
    {
        var span = file.Span(start, end);
        if (!tallies.TryGetValue(rule, out var tally))
            tallies[rule] = tally = new Tally();
        if (++tally.Count <= LimitPerRule)
            kept.Add(rule.At(span, message, notes));
        else
            tally.FirstLeftOut ??= span;
    }

    /// <summary>Adds findings that were collected apart.</summary>
    public void AddRange(ImmutableArray<Diagnostic> findings) => kept.AddRange(findings);

    /// <summary>The findings, with one more for each kind that had too many.</summary>
    public ImmutableArray<Diagnostic> Finish()
    {
        foreach (var (rule, tally) in tallies)
        {
            if (tally.FirstLeftOut is { } span)
                kept.Add(rule.At(span, $"{tally.Count - LimitPerRule} more of this kind in this file; this is the first of them"));
        }
        return [.. kept];
    }

    /// <summary>How many findings of one kind a file has.</summary>
    private sealed class Tally
    {
        public int Count { get; set; }

        public SourceSpan? FirstLeftOut { get; set; }
    }
}
