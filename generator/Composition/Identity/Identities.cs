using System.Collections.Immutable;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;

namespace QiniuDocsGen.Composition.Identity;

/// <summary>Who is who.</summary>
/// <param name="Ids">The id of each entry, in the order of the site; entries with the same texts share one.</param>
/// <param name="Keys">The texts of each entry as hashes, with the salt of the ledger.</param>
/// <param name="IsFirst">Whether an entry is the first of its id, the one that is shown.</param>
/// <param name="Gone">Identities of the ledger that no entry has any more, and the one that each leads to; null for one that was withdrawn.</param>
/// <param name="Findings">What was found.</param>
internal sealed record Identities(
    ImmutableArray<EntryId> Ids,
    ImmutableArray<EntryKey> Keys,
    ImmutableArray<bool> IsFirst,
    ImmutableSortedDictionary<EntryId, EntryId?> Gone,
    ImmutableArray<Diagnostic> Findings)
{
    /// <summary>The ids of all entries.</summary>
    public IReadOnlySet<EntryId> Known { get; } = Ids.ToHashSet();
}
