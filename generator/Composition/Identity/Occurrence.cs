using System.Globalization;
using QiniuDocsGen.Model;
using QiniuDocsGen.Model.Identity;

namespace QiniuDocsGen.Composition.Identity;

/// <summary>An entry as it is compared with the ledger. Its sketches are made when they are needed, for the few entries that changed.</summary>
/// <param name="placed">The entry.</param>
/// <param name="key">Its key with the salt of the ledger.</param>
/// <param name="sketches">Makes sketches.</param>
internal sealed class Occurrence(PlacedEntry placed, EntryKey key, SketchMaker sketches)
{
    private TextSketch? sketch;

    /// <summary>Its key with the salt of the ledger.</summary>
    public EntryKey Key => key;

    /// <summary>The part that it stands in, as the ledger names it.</summary>
    public string Part { get; } = PartOf(placed.Part);

    /// <summary>Its sketches.</summary>
    public TextSketch Sketch => sketch ??= sketches.Of(placed.Entry);

    /// <summary>Whether something was taken out of its title or question.</summary>
    public bool IsRedacted => sketches.IsRedacted(placed.Entry);

    /// <summary>How a ledger names a part: by its number, or by its path, of which it shows nothing private.</summary>
    public static string PartOf(Part part) => part.Number?.ToString(CultureInfo.InvariantCulture) ?? part.ScreenedPath ?? part.File.Path.Value;
}
