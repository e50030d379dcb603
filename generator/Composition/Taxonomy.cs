using System.Collections.Immutable;
using QiniuDocsGen.Model;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Composition;

/// <summary>The taxonomies of the site and where each entry stands in them.</summary>
/// <param name="Products">The products in the order of the site.</param>
/// <param name="Causes">The root causes in the order of the site.</param>
/// <param name="Places">One for each entry, in the order of the site.</param>
internal sealed record Taxonomy(ImmutableArray<Product> Products, ImmutableArray<RootCause> Causes, ImmutableArray<EntryPlace> Places);

/// <summary>Where an entry stands.</summary>
internal sealed record EntryPlace(Slug Product, Slug Topic, ImmutableArray<Slug> Causes);
