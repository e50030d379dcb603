using System.Collections.Frozen;
using System.Collections.Immutable;
using QiniuDocsGen.Model;
using QiniuDocsGen.Rendering.Functions;
using QiniuDocsGen.Rendering.Lists;
using QiniuDocsGen.Rendering.Views;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Rendering;

/// <summary>The site as links: what many pages show alike, made once.</summary>
internal sealed class SiteLinks
{
    private readonly FrozenDictionary<Slug, LinkView> products;
    private readonly FrozenDictionary<(Slug Product, Slug Topic), LinkView> topics;
    private readonly FrozenDictionary<Slug, ImmutableArray<(Product Product, ProductCause Meeting)>> meetings;

    /// <summary>Prepares the links of a site.</summary>
    public SiteLinks(Site site, AssetMap assets)
    {
        Site = site;
        Assets = assets;
        Words = new WordList(site.Words);
        Home = new LinkView(Words.Text("home.title"), Url(Route.Home));
        Causes = new LinkView(Words.Text("causes.title"), Url(Route.Causes));
        products = site.Products.ToFrozenDictionary(p => p.Slug, p => new LinkView(p.Name, Url(p.Route), p.Entries.Length));
        topics = site.Products.SelectMany(p => p.Topics)
            .ToFrozenDictionary(t => (t.Product, t.Slug), t => new LinkView(t.Name, Url(t.Route), t.Entries.Length));
        meetings = site.Products.SelectMany(p => p.Causes.Select(c => (Product: p, Meeting: c)))
            .GroupBy(m => m.Meeting.Cause)
            .ToFrozenDictionary(g => g.Key, g => g.ToImmutableArray());
        SiteView = MakeSiteView();
    }

    /// <summary>The site.</summary>
    public Site Site { get; }

    /// <summary>Its assets.</summary>
    public AssetMap Assets { get; }

    /// <summary>Its interface words.</summary>
    public WordList Words { get; }

    /// <summary>The home page.</summary>
    public LinkView Home { get; }

    /// <summary>The list of root causes.</summary>
    public LinkView Causes { get; }

    /// <summary>What every template sees of the site.</summary>
    public SiteView SiteView { get; }

    /// <summary>The address of a page.</summary>
    public string Url(Route route) => Site.Address.Href(route);

    /// <summary>The page of a product.</summary>
    public LinkView Product(Slug slug) => products[slug];

    /// <summary>The page of a topic.</summary>
    public LinkView Topic(Slug product, Slug topic) => topics[(product, topic)];

    /// <summary>Where a root cause meets products, in the order of the site.</summary>
    public ImmutableArray<(Product Product, ProductCause Meeting)> MeetingsOf(Slug cause) => meetings.GetValueOrDefault(cause, []);

    /// <summary>The products that a root cause occurs in, each leading to its entries with this cause.</summary>
    public ImmutableArray<LinkView> ProductsOf(Slug cause) =>
        [.. MeetingsOf(cause).Select(m => new LinkView(m.Product.Name, Url(m.Meeting.Route), m.Meeting.Entries.Length))];

    /// <summary>What every template sees of a page. An empty description is that of the site.</summary>
    public PageView PageView(string kind, Route route, string title, string description, bool indexed, ImmutableArray<LinkView> breadcrumbs) => new(
        kind,
        Excerpt.Cut(title, EntryCards.TitleLength),
        Excerpt.Cut(description.Length > 0 ? description : Site.Settings.Description, EntryCards.ExcerptLength),
        Url(route),
        Site.Address.BaseUrl is null ? null : Site.Address.Absolute(route),
        indexed,
        breadcrumbs);

    private SiteView MakeSiteView() => new(
        Site.Settings.Title,
        Site.Settings.Description,
        Site.Settings.Language,
        Site.Address.BasePath,
        Url(Route.Home),
        Url(Route.Search),
        Url(Route.Causes),
        [.. Site.Products.Select(p => products[p.Slug])],
        Site.Settings.Contact is { } contact ? new LinkView(contact.Text, contact.Url.AbsoluteUri) : null,
        Site.Entries.Length);
}
