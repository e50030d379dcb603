using System.Collections.Immutable;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Model.Identity;

/// <summary>
/// The committed list of every identity ever published, <c>ledger.tsv</c>. It holds hashes and sketches, never text, so that an entry that is
/// redacted or withdrawn later leaves nothing readable behind.
/// </summary>
/// <param name="Salt">
/// Goes into every hash, so that no list of hashes of common texts, made once for all sites, fits this one. It is committed with the ledger: who
/// has the ledger can still try out guesses, as with every hash of a short text.
/// </param>
/// <param name="Lines">One for each identity, sorted by id. After a merge of two branches an id may have two; both count until they are mended.</param>
public sealed record Ledger(string Salt, ImmutableArray<LedgerLine> Lines)
{
    /// <summary>Every list of entries ever published, sorted by address: the page of a product, topic or cause has no entry when its last one is gone.</summary>
    public ImmutableArray<LedgerList> Lists { get; init; } = [];

    /// <summary>The name of the file in the content folder.</summary>
    public const string FileName = "ledger.tsv";

    /// <summary>The columns in their order.</summary>
    public static ImmutableArray<string> Columns { get; } =
        ["id", "address", "state", "part", "after", "titled", "asked", "answered", "asked-sketch", "answered-sketch", "worded"];

    /// <summary>How many of them a line has at least: an older ledger has no wording.</summary>
    public const int FewestColumns = 10;

    /// <summary>The first words of the line that gives the salt.</summary>
    public const string SaltMark = "# salt ";

    /// <summary>Stands in a column that has no value.</summary>
    public const string None = "-";

    /// <summary>Stands for the predecessor of the first entry of a part.</summary>
    public const string First = "^";

    /// <summary>Stands before the id that a merged identity leads to.</summary>
    public const string MergedMark = "merged:";

    /// <summary>
    /// The address of an identity as the ledger writes it. It is written in full, and not derived from the id when the ledger is read, so that a
    /// later scheme of addresses cannot forget what was published under this one; how it ends on a page is decided by the site's URL style.
    /// </summary>
    public static string AddressOf(EntryId id) => AddressOf(Route.Question(id));

    /// <summary>The address of a list as the ledger writes it.</summary>
    public static string AddressOf(Route route) => $"/{route}/";
}

/// <summary>A list of entries that was published.</summary>
/// <param name="Route">Where its first page stands.</param>
/// <param name="Pages">The most pages that it ever had.</param>
public readonly record struct LedgerList(Route Route, int Pages)
{
    /// <summary>Stands between the hashes of names.</summary>
    public const char Separator = ',';

    /// <summary>
    /// The hashes of the names that it was published under, sorted: nearly always one. Empty where the address is not that of one name, and in a
    /// ledger that was written before there were any.
    /// </summary>
    public string Names { get; init; } = "";

    /// <summary>The lists of both, each with the most pages that it has in either and the names of both, sorted by address.</summary>
    public static ImmutableArray<LedgerList> Merge(IEnumerable<LedgerList> some, IEnumerable<LedgerList> others) =>
    [
        .. some.Concat(others).GroupBy(list => list.Route).Select(list => new LedgerList(list.Key, list.Max(same => same.Pages)) { Names = NamesOf(list) }).OrderBy(list => list.Route),
    ];

    private static string NamesOf(IEnumerable<LedgerList> same) =>
        string.Join(Separator, same.Where(list => list.Names.Length > 0).SelectMany(list => list.Names.Split(Separator)).Distinct().Order(StringComparer.Ordinal));
}

/// <summary>What has become of an identity.</summary>
public enum LedgerState
{
    /// <summary>Its entry is shown.</summary>
    Published,

    /// <summary>Its entry is in no part any more, or is hidden.</summary>
    Withdrawn,

    /// <summary>Its entry is shown as part of another.</summary>
    Merged,
}

/// <summary>One identity.</summary>
/// <param name="Id">The id.</param>
/// <param name="State">What has become of it.</param>
/// <param name="Part">The number of the part that its entry stands in, or stood in last; the path of a part without a number.</param>
/// <param name="Titled">The hash of the title in normal form.</param>
/// <param name="Asked">The hash of title and question in normal form.</param>
/// <param name="Answered">The hash of the answer, and of further sections, in normal form.</param>
/// <param name="Sketch">What similar texts are found by.</param>
public sealed record LedgerLine(EntryId Id, LedgerState State, string Part, string Titled, string Asked, string Answered, TextSketch Sketch)
{
    /// <summary>Whether its entry stands in the part now, shown or not.</summary>
    public bool IsPresent { get; init; }

    /// <summary>
    /// The entry before it in the part; null for the first one. A link to one neighbour, rather than a position, lets an entry be inserted
    /// without changing more than the line behind it, which keeps differences small and merges without conflict.
    /// </summary>
    public EntryId? After { get; init; }

    /// <summary>
    /// The hash of the wording, by which entries are told apart that are equal in normal form; empty in a ledger that was written before there was one.
    /// </summary>
    public string Worded { get; init; } = "";

    /// <summary>The identity that a merged one leads to; null for others.</summary>
    public EntryId? MergedInto { get; init; }

    /// <summary>Where it stands in the ledger; null when it was not read from one.</summary>
    public SourceSpan? Span { get; init; }
}

/// <summary>
/// Two MinHash sketches in hexadecimal digits. The ledger keeps no text, but an edited entry must be known again by being similar to what it was; a
/// sketch allows that estimate and says less about a text than its hash does: sixteen bytes of minima that many texts share.
/// </summary>
/// <param name="Asked">Of title and question.</param>
/// <param name="Answered">Of the answer.</param>
public readonly record struct TextSketch(string Asked, string Answered)
{
    /// <summary>How many digits a sketch has.</summary>
    public const int Length = 32;

    /// <summary>The sketches of no text.</summary>
    public static TextSketch Empty { get; } = new("", "");
}
