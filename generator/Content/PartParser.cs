using System.Collections.Immutable;
using QiniuDocsGen.Content.Checks;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Content;

/// <summary>Reads the Markdown files of the content folder as parts of the knowledge base.</summary>
internal static class PartParser
{
    /// <summary>
    /// Reads every file, on as many threads as there are, and returns the parts in the order of their paths. A fault never stops the rest: it is
    /// reported, and the entry is kept as far as it can be read.
    /// </summary>
    public static StageResult<ImmutableArray<Part>> Parse(ImmutableArray<SourceFile> files)
    {
        var ordered = files.Sort((left, right) => left.Path.CompareTo(right.Path));
        var parts = new ParsedPart[ordered.Length];
        Parallel.For(0, ordered.Length, i => parts[i] = ParseFile(ordered[i]));
        var diagnostics = parts.SelectMany(p => p.Diagnostics).Concat(FindRepeatedNumbers(parts));
        if (parts.Length > 0 && parts.All(p => p.Part.Entries.IsEmpty))
            diagnostics = diagnostics.Append(ContentRules.NothingReadable.Report(
                $"none of the {parts.Length} Markdown files of the content folder holds an entry; at least one was expected"));
        return new StageResult<ImmutableArray<Part>>([.. parts.Select(p => p.Part)], [.. diagnostics]);
    }

    private static ParsedPart ParseFile(SourceFile file)
    {
        var findings = new PartFindings(file);
        CharacterCheck.Check(findings);
        var front = FrontMatterReader.Read(findings);
        var scanned = EntryScanner.Scan(file.Text, front.End, front.Markup);
        int? firstEntry = scanned.Entries.IsEmpty ? null : scanned.Entries[0].Heading.Start;
        var header = HeaderReader.Read(front.End, firstEntry, front.Title is not null, findings);
        var entries = ImmutableArray.CreateBuilder<Entry>(scanned.Entries.Length);
        for (var i = 0; i < scanned.Entries.Length; i++)
        {
            if (EntryLimits.Allow(scanned.Entries[i], findings)
                && EntryReader.Read(scanned.Entries[i], i + 1, scanned.Fences, findings) is var entry
                && EntryLimits.Allow(entry, scanned.Entries[i].Heading, findings))
                entries.Add(entry);
        }
        var part = new Part(
            file,
            front.Number?.Value ?? header.Number,
            front.Title ?? (header.Title.Length > 0 ? header.Title : file.Path.Name[..^file.Path.Extension.Length]),
            front.Date,
            front.Markup,
            front.Hidden,
            entries.DrainToImmutable());
        return new ParsedPart(part, front.Number?.Span ?? file.Span(front.End, front.End), findings.Finish());
    }

    private static IEnumerable<Diagnostic> FindRepeatedNumbers(ParsedPart[] parts)
    {
        var first = new Dictionary<int, SourceSpan>();
        foreach (var (part, span, _) in parts)
        {
            if (part.Number is not { } number || part.Entries.IsEmpty || first.TryAdd(number, span))
                continue;
            yield return ContentRules.PartNumberRepeated.At(span,
                $"this is part {number}, and so is {first[number].File.DisplayPath}; a number of its own was expected",
                new DiagnosticNote($"first part {number}", first[number]));
        }
    }

    /// <param name="Part">The part.</param>
    /// <param name="NumberSpan">Where its number stands, or the top of the file.</param>
    /// <param name="Diagnostics">What was found in it.</param>
    private sealed record ParsedPart(Part Part, SourceSpan NumberSpan, ImmutableArray<Diagnostic> Diagnostics);
}
