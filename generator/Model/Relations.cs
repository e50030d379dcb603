using System.Collections.Frozen;
using System.Collections.Immutable;

namespace QiniuDocsGen.Model;

/// <summary>Which entries of a site go together, found by their text.</summary>
/// <param name="Clusters">The clusters of entries that ask nearly the same, the largest first.</param>
/// <param name="Later">What goes with an entry, found when it is first asked for; an entry without relations is absent.</param>
public sealed record SiteRelations(ImmutableArray<EntryCluster> Clusters, Lazy<FrozenDictionary<EntryId, Relations>> Later)
{
    /// <summary>No entry goes with another.</summary>
    public static SiteRelations None { get; } = new([], new Lazy<FrozenDictionary<EntryId, Relations>>(FrozenDictionary<EntryId, Relations>.Empty));

    /// <summary>What goes with an entry; an entry without relations is absent.</summary>
    public FrozenDictionary<EntryId, Relations> ByEntry => Later.Value;

    /// <summary>What goes with an entry.</summary>
    public Relations Of(EntryId id) => ByEntry.GetValueOrDefault(id, Relations.None);
}

/// <summary>The entries that go with an entry, found by their text.</summary>
/// <param name="Same">Entries that ask nearly the same, in the order of the site; of a large cluster only some.</param>
/// <param name="Related">Entries that a reader may need next; nearest first.</param>
public sealed record Relations(ImmutableArray<EntryId> Same, ImmutableArray<RelatedEntry> Related)
{
    /// <summary>No relations.</summary>
    public static Relations None { get; } = new([], []);
}

/// <summary>An entry that goes with another, and why.</summary>
/// <param name="Id">The entry.</param>
/// <param name="Reason">Why it goes with the other.</param>
/// <param name="Evidence">The words or names of errors that both share, as written in the other entry; the weightiest first.</param>
public sealed record RelatedEntry(EntryId Id, RelationReason Reason, ImmutableArray<string> Evidence);

/// <summary>Why two entries go together.</summary>
public enum RelationReason
{
    /// <summary>They share rare words.</summary>
    SameWords,

    /// <summary>They name the same error code or message.</summary>
    SameError,
}

/// <summary>Entries that ask nearly the same.</summary>
/// <param name="Representative">The one whose title names the cluster.</param>
/// <param name="Entries">All of them, the representative included, in the order of the site.</param>
public sealed record EntryCluster(EntryId Representative, ImmutableArray<EntryId> Entries);

/// <summary>An address that was published once and no longer shows its entry.</summary>
/// <param name="Id">The id whose address it is.</param>
/// <param name="MovedTo">The entry to lead to instead; null when the entry was withdrawn.</param>
public sealed record RetiredEntry(EntryId Id, EntryId? MovedTo);

/// <summary>The address of a list, or of a later page of one, that was published once and has no entries any more.</summary>
/// <param name="From">The address.</param>
/// <param name="To">The page to lead to instead.</param>
public readonly record struct MovedList(Route From, Route To);
