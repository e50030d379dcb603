using System.Collections.Immutable;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Model.Settings;

/// <summary>What <c>taxonomy.yml</c> says of products, topics and root causes; its order is the order on the site.</summary>
public sealed record TaxonomySettings(ImmutableArray<ProductSettings> Products, ImmutableArray<CauseSettings> Causes)
{
    /// <summary>No settings: everything comes from the entries.</summary>
    public static TaxonomySettings Empty { get; } = new([], []);
}

/// <summary>A product: its name, address, other spellings, and a line of description.</summary>
/// <param name="Name">The name shown.</param>
/// <param name="Slug">The address; null to derive one.</param>
/// <param name="Description">One line; may be empty.</param>
/// <param name="Aliases">Other spellings that mean this product.</param>
/// <param name="Topics">Its topics in order.</param>
/// <param name="Span">Where the name stands.</param>
public sealed record ProductSettings(
    string Name,
    Slug? Slug,
    string Description,
    ImmutableArray<string> Aliases,
    ImmutableArray<TopicSettings> Topics,
    SourceSpan Span);

/// <summary>A topic of a product; members as in <see cref="ProductSettings"/>.</summary>
public sealed record TopicSettings(string Name, Slug? Slug, string Description, ImmutableArray<string> Aliases, SourceSpan Span);

/// <summary>A root cause.</summary>
/// <param name="Name">The name shown.</param>
/// <param name="Slug">The address; null to derive one.</param>
/// <param name="Description">One line; may be empty.</param>
/// <param name="Aliases">Other spellings that mean this cause.</param>
/// <param name="IsDefault">Whether it is the label that the ticket system gives when nothing else fits.</param>
/// <param name="Span">Where the name stands.</param>
public sealed record CauseSettings(
    string Name,
    Slug? Slug,
    string Description,
    ImmutableArray<string> Aliases,
    bool IsDefault,
    SourceSpan Span);
