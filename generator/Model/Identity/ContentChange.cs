using System.Collections.Immutable;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Model.Identity;

/// <summary>What adding parts does to the knowledge base.</summary>
/// <param name="Settled">The ledger of the content as it stands, before anything is added.</param>
/// <param name="Ledger">The ledger afterwards.</param>
/// <param name="Parts">The parts to add, in the order given.</param>
/// <param name="Entries">The entries that changed: by kind, part, and place in the part.</param>
/// <param name="Unchanged">How many entries of the added parts stayed what they were; of all parts when none is added.</param>
/// <param name="Names">Products, topics and root causes that no entry had before.</param>
public sealed record ContentChange(
    Ledger Settled,
    Ledger Ledger,
    ImmutableArray<PartChange> Parts,
    ImmutableArray<EntryChange> Entries,
    int Unchanged,
    ImmutableArray<NewName> Names);

/// <summary>A part to add.</summary>
/// <param name="Path">Where it is to stand in the content folder.</param>
/// <param name="Source">The file given, as messages show it.</param>
/// <param name="Number">Its number.</param>
/// <param name="Entries">How many entries it has.</param>
/// <param name="Replaced">How many entries the part of the same number had; null when there was none.</param>
public sealed record PartChange(RelativePath Path, string Source, int Number, int Entries, int? Replaced);

/// <summary>What happened to an entry.</summary>
public enum EntryChangeKind
{
    /// <summary>It was not known before.</summary>
    New,

    /// <summary>It is known, and its text has changed.</summary>
    Changed,

    /// <summary>It says the same as an earlier one, and both are one page.</summary>
    Repeated,

    /// <summary>It had been withdrawn or merged, and is shown again.</summary>
    Revived,

    /// <summary>Its address leads to another entry now.</summary>
    Merged,

    /// <summary>It is in no part any more, or hidden.</summary>
    Withdrawn,
}

/// <summary>A change of an entry.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Id">Its identity.</param>
/// <param name="Part">The number or path of the part that it stands in, or stood in last.</param>
/// <param name="Ordinal">Its place in the part, from 1; 0 when it stands in none.</param>
/// <param name="Title">Its title as the site shows it; empty when it is shown nowhere.</param>
/// <param name="Detail">What changed, or the entry that it belongs to now; may be empty.</param>
public sealed record EntryChange(EntryChangeKind Kind, EntryId Id, string Part, int Ordinal, string Title, string Detail);

/// <summary>A product, topic or root cause that no entry had before.</summary>
/// <param name="Kind"><c>product</c>, <c>topic</c> or <c>root cause</c>.</param>
/// <param name="Name">The name; a topic follows its product.</param>
public sealed record NewName(string Kind, string Name);
