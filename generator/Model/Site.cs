using System.Collections.Frozen;
using System.Collections.Immutable;
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
    /// <summary>The clusters of entries that ask nearly the same, the largest first.</summary>
    public ImmutableArray<EntryCluster> Clusters { get; init; } = [];

    /// <summary>What goes with an entry; an entry without relations is absent.</summary>
    public FrozenDictionary<EntryId, Relations> Relations { get; init; } = FrozenDictionary<EntryId, Relations>.Empty;

    /// <summary>Addresses that were published once and no longer show their entry.</summary>
    public ImmutableArray<RetiredEntry> Retired { get; init; } = [];

    private readonly FrozenDictionary<EntryId, SiteEntry> entries = Entries.ToFrozenDictionary(e => e.Id);
    private readonly FrozenDictionary<Slug, Product> products = Products.ToFrozenDictionary(p => p.Slug);
    private readonly FrozenDictionary<Slug, RootCause> causes = Causes.ToFrozenDictionary(c => c.Slug);

    /// <summary>An entry by its id.</summary>
    public SiteEntry Entry(EntryId id) => entries[id];

    /// <summary>A product by its slug.</summary>
    public Product Product(Slug slug) => products[slug];

    /// <summary>A root cause by its slug.</summary>
    public RootCause Cause(Slug slug) => causes[slug];
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
    /// <summary>How often exactly this was asked and answered.</summary>
    public int Asked { get; init; } = 1;

    /// <summary>A tier set by hand; null leaves the judgement to the rules.</summary>
    public Tier? TierOverride { get; init; }

    /// <summary>A remark of the documentation team, shown above the answer; may be empty.</summary>
    public string Note { get; init; } = "";

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
