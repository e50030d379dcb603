using System.Collections.Immutable;
using QiniuDocsGen.Model;

namespace QiniuDocsGen.Rendering.Views;

/// <summary>What every template sees as <c>site</c>.</summary>
/// <param name="Title">The name of the site.</param>
/// <param name="Description">One sentence about the site; may be empty.</param>
/// <param name="Language">The language of the interface, for example <c>zh-CN</c>.</param>
/// <param name="BasePath">The path of the base address, with a slash at both ends.</param>
/// <param name="HomeUrl">The link to the home page.</param>
/// <param name="SearchUrl">The link to the search page.</param>
/// <param name="CausesUrl">The link to the list of root causes.</param>
/// <param name="InsightsUrl">The link to the page about the content; null when the site keeps it back.</param>
/// <param name="Products">Every product with its number of entries.</param>
/// <param name="Contact">Whom to ask; null when the site names nobody.</param>
/// <param name="EntryCount">How many questions the site holds.</param>
/// <param name="FeedbackOrigin">The host that pages may send feedback to, for the content security policy; null when there is none.</param>
/// <param name="FeedUrl">The link to the feed of new entries; null when no entry has a date.</param>
/// <param name="OpenSearchUrl">The link to what browsers must know to search the site; null when the base address is not known.</param>
/// <param name="ManifestUrl">The link to what systems must know to keep the site as an app.</param>
/// <param name="ImageUrl">The whole address of a picture for links to the site; null when the base address is not known.</param>
internal sealed record SiteView(
    string Title,
    string Description,
    string Language,
    string BasePath,
    string HomeUrl,
    string SearchUrl,
    string CausesUrl,
    string? InsightsUrl,
    ImmutableArray<LinkView> Products,
    ContactView? Contact,
    int EntryCount,
    string? FeedbackOrigin,
    string? FeedUrl,
    string? OpenSearchUrl,
    string ManifestUrl,
    string? ImageUrl)
{
    /// <summary>Whether entries come from support tickets; otherwise the documentation team wrote all of them.</summary>
    public bool HasTickets { get; init; }

    /// <summary>The host that the search page may tell of queries without an answer, for the content security policy; null when there is none.</summary>
    public string? ReportOrigin { get; init; }

    /// <summary>The host of the search engine that every search box asks, for the content security policy; null when it is the site's own or there is none.</summary>
    public string? SearchOrigin { get; init; }

    /// <summary>Whether a search engine is asked in the place of the index of the site.</summary>
    public bool HasSearchEngine { get; init; }
}

/// <summary>What every template sees as <c>page</c>.</summary>
/// <param name="Kind">The page kind, for example <c>question</c>.</param>
/// <param name="Title">The title of the page, without the name of the site.</param>
/// <param name="Description">For <c>meta name=description</c>; may be empty.</param>
/// <param name="Url">The link to the page itself.</param>
/// <param name="CanonicalUrl">The whole address; null when the base address is not known.</param>
/// <param name="Indexed">Whether search engines may list the page.</param>
/// <param name="Breadcrumbs">The way from the home page to the page's parent.</param>
internal sealed record PageView(
    string Kind,
    string Title,
    string Description,
    string Url,
    string? CanonicalUrl,
    bool Indexed,
    ImmutableArray<LinkView> Breadcrumbs)
{
    /// <summary>The link to the text of the page in Markdown; null when it has none.</summary>
    public string? TwinUrl { get; init; }

    /// <summary>What the page is, for machines: a script element that holds data; empty when there is nothing to say.</summary>
    public Html StructuredData { get; init; } = Html.Empty;
}

/// <summary>A link with its words.</summary>
/// <param name="Title">The words.</param>
/// <param name="Url">The address.</param>
/// <param name="Count">How many entries stand behind it; 0 when that says nothing.</param>
internal sealed record LinkView(string Title, string Url, int Count = 0)
{
    /// <summary>The slug of the product, topic or root cause that it leads to; empty for other links.</summary>
    public string Slug { get; init; } = "";
}

/// <summary>Whom to ask.</summary>
/// <param name="Title">The words of the link.</param>
/// <param name="Url">The address.</param>
/// <param name="QueryUrl">The address with <c>{query}</c> where a script may put what was searched for; empty when it has no such place.</param>
internal sealed record ContactView(string Title, string Url, string QueryUrl);

/// <summary>An entry in a list.</summary>
/// <param name="Id">The id of the entry.</param>
/// <param name="Title">Its title.</param>
/// <param name="Url">The link to its page.</param>
/// <param name="Excerpt">The beginning of its answer on one line; may be empty.</param>
/// <param name="Subtitle">The first sentence of the question where the title says little; otherwise empty.</param>
/// <param name="Product">Its product, with a count of 0.</param>
/// <param name="Topic">Its topic, with a count of 0.</param>
/// <param name="Causes">The slugs of its root causes.</param>
/// <param name="Tier"><c>a</c> helps others with the same question, <c>b</c> helps in part, <c>c</c> only records that something was done.</param>
internal sealed record EntryCardView(
    string Id,
    string Title,
    string Url,
    string Excerpt,
    string Subtitle,
    LinkView Product,
    LinkView Topic,
    ImmutableArray<string> Causes,
    string Tier)
{
    /// <summary>Whether it only records that something was done.</summary>
    public bool IsRecord => Tier == "c";

    /// <summary>The attribute <c>lang</c> of elements with its texts, with a blank before it; empty where they are in the language of the interface.</summary>
    public Html Lang { get; init; } = Html.Empty;
}

/// <summary>A run of entries under a heading.</summary>
/// <param name="Heading">What they have in common; null when the group has no name of its own.</param>
/// <param name="Entries">The entries of the group that stand on this page.</param>
internal sealed record EntryGroupView(LinkView? Heading, ImmutableArray<EntryCardView> Entries);

/// <summary>A product, topic or root cause as a card.</summary>
/// <param name="Title">Its name.</param>
/// <param name="Url">The link to its page.</param>
/// <param name="Description">One line; may be empty.</param>
/// <param name="Count">How many entries it has.</param>
/// <param name="IsDefault">Whether it is the root cause given when nothing else fits.</param>
/// <param name="Links">What stands below it, for example the topics of a product.</param>
internal sealed record GroupCardView(string Title, string Url, string Description, int Count, bool IsDefault, ImmutableArray<LinkView> Links);

/// <summary>One page of a list that may have many.</summary>
/// <param name="Entries">The entries of this page that help, the best first.</param>
/// <param name="Groups">The same entries in groups, for example topic by topic; one group without a heading where the list has none.</param>
/// <param name="Records">The entries of this page that only record that something was done (tier <c>c</c>); shown folded.</param>
/// <param name="Current">The number of this page, from 1.</param>
/// <param name="Total">How many pages there are.</param>
/// <param name="PreviousUrl">The link to the page before; null on the first.</param>
/// <param name="NextUrl">The link to the page after; null on the last.</param>
/// <param name="Pages">First, last and neighbouring pages; titles are numbers, a gap has an empty address.</param>
internal sealed record ListView(
    ImmutableArray<EntryCardView> Entries,
    ImmutableArray<EntryGroupView> Groups,
    ImmutableArray<EntryCardView> Records,
    int Current,
    int Total,
    string? PreviousUrl,
    string? NextUrl,
    ImmutableArray<LinkView> Pages);
