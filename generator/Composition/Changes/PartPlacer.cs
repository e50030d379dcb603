using System.Collections.Immutable;
using System.Globalization;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;
using QiniuDocsGen.Model.Identity;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Composition.Changes;

/// <summary>Finds the places of parts that are to be added.</summary>
internal static class PartPlacer
{
    /// <summary>
    /// Places each part by its number: where the part of the same number stands, or at <c>parts/part-NN.md</c>. A part that has no number or no entry,
    /// or whose place is not clear, is reported and left out; one whose name gives another number is reported.
    /// </summary>
    /// <param name="existing">The parts of the content folder.</param>
    /// <param name="given">The parts to add.</param>
    /// <param name="parse">Reads a file as a part.</param>
    public static StageResult<PlacedParts> Place(ImmutableArray<Part> existing, ImmutableArray<SourceFile> given, Func<SourceFile, Part> parse)
    {
        var findings = ImmutableArray.CreateBuilder<Diagnostic>();
        var (files, changes) = (ImmutableArray.CreateBuilder<SourceFile>(), ImmutableArray.CreateBuilder<PartChange>());
        foreach (var file in given)
        {
            var part = parse(file);
            var (path, fault) = PathOf(part, existing, changes);
            var moved = new SourceFile(path, file.DisplayPath, file.Text);
            if (fault is null && parse(moved).Number != part.Number)
                fault = $"only the name of the file says that this is part {part.Number}, and it is to replace {path}; the number was expected in the front matter or the title";
            if (fault is not null)
            {
                findings.Add(CompositionRules.PartNotPlaced.At(file.Span(0, 0), fault));
                continue;
            }
            if (parse(new SourceFile(file.Path, file.DisplayPath, "")).Number is { } named && named != part.Number)
            {
                findings.Add(CompositionRules.PartNumberDiffers.At(
                    file.Span(0, 0), $"the name of the file says part {named}, and the file says part {part.Number}, which counts; the same number was expected"));
            }
            files.Add(moved);
            var replaced = existing.FirstOrDefault(other => other.File.Path == path);
            changes.Add(new PartChange(path, file.DisplayPath, part.Number!.Value, part.Entries.Length, replaced?.Entries.Length));
        }
        return new StageResult<PlacedParts>(new PlacedParts(files.ToImmutable(), changes.ToImmutable()), findings.ToImmutable());
    }

    private static (RelativePath Path, string? Fault) PathOf(Part part, ImmutableArray<Part> existing, ImmutableArray<PartChange>.Builder earlier)
    {
        if (part.Number is not { } number)
            return (part.File.Path, "the part has no number; one was expected in its front matter, its title or its file name");
        if (part.Entries.IsEmpty)
            return (part.File.Path, $"part {number} has no entries; adding it would withdraw every entry that it had");
        if (earlier.FirstOrDefault(change => change.Number == number) is { } twice)
            return (part.File.Path, $"{twice.Source} is part {number} too; one file of each number was expected");
        var same = existing.Where(other => other.Number == number).ToArray();
        if (same.Length > 1)
            return (part.File.Path, $"{same[0].File.DisplayPath} and {same[1].File.DisplayPath} are both part {number}; one that this file replaces was expected");
        if (same.Length == 1)
            return (same[0].File.Path, null);
        var path = RelativePath.Parse(string.Create(CultureInfo.InvariantCulture, $"parts/part-{number:00}.md"));
        return existing.FirstOrDefault(other => string.Equals(other.File.Path.Value, path.Value, StringComparison.OrdinalIgnoreCase)) is { } other
            ? (path, $"part {number} belongs at {path}, but there stands part {other.Number}; a free place was expected")
            : (path, null);
    }
}
