using System.Collections.Immutable;
using QiniuDocsGen.Model;

namespace QiniuDocsGen.Rendering.Views;

/// <summary>What <c>pages/home.html</c> sees as <c>home</c>.</summary>
/// <param name="Products">Every product with its topics.</param>
/// <param name="Causes">Every root cause, the default last.</param>
internal sealed record HomeView(ImmutableArray<GroupCardView> Products, ImmutableArray<GroupCardView> Causes);

/// <summary>What <c>pages/product.html</c> sees as <c>product</c>.</summary>
/// <param name="Title">The name of the product.</param>
/// <param name="Description">One line; may be empty.</param>
/// <param name="Count">How many entries it has.</param>
/// <param name="Topics">Its topics.</param>
/// <param name="Causes">Its root causes, each leading to the entries of this product with that cause.</param>
/// <param name="List">Its entries.</param>
internal sealed record ProductView(
    string Title,
    string Description,
    int Count,
    ImmutableArray<GroupCardView> Topics,
    ImmutableArray<LinkView> Causes,
    ListView List);

/// <summary>What <c>pages/topic.html</c> sees as <c>topic</c>.</summary>
/// <param name="Title">The name of the topic.</param>
/// <param name="Description">One line; may be empty.</param>
/// <param name="Count">How many entries it has.</param>
/// <param name="Product">The product that it belongs to.</param>
/// <param name="Siblings">The topics of the product, this one included.</param>
/// <param name="List">Its entries.</param>
internal sealed record TopicView(
    string Title,
    string Description,
    int Count,
    LinkView Product,
    ImmutableArray<LinkView> Siblings,
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
/// <param name="Groups">The entries of this page, product by product.</param>
/// <param name="List">The same entries in one run, for the pager.</param>
internal sealed record CauseView(
    string Title,
    string Description,
    int Count,
    bool IsDefault,
    ImmutableArray<LinkView> Products,
    ImmutableArray<EntryGroupView> Groups,
    ListView List);

/// <summary>Entries under a heading.</summary>
/// <param name="Heading">The heading.</param>
/// <param name="Entries">The entries.</param>
internal sealed record EntryGroupView(LinkView Heading, ImmutableArray<EntryCardView> Entries);

/// <summary>What <c>pages/product-cause.html</c> sees as <c>product_cause</c>.</summary>
/// <param name="Product">The product.</param>
/// <param name="Cause">The root cause.</param>
/// <param name="Description">One line about the cause; may be empty.</param>
/// <param name="Count">How many entries meet both.</param>
/// <param name="IsDefault">Whether the cause is the label given when nothing else fits.</param>
/// <param name="List">The entries.</param>
internal sealed record ProductCauseView(LinkView Product, LinkView Cause, string Description, int Count, bool IsDefault, ListView List);

/// <summary>What the templates below <c>questions/</c> see as <c>question</c>.</summary>
/// <param name="Id">The id of the entry.</param>
/// <param name="Title">The title, verbatim.</param>
/// <param name="TitleIsQuestion">Whether the question says nothing but the title; its section is then left out of <paramref name="Sections"/>.</param>
/// <param name="Sections">The sections in the order of the part.</param>
/// <param name="Product">The product.</param>
/// <param name="Topic">The topic.</param>
/// <param name="Causes">The root causes.</param>
/// <param name="PartTitle">The title of the part that it stands in.</param>
/// <param name="PartNumber">The number of the part; 0 when it has none.</param>
/// <param name="Ordinal">Its place in the part, from 1.</param>
/// <param name="Date">When the part was issued, as <c>yyyy-MM-dd</c>; empty when that is not known.</param>
internal sealed record QuestionView(
    string Id,
    string Title,
    bool TitleIsQuestion,
    ImmutableArray<SectionView> Sections,
    LinkView Product,
    LinkView Topic,
    ImmutableArray<CauseLinkView> Causes,
    string PartTitle,
    int PartNumber,
    int Ordinal,
    string Date);

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
/// <param name="IndexUrl">The index in lunr's format.</param>
/// <param name="DocumentsUrl">The result cards.</param>
/// <param name="TablesUrl">The tables that the query side needs.</param>
/// <param name="QuestionUrl">The link to a question page with <c>{id}</c> in the place of its id.</param>
internal sealed record SearchView(string IndexUrl, string DocumentsUrl, string TablesUrl, string QuestionUrl);
