using System.Collections.Immutable;

namespace QiniuDocsGen.Model;

/// <summary>The prebuilt search index as files that pages load.</summary>
/// <param name="Files">The manifest, the shards that it names, and the whole index in lunr's format where that is wanted.</param>
/// <param name="Documents">How many entries are indexed.</param>
/// <param name="Terms">How many distinct terms there are.</param>
/// <param name="Bytes">The size of the term shards, uncompressed.</param>
public sealed record SearchIndex(ImmutableArray<Asset> Files, int Documents, int Terms, long Bytes);
