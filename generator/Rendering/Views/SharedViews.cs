using System.Collections.Immutable;

namespace QiniuDocsGen.Rendering.Views;

/// <summary>What every template sees as <c>site</c>.</summary>
/// <param name="Title">The name of the site.</param>
/// <param name="Description">One sentence about the site; may be empty.</param>
/// <param name="Language">The language of the interface, for example <c>zh-CN</c>.</param>
/// <param name="BasePath">The path of the base address, with a slash at both ends.</param>
/// <param name="HomeUrl">The link to the home page.</param>
/// <param name="SearchUrl">The link to the search page.</param>
/// <param name="CausesUrl">The link to the list of root causes.</param>
/// <param name="Products">Every product with its number of entries.</param>
/// <param name="Contact">Whom to ask; null when the site names nobody.</param>
/// <param name="EntryCount">How many questions the site holds.</param>
internal sealed record SiteView(
    string Title,
    string Description,
    string Language,
    string BasePath,
    string HomeUrl,
    string SearchUrl,
    string CausesUrl,
    ImmutableArray<LinkView> Products,
    LinkView? Contact,
    int EntryCount);

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
    ImmutableArray<LinkView> Breadcrumbs);

/// <summary>A link with its words.</summary>
/// <param name="Title">The words.</param>
/// <param name="Url">The address.</param>
/// <param name="Count">How many entries stand behind it; 0 when that says nothing.</param>
internal sealed record LinkView(string Title, string Url, int Count = 0);

/// <summary>An entry in a list.</summary>
/// <param name="Id">The id of the entry.</param>
/// <param name="Title">Its title.</param>
/// <param name="Url">The link to its page.</param>
/// <param name="Excerpt">The beginning of its answer on one line; may be empty.</param>
/// <param name="Subtitle">The first sentence of the question where the title says little; otherwise empty.</param>
/// <param name="Product">Its product.</param>
/// <param name="Topic">Its topic.</param>
internal sealed record EntryCardView(string Id, string Title, string Url, string Excerpt, string Subtitle, LinkView Product, LinkView Topic);

/// <summary>A product, topic or root cause as a card.</summary>
/// <param name="Title">Its name.</param>
/// <param name="Url">The link to its page.</param>
/// <param name="Description">One line; may be empty.</param>
/// <param name="Count">How many entries it has.</param>
/// <param name="IsDefault">Whether it is the root cause given when nothing else fits.</param>
/// <param name="Links">What stands below it, for example the topics of a product.</param>
internal sealed record GroupCardView(string Title, string Url, string Description, int Count, bool IsDefault, ImmutableArray<LinkView> Links);

/// <summary>One page of a list that may have many.</summary>
/// <param name="Entries">The entries of this page.</param>
/// <param name="Current">The number of this page, from 1.</param>
/// <param name="Total">How many pages there are.</param>
/// <param name="PreviousUrl">The link to the page before; null on the first.</param>
/// <param name="NextUrl">The link to the page after; null on the last.</param>
/// <param name="Pages">First, last and neighbouring pages; titles are numbers, a gap has an empty address.</param>
internal sealed record ListView(
    ImmutableArray<EntryCardView> Entries,
    int Current,
    int Total,
    string? PreviousUrl,
    string? NextUrl,
    ImmutableArray<LinkView> Pages);
