using System.Collections.Immutable;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;
using QiniuDocsGen.Model.Identity;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Composition.Corrections;

/// <summary>
/// Blots texts out of the files that findings show lines of, so that a text taken out of an entry is not shown beside a finding instead. Offsets stay
/// what they are.
/// </summary>
internal sealed class Blotter
{
    private const char Blot = '•';

    private readonly Dictionary<SourceFile, SortedSet<int>> hidden = [];
    private readonly Dictionary<SourceFile, SourceFile> blotted = [];
    private readonly SortedSet<string> texts = new(StringComparer.Ordinal);

    /// <summary>What was blotted out.</summary>
    public Concealment Concealment => new([.. texts.OrderByDescending(text => text.Length).ThenBy(text => text, StringComparer.Ordinal)]);

    /// <summary>Blots texts out of the lines of an entry.</summary>
    public void Hide(PlacedEntry placed, ImmutableArray<Redaction> redactions)
    {
        var (file, span) = (placed.Part.File, placed.Entry.Span);
        foreach (var text in redactions.Select(redaction => redaction.Text))
        {
            texts.Add(text);
            for (var at = file.Text.IndexOf(text, span.Start, span.Length, StringComparison.Ordinal); at >= 0;)
            {
                if (!hidden.TryGetValue(file, out var units))
                    hidden.Add(file, units = []);
                units.UnionWith(Enumerable.Range(at, text.Length).Where(unit => file.Text[unit] is not ('\r' or '\n')));
                var next = at + text.Length;
                at = file.Text.IndexOf(text, next, span.End - next, StringComparison.Ordinal);
            }
        }
    }

    /// <summary>The entries with their places in the blotted files; the parts hold the same entries.</summary>
    public ImmutableArray<PlacedEntry> Rehome(ImmutableArray<PlacedEntry> placed)
    {
        foreach (var (file, units) in hidden)
            blotted.Add(file, file.With(new TextEdits([.. units.Select(unit => new TextEdit(unit, 1, Blot.ToString()))])));
        var parts = placed.GroupBy(entry => entry.Part.File).ToDictionary(part => part.Key, part => Rehome(part.First().Part, [.. part.Select(entry => entry.Entry)]));
        return [.. placed.Select(entry => parts[entry.Part.File]).Distinct().SelectMany(part => part.Entries.Select(entry => new PlacedEntry(part, entry)))];
    }

    private Part Rehome(Part part, ImmutableArray<Entry> entries) => blotted.TryGetValue(part.File, out var file)
        ? part with { File = file, Entries = [.. entries.Select(Rehome)] }
        : part with { Entries = entries };

    private Entry Rehome(Entry entry) => entry with
    {
        Title = Rehome(entry.Title),
        Category = entry.Category with { Span = Rehome(entry.Category.Span) },
        Sections = [.. entry.Sections.Select(Rehome)],
        Causes = [.. entry.Causes.Select(cause => cause with { Span = Rehome(cause.Span) })],
        Span = Rehome(entry.Span),
    };

    private Section Rehome(Section section) => section with { Span = Rehome(section.Span) };

    private SourceSpan Rehome(SourceSpan span) => blotted.TryGetValue(span.File, out var file) ? span with { File = file } : span;
}
