using System.Collections.Frozen;
using System.Collections.Immutable;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;
using QiniuDocsGen.Model.Identity;

namespace QiniuDocsGen.Composition.Corrections;

/// <summary>The entries after what <c>overlays.yml</c> says.</summary>
/// <param name="Placed">The entries, in the order of the site; those that are not shown too.</param>
/// <param name="Overlays">The corrections by entry.</param>
/// <param name="Retired">Every identity that is not shown, and the one that is shown instead; null for none.</param>
/// <param name="Concealment">What was taken out.</param>
/// <param name="Findings">What does not fit.</param>
internal sealed record Corrected(
    ImmutableArray<PlacedEntry> Placed,
    FrozenDictionary<EntryId, Overlay> Overlays,
    ImmutableSortedDictionary<EntryId, EntryId?> Retired,
    Concealment Concealment,
    ImmutableArray<Diagnostic> Findings);
