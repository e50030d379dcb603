using System.Collections.Immutable;
using QiniuDocsGen.Diagnostics;

namespace QiniuDocsGen.Composition;

/// <summary>What can be found while entries are put together to a site.</summary>
internal static class CompositionRules
{
    /// <summary>A product, topic or cause that <c>taxonomy.yml</c> does not list.</summary>
    public static readonly DiagnosticRule NewName = new(
        "QD1101", "new-taxonomy-name", Severity.Info,
        "A product, topic or root cause is not listed in taxonomy.yml.",
        "Add it to taxonomy.yml to choose its address, order and description, or correct the entry.");

    /// <summary>A name that differs from a known one by so little that it may be a misspelling.</summary>
    public static readonly DiagnosticRule NearName = new(
        "QD1102", "near-taxonomy-name", Severity.Warning,
        "A product, topic or root cause is spelled almost like a known one.",
        "Correct the entry, or add the spelling to the aliases of the known name in taxonomy.yml.");

    /// <summary>Two names that would have the same address.</summary>
    public static readonly DiagnosticRule SlugClash = new(
        "QD1103", "taxonomy-slug-clash", Severity.Warning,
        "The address of a product, topic or root cause is already taken or reserved.",
        "Give the name a slug of its own in taxonomy.yml.");

    /// <summary>A name or alias that <c>taxonomy.yml</c> uses for two things.</summary>
    public static readonly DiagnosticRule NameListedTwice = new(
        "QD1104", "taxonomy-name-twice", Severity.Warning,
        "taxonomy.yml gives the same name or alias to two things.",
        "Remove one of the two; the first one counts.");

    /// <summary>A slug chosen in <c>taxonomy.yml</c> that another name was published under.</summary>
    public static readonly DiagnosticRule SlugTakenOver = new(
        "QD1105", "taxonomy-slug-taken-over", Severity.Warning,
        "taxonomy.yml gives a product, topic or root cause the address that another name was published under.",
        "If it is the same under a new name, add the former name to its aliases; if not, choose another slug, or links to the other lead here.");

    /// <summary>The ledger does not say what the parts say.</summary>
    public static readonly DiagnosticRule LedgerBehind = new(
        "QD1111", "ledger-behind", Severity.Warning,
        "ledger.tsv does not record the entries as they are; an address published now could change with the next correction.",
        "Run `docsgen add` and commit the ledger.");

    /// <summary>The ledger mentions an identity without listing it.</summary>
    public static readonly DiagnosticRule LedgerLineMissing = new(
        "QD1112", "ledger-line-missing", Severity.Warning,
        "ledger.tsv mentions an id that has no line of its own any more; its address says that the entry was withdrawn.",
        "Restore the line from the history of the repository; lines of the ledger are never deleted.");

    /// <summary>Entries that say the same as earlier ones.</summary>
    public static readonly DiagnosticRule Repeated = new(
        "QD1113", "entry-repeated", Severity.Info,
        "Entries have the title, question and answer of earlier ones.",
        "Nothing needs to be done; category and causes of the earlier ones count.");

    /// <summary>An overlay for an entry that is not there.</summary>
    public static readonly DiagnosticRule OverlayEntry = new(
        "QD1114", "overlay-entry-unknown", Severity.Error,
        "overlays.yml corrects an entry that is not in any part.",
        "Correct the id, or remove the correction; the id of an entry is the last part of its address.");

    /// <summary>A text to take out does not occur as often as expected.</summary>
    public static readonly DiagnosticRule OverlayRedaction = new(
        "QD1115", "overlay-redaction", Severity.Error,
        "A text that overlays.yml takes out of an entry does not occur in it as often as expected.",
        "Look at the entry as it is now, then correct the text or its count; where it occurs no more, remove the redaction.");

    /// <summary>An overlay leads to an entry that is not shown.</summary>
    public static readonly DiagnosticRule OverlayCanonical = new(
        "QD1116", "overlay-canonical", Severity.Error,
        "overlays.yml leads an entry to another that is unknown, hidden, withdrawn, or leads back.",
        "Name an entry that is shown.");

    /// <summary>An earlier ledger has an address that the present one has not.</summary>
    public static readonly DiagnosticRule AddressForgotten = new(
        "QD1117", "address-forgotten", Severity.Error,
        "An address stands in the earlier ledger and not in ledger.tsv: it was published and would stop answering.",
        "Restore ledger.tsv from that branch, for example with `git checkout origin/main content/ledger.tsv`, and run `docsgen add`.");

    /// <summary>A part to add cannot be placed.</summary>
    public static readonly DiagnosticRule PartNotPlaced = new(
        "QD1121", "part-not-placed", Severity.Error,
        "A part cannot be added: it has no number or no entries, or its place in the content folder is not clear.",
        "Give the part a number in its front matter, its title or its file name, and see that no two files have the same.");

    /// <summary>The name of a part says another number than the part.</summary>
    public static readonly DiagnosticRule PartNumberDiffers = new(
        "QD1122", "part-number-differs", Severity.Warning,
        "The name of a file and its front matter or title give different numbers of the part; the latter counts.",
        "See which one is right: a part takes the place of the part of the same number. Then rename the file or correct the number.");

    /// <summary>A part to add lacks much of what the part of its number had.</summary>
    public static readonly DiagnosticRule MuchWithdrawn = new(
        "QD1123", "much-withdrawn", Severity.Error,
        "More than a third of the entries of a part would be withdrawn by the file that takes its place.",
        "See that the file is whole and has the right number; withdrawn entries leave the site, and their addresses say so. If that is meant, pass --accept-withdrawn.");

    /// <summary>What only adding parts can find.</summary>
    public static ImmutableArray<DiagnosticRule> OfAdding => [PartNotPlaced, PartNumberDiffers, MuchWithdrawn];

    /// <summary>Every rule of this stage.</summary>
    public static ImmutableArray<DiagnosticRule> All { get; } =
    [
        NewName, NearName, SlugClash, NameListedTwice, SlugTakenOver, LedgerBehind, LedgerLineMissing, Repeated, OverlayEntry, OverlayRedaction, OverlayCanonical,
        AddressForgotten, .. OfAdding,
    ];
}
