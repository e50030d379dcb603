using System.Collections.Immutable;
using QiniuDocsGen.Model;

namespace QiniuDocsGen.Composition;

/// <summary>An entry and the part that it stands in.</summary>
internal readonly record struct PlacedEntry(Part Part, Entry Entry)
{
    /// <summary>The entries of all parts that are not hidden, by part number (parts without one last), path and ordinal.</summary>
    public static ImmutableArray<PlacedEntry> InOrder(ImmutableArray<Part> parts) =>
    [
        .. parts
            .Where(part => !part.Hidden)
            .OrderBy(part => part.Number ?? int.MaxValue)
            .ThenBy(part => part.Number is null)
            .ThenBy(part => part.File.Path)
            .SelectMany(part => part.Entries.OrderBy(entry => entry.Ordinal).Select(entry => new PlacedEntry(part, entry))),
    ];
}
