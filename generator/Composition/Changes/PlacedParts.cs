using System.Collections.Immutable;
using QiniuDocsGen.Model;
using QiniuDocsGen.Model.Identity;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Composition.Changes;

/// <summary>Parts to add, each with its place in the content folder.</summary>
/// <param name="Files">The parts at their places.</param>
/// <param name="Changes">What is said of each.</param>
internal sealed record PlacedParts(ImmutableArray<SourceFile> Files, ImmutableArray<PartChange> Changes)
{
    /// <summary>The sources with these parts among them, in place of those at the same places.</summary>
    public SourceTree Into(SourceTree sources) =>
        sources with { Parts = [.. Files.UnionBy(sources.Parts, file => file.Path).OrderBy(file => file.Path)] };
}
