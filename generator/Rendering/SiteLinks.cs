using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using QiniuDocsGen.Model;
using QiniuDocsGen.Model.Settings;
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
    private readonly FrozenDictionary<(Slug Product, Slug Topic), (LinkView Product, LinkView Topic)> places;
    private readonly FrozenDictionary<Slug, LinkView> causes;
    private readonly FrozenDictionary<Slug, ImmutableArray<(Product Product, ProductCause Meeting)>> meetings;

    /// <summary>Prepares the links of a site.</summary>
    public SiteLinks(Site site, AssetMap assets)
    {
        Site = site;
        Assets = assets;
        Words = new WordList(site.Words);
        Home = new LinkView(Words.Text("home.title"), Url(Route.Home));
        Causes = new LinkView(Words.Text("causes.title"), Url(Route.Causes));
        products = site.Products.ToFrozenDictionary(p => p.Slug, p => new LinkView(p.Name, Url(p.Route), p.Entries.Length) { Slug = p.Slug.Value });
        topics = site.Products.SelectMany(p => p.Topics)
            .ToFrozenDictionary(t => (t.Product, t.Slug), t => new LinkView(t.Name, Url(t.Route), t.Entries.Length) { Slug = t.Slug.Value });
        places = topics.ToFrozenDictionary(t => t.Key, t => (products[t.Key.Product] with { Count = 0 }, t.Value with { Count = 0 }));
        causes = site.Causes.ToFrozenDictionary(c => c.Slug, c => new LinkView(c.Name, Url(c.Route), c.Entries.Length) { Slug = c.Slug.Value });
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

    /// <summary>The page of a topic.</summary>
    public LinkView Topic(Topic topic) => topics[(topic.Product, topic.Slug)];

    /// <summary>The page of an entry's product. It does not say how many entries that has, so that what shows this entry stays the same when another one is added.</summary>
    public LinkView ProductOf(SiteEntry entry) => places[(entry.Product, entry.Topic)].Product;

    /// <summary>The page of an entry's topic, likewise.</summary>
    public LinkView TopicOf(SiteEntry entry) => places[(entry.Product, entry.Topic)].Topic;

    /// <summary>The page of a root cause.</summary>
    public LinkView Cause(Slug slug) => causes[slug];

    /// <summary>The entries of a product with a root cause by topic, in the order of the site.</summary>
    public ImmutableArray<(Topic Topic, ImmutableArray<EntryId> Entries)> TopicsOf(ProductCause meeting)
    {
        var entries = meeting.Entries.ToLookup(id => Site.Entry(id).Topic);
        return [.. Site.Product(meeting.Product).Topics.Where(t => entries.Contains(t.Slug)).Select(t => (t, entries[t.Slug].ToImmutableArray()))];
    }

    /// <summary>Where a root cause meets products, in the order of the site.</summary>
    public ImmutableArray<(Product Product, ProductCause Meeting)> MeetingsOf(Slug cause) => meetings.GetValueOrDefault(cause, []);

    /// <summary>The products that a root cause occurs in, each leading to its entries with this cause.</summary>
    public ImmutableArray<LinkView> ProductsOf(Slug cause) =>
        [.. MeetingsOf(cause).Select(m => products[m.Product.Slug] with { Url = Url(m.Meeting.Route), Count = m.Meeting.Entries.Length })];

    /// <summary>What every template sees of a page. Where the description is empty, that of the site or words about the page stand for it.</summary>
    public PageView PageView(string kind, Route route, string title, string description, bool indexed, ImmutableArray<LinkView> breadcrumbs) => new(
        kind,
        Excerpt.Cut(title, EntryCards.TitleLength),
        Excerpt.Cut(description.Length > 0 ? description : DescriptionOf(kind, title), EntryCards.ExcerptLength),
        Url(route),
        Site.Address.BaseUrl is null ? null : Site.Address.Absolute(route),
        indexed,
        breadcrumbs);

    // Without a word of its own, a page is described by the site, and a site that says nothing of itself by the page's title.
    private string DescriptionOf(string kind, string title)
    {
        if (Site.Settings.Description.Length > 0)
            return Site.Settings.Description;
        return kind == "home"
            ? Words.Text("home.lead", Site.Entries.Length.ToString(CultureInfo.InvariantCulture))
            : Words.Text("page.description", Excerpt.Cut(title, EntryCards.TitleLength), Site.Settings.Title);
    }

    private SiteView MakeSiteView() => new(
        Site.Settings.Title,
        Site.Settings.Description,
        Site.Settings.Language,
        Site.Address.BasePath,
        Url(Route.Home),
        Url(Route.Search),
        Url(Route.Causes),
        Site.Settings.Insights ? Url(Route.Insights) : null,
        [.. Site.Products.Select(p => products[p.Slug])],
        Site.Settings.Contact is { } contact ? Contact(contact) : null,
        Site.Entries.Length,
        Site.Settings.Feedback?.Endpoint?.GetLeftPart(UriPartial.Authority),
        Site.HasFeed ? Site.Address.Href(SiteAddress.Feed) : null,
        Site.Address.BaseUrl is null ? null : Site.Address.Href(SiteAddress.OpenSearch),
        Site.Address.Href(SiteAddress.Manifest),
        Site.Address.BaseUrl is not null && Assets.Paths.TryGetValue("icon-512.png", out var image) ? Site.Address.Absolute(image) : null)
    {
        HasTickets = Site.Entries.Any(entry => entry.Part.Markup == PartMarkup.Verbatim),
        HasSearchEngine = Site.Settings.Search.Endpoint is not null,
        SearchOrigin = Site.Settings.Search.Endpoint?.Origin,
        ReportOrigin = Site.Settings.Search.ReportEndpoint?.GetLeftPart(UriPartial.Authority),
    };

    // A mail without a place for the query takes it as its subject.
    private static ContactView Contact(ContactSettings contact)
    {
        var url = contact.Url.Text;
        if (contact.Url.Has("query"))
            return new ContactView(contact.Text, contact.Url.Fill(("query", "")), url);
        var isMail = url.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase);
        return new ContactView(contact.Text, url, isMail ? $"{url}{(url.Contains('?', StringComparison.Ordinal) ? '&' : '?')}subject={{query}}" : "");
    }
}
