using System.Collections.Immutable;
using QiniuDocsGen.Model;

namespace QiniuDocsGen.Rendering.Views;

/// <summary>What <c>pages/home.html</c> sees as <c>home</c>.</summary>
/// <param name="Products">Every product with its topics.</param>
/// <param name="Causes">Every root cause, the default last.</param>
/// <param name="Symptoms">Questions that many have, those asked most often first; a few at most.</param>
internal sealed record HomeView(ImmutableArray<GroupCardView> Products, ImmutableArray<GroupCardView> Causes, ImmutableArray<SymptomView> Symptoms);

/// <summary>What <c>pages/product.html</c> sees as <c>product</c>.</summary>
/// <param name="Title">The name of the product.</param>
/// <param name="Description">One line; may be empty.</param>
/// <param name="Count">How many entries it has.</param>
/// <param name="Topics">Its topics with more than one entry.</param>
/// <param name="Causes">Its root causes, each leading to the entries of this product with that cause.</param>
/// <param name="List">Its entries, topic by topic; topics with one entry stand together in a last group without a heading.</param>
internal sealed record ProductView(
    string Title,
    string Description,
    int Count,
    ImmutableArray<LinkView> Topics,
    ImmutableArray<LinkView> Causes,
    ListView List);

/// <summary>What <c>pages/topic.html</c> sees as <c>topic</c>.</summary>
/// <param name="Title">The name of the topic.</param>
/// <param name="Description">One line; may be empty.</param>
/// <param name="Count">How many entries it has.</param>
/// <param name="Product">The product that it belongs to.</param>
/// <param name="Siblings">The topics of the product, this one included.</param>
/// <param name="Causes">The root causes of its entries, each leading to where they stand on the page of product and cause.</param>
/// <param name="List">Its entries.</param>
internal sealed record TopicView(
    string Title,
    string Description,
    int Count,
    LinkView Product,
    ImmutableArray<LinkView> Siblings,
    ImmutableArray<LinkView> Causes,
    ListView List);

/// <summary>What <c>pages/causes.html</c> sees as <c>causes</c>.</summary>
/// <param name="Causes">Every root cause, the default last; below each its products.</param>
internal sealed record CausesView(ImmutableArray<GroupCardView> Causes);

/// <summary>What <c>pages/cause.html</c> sees as <c>cause</c>.</summary>
/// <param name="Title">The name of the root cause.</param>
/// <param name="Description">One line; may be empty.</param>
/// <param name="Count">How many entries it has.</param>
/// <param name="IsDefault">Whether it is the label given when nothing else fits.</param>
/// <param name="Products">The products that it occurs in, each leading to the entries of that product with this cause.</param>
/// <param name="List">Its entries, product by product.</param>
internal sealed record CauseView(
    string Title,
    string Description,
    int Count,
    bool IsDefault,
    ImmutableArray<LinkView> Products,
    ListView List);

/// <summary>What <c>pages/product-cause.html</c> sees as <c>product_cause</c>.</summary>
/// <param name="Product">The product.</param>
/// <param name="Cause">The root cause.</param>
/// <param name="Description">One line about the cause; may be empty.</param>
/// <param name="Count">How many entries meet both.</param>
/// <param name="IsDefault">Whether the cause is the label given when nothing else fits.</param>
/// <param name="List">The entries, topic by topic.</param>
internal sealed record ProductCauseView(LinkView Product, LinkView Cause, string Description, int Count, bool IsDefault, ListView List);

/// <summary>What the templates below <c>questions/</c> see as <c>question</c>.</summary>
/// <param name="Id">The id of the entry.</param>
/// <param name="Title">The title, verbatim.</param>
/// <param name="TitleHtml">The title as markup, with a badge where words were taken out; null where none were.</param>
/// <param name="TitleIsQuestion">Whether the question says nothing but the title; its section is then left out of <paramref name="Sections"/>.</param>
/// <param name="KeyPoint">The first part of the answer that says something, verbatim; empty where the answer is so short that it says so itself.</param>
/// <param name="IsRecord">Whether the answer only records that something was done: tier C.</param>
/// <param name="Sections">The sections in the order of the part.</param>
/// <param name="Product">The product; its count is 0, for what does not change with other entries.</param>
/// <param name="Topic">The topic; its count is 0 too.</param>
/// <param name="Causes">The root causes.</param>
/// <param name="PartTitle">The title of the part that it stands in.</param>
/// <param name="PartNumber">The number of the part; 0 when it has none.</param>
/// <param name="IsAuthored">Whether the documentation team wrote the part; otherwise it comes from support tickets, and its causes were assigned by a program.</param>
/// <param name="Ordinal">Its place in the part, from 1.</param>
/// <param name="Date">When the part was issued, as <c>yyyy-MM-dd</c>; empty when that is not known.</param>
/// <param name="Asked">How often exactly this was asked and answered.</param>
/// <param name="Note">A remark of the documentation team; may be empty.</param>
/// <param name="Feedback">Where the answer to "was this helpful" goes; null when the site does not ask.</param>
/// <param name="Same">Entries that ask nearly the same, those worth most first.</param>
/// <param name="Related">Entries that a reader may need next, nearest first.</param>
internal sealed record QuestionView(
    string Id,
    string Title,
    Html? TitleHtml,
    bool TitleIsQuestion,
    string KeyPoint,
    bool IsRecord,
    ImmutableArray<SectionView> Sections,
    LinkView Product,
    LinkView Topic,
    ImmutableArray<CauseLinkView> Causes,
    string PartTitle,
    int PartNumber,
    bool IsAuthored,
    int Ordinal,
    string Date,
    int Asked,
    string Note,
    FeedbackView? Feedback,
    ImmutableArray<EntryCardView> Same,
    ImmutableArray<RelatedView> Related)
{
    /// <summary>The attribute <c>lang</c> of elements with its texts, with a blank before it; empty where they are in the language of the interface.</summary>
    public Html Lang { get; init; } = Html.Empty;
}

/// <summary>An entry that goes with another.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Reason">Why: <c>same_words</c> or <c>same_error</c>.</param>
/// <param name="Evidence">The words or names of errors that both share, as written there.</param>
internal sealed record RelatedView(EntryCardView Entry, string Reason, ImmutableArray<string> Evidence);

/// <summary>A question that many have.</summary>
/// <param name="Entry">The entry that stands for it.</param>
/// <param name="Count">How often it was asked; 0 when that says nothing.</param>
internal sealed record SymptomView(EntryCardView Entry, int Count);

/// <summary>Where the answer to "was this helpful" goes: links or an endpoint.</summary>
/// <param name="YesUrl">The link for "yes"; empty when only "no" leads anywhere.</param>
/// <param name="NoUrl">The link for "no"; empty when there is an endpoint.</param>
/// <param name="YesQueryUrl">As <paramref name="YesUrl"/> with <c>{query}</c> for a script to fill; empty when it has no such place.</param>
/// <param name="NoQueryUrl">As <paramref name="NoUrl"/> with <c>{query}</c> for a script to fill; empty when it has no such place.</param>
/// <param name="Endpoint">The address that a script sends the answer to; empty when there are links.</param>
internal sealed record FeedbackView(string YesUrl, string NoUrl, string YesQueryUrl, string NoQueryUrl, string Endpoint);

/// <summary>A section of an entry.</summary>
/// <param name="Kind"><c>question</c>, <c>answer</c> or <c>other</c>.</param>
/// <param name="Heading">The heading as written in the part; empty for text under no heading.</param>
/// <param name="Html">Its markup.</param>
internal sealed record SectionView(string Kind, string Heading, Html Html);

/// <summary>A root cause of an entry.</summary>
/// <param name="Title">The cause as the entry writes it.</param>
/// <param name="Url">The link to the entries of the same product with this cause.</param>
/// <param name="IsDefault">Whether it is the label given when nothing else fits.</param>
internal sealed record CauseLinkView(string Title, string Url, bool IsDefault);

/// <summary>What <c>pages/search.html</c> sees as <c>search</c>.</summary>
/// <param name="ManifestUrl">The file that names all others of the search index; they stand beside it.</param>
/// <param name="QuestionUrl">The link to a question page with <c>{id}</c> in the place of its id.</param>
/// <param name="ReportEndpoint">Where queries without an answer are sent; empty for nowhere.</param>
internal sealed record SearchView(string ManifestUrl, string QuestionUrl, string ReportEndpoint)
{
    /// <summary>Every root cause, the default last.</summary>
    public required ImmutableArray<LinkView> Causes { get; init; }

    /// <summary>The search engine that is asked in the place of the index of the site; empty when there is none.</summary>
    public string Endpoint { get; init; } = "";
}
