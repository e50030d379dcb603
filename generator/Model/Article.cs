using System.Collections.Frozen;
using System.Collections.Immutable;

namespace QiniuDocsGen.Model;

/// <summary>An entry made readable.</summary>
/// <param name="Id">The entry.</param>
/// <param name="Sections">One for each section of the entry, in its order.</param>
/// <param name="Excerpt">The beginning of the answer as plain text on one line, for cards and descriptions; empty when there is none.</param>
public sealed record Article(EntryId Id, ImmutableArray<ArticleSection> Sections, string Excerpt)
{
    /// <summary>The first part of the answer that says something, verbatim, as plain text on one line; empty when there is none.</summary>
    public string KeyPoint { get; init; } = "";

    /// <summary>What the article is worth to a reader with the same question.</summary>
    public Tier Tier { get; init; } = Tier.B;

    /// <summary>Why it has this tier: names of rules, such as <c>has-steps</c>.</summary>
    public ImmutableArray<string> TierReasons { get; init; } = [];

    /// <summary>The plain text of the first section of a kind; empty when there is none.</summary>
    public string PlainText(SectionKind kind) => Sections.FirstOrDefault(s => s.Kind == kind)?.PlainText ?? "";
}

/// <summary>A section made readable.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Heading">The heading as written; empty for text under no heading.</param>
/// <param name="Html">Its markup.</param>
/// <param name="PlainText">Its text for search and excerpts: no markup, no placeholders.</param>
public sealed record ArticleSection(SectionKind Kind, string Heading, Html Html, string PlainText);

/// <summary>The articles of a site by entry.</summary>
/// <param name="ById">One for each entry of the site.</param>
public sealed record ArticleSet(FrozenDictionary<EntryId, Article> ById)
{
    /// <summary>The article of an entry.</summary>
    public Article this[EntryId id] => ById[id];
}

/// <summary>Markup that is safe to stand in a page as it is. The only type that templates do not escape.</summary>
/// <param name="Value">The markup.</param>
public readonly record struct Html(string Value)
{
    /// <summary>No markup.</summary>
    public static Html Empty { get; } = new("");

    /// <inheritdoc/>
    public override string ToString() => Value ?? "";
}
