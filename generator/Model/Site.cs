using System.Collections.Frozen;
using System.Collections.Immutable;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model.Settings;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Model;

/// <summary>Everything known about the content: entries with identity and place, and the taxonomies. Lists are in the order of the site.</summary>
/// <param name="Settings">The settings of the site.</param>
/// <param name="Address">How routes become addresses.</param>
/// <param name="Words">The interface words.</param>
/// <param name="Language">What is known of characters.</param>
/// <param name="Entries">Every entry that has a page, by part number, path and ordinal.</param>
/// <param name="Products">The products that have entries.</param>
/// <param name="Causes">The root causes that have entries, the default last.</param>
/// <param name="EntryLinks">What authored links between entries may name: the target of a part's path and a title.</param>
public sealed record Site(
    SiteSettings Settings,
    SiteAddress Address,
    InterfaceWords Words,
    LanguageTables Language,
    ImmutableArray<SiteEntry> Entries,
    ImmutableArray<Product> Products,
    ImmutableArray<RootCause> Causes,
    FrozenDictionary<EntryLink, EntryId> EntryLinks)
{
    /// <summary>Words that queries use for each other.</summary>
    public SynonymSettings Synonyms { get; init; } = SynonymSettings.Empty;

    /// <summary>Queries and the entries that they must find.</summary>
    public QuerySettings Queries { get; init; } = QuerySettings.Empty;

    /// <summary>Addresses that were published once and no longer show their entry.</summary>
    public ImmutableArray<RetiredEntry> Retired { get; init; } = [];

    /// <summary>Addresses of lists that were published once and have no entries any more.</summary>
    public ImmutableArray<MovedList> MovedLists { get; init; } = [];

    /// <summary>What was taken out of entries, so that findings do not show it.</summary>
    public Concealment Concealment { get; init; } = Concealment.None;

    private readonly Dictionary<EntryId, int> indexes = Entries.Select((entry, i) => (entry.Id, i)).ToDictionary();
    private readonly FrozenDictionary<Slug, Product> products = Products.ToFrozenDictionary(p => p.Slug);
    private readonly FrozenDictionary<Slug, RootCause> causes = Causes.ToFrozenDictionary(c => c.Slug);

    /// <summary>Whether any entry says when it was issued; only then there can be a feed.</summary>
    public bool HasFeed => Address.BaseUrl is not null && Entries.Any(e => e.Part.Date is not null);

    /// <summary>Retired addresses that lead on to an entry of the site, over other retired ones where need be.</summary>
    public IEnumerable<(EntryId From, EntryId To)> Moved => Gone().Where(g => g.To is not null).Select(g => (g.From, g.To!.Value));

    /// <summary>Retired addresses whose entry is gone.</summary>
    public IEnumerable<EntryId> Withdrawn => Gone().Where(g => g.To is null).Select(g => g.From);

    /// <summary>An entry by its id.</summary>
    public SiteEntry Entry(EntryId id) => Entries[indexes[id]];

    /// <summary>Where an entry stands in <see cref="Entries"/>.</summary>
    public int IndexOf(EntryId id) => indexes[id];

    /// <summary>A product by its slug.</summary>
    public Product Product(Slug slug) => products[slug];

    /// <summary>A root cause by its slug.</summary>
    public RootCause Cause(Slug slug) => causes[slug];

    private IEnumerable<(EntryId From, EntryId? To)> Gone()
    {
        var moves = Retired.DistinctBy(r => r.Id).ToDictionary(r => r.Id, r => r.MovedTo);
        foreach (var (from, first) in moves.Where(move => !indexes.ContainsKey(move.Key)).OrderBy(move => move.Key))
        {
            var to = first;
            for (var steps = moves.Count; to is { } next && !indexes.ContainsKey(next); steps--)
                to = steps > 0 ? moves.GetValueOrDefault(next) : null;
            yield return (from, to);
        }
    }
}

/// <summary>An entry with its identity and its place in the site.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Part">The part that it stands in.</param>
/// <param name="Entry">What the part says.</param>
/// <param name="Product">Its product.</param>
/// <param name="Topic">Its topic within the product.</param>
/// <param name="Causes">Its root causes, in the order written, each once.</param>
public sealed record SiteEntry(EntryId Id, Part Part, Entry Entry, Slug Product, Slug Topic, ImmutableArray<Slug> Causes)
{
    /// <summary>How often this was asked: in entries with exactly these texts, and in those that an overlay leads here.</summary>
    public int Asked { get; init; } = 1;

    /// <summary>A tier set by hand; null leaves the judgement to the rules.</summary>
    public Tier? TierOverride { get; init; }

    /// <summary>A remark of the documentation team, shown above the answer; may be empty.</summary>
    public string Note { get; init; } = "";

    /// <summary>The codes of rules about quality that are not to be reported of it.</summary>
    public ImmutableArray<string> Ignored { get; init; } = [];

    /// <summary>The address of its page.</summary>
    public Route Route => Route.Question(Id);
}

/// <summary>The name by which an authored link finds an entry: <c>part-02.md#标题</c>.</summary>
/// <param name="Part">The path of the part below the content folder.</param>
/// <param name="Anchor">The letters and digits of the title, folded; see <see cref="EntryAnchor"/>.</param>
public readonly record struct EntryLink(RelativePath Part, string Anchor);

/// <summary>A product and what belongs to it.</summary>
public sealed record Product(
    Slug Slug,
    string Name,
    string Description,
    ImmutableArray<Topic> Topics,
    ImmutableArray<ProductCause> Causes,
    ImmutableArray<EntryId> Entries)
{
    /// <summary>The address of its page.</summary>
    public Route Route => Route.Product(Slug);

    /// <summary>A topic of this product by its slug.</summary>
    public Topic Topic(Slug slug) => Topics.First(t => t.Slug == slug);
}

/// <summary>A topic of one product.</summary>
public sealed record Topic(Slug Product, Slug Slug, string Name, string Description, ImmutableArray<EntryId> Entries)
{
    /// <summary>The address of its page.</summary>
    public Route Route => Route.Topic(Product, Slug);
}

/// <summary>A root cause.</summary>
/// <param name="Slug">Its address.</param>
/// <param name="Name">The name shown.</param>
/// <param name="Description">One line; may be empty.</param>
/// <param name="IsDefault">Whether it is the label given when nothing else fits.</param>
/// <param name="Entries">Its entries.</param>
public sealed record RootCause(Slug Slug, string Name, string Description, bool IsDefault, ImmutableArray<EntryId> Entries)
{
    /// <summary>The address of its page.</summary>
    public Route Route => Route.Cause(Slug);
}

/// <summary>Where a product and a root cause meet.</summary>
public sealed record ProductCause(Slug Product, Slug Cause, ImmutableArray<EntryId> Entries)
{
    /// <summary>The address of its page.</summary>
    public Route Route => Route.ProductCause(Product, Cause);
}
