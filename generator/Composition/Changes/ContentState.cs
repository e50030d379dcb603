using System.Collections.Immutable;
using QiniuDocsGen.Model;

namespace QiniuDocsGen.Composition.Changes;

/// <summary>The knowledge base at one time.</summary>
/// <param name="Sources">What it is made of, with the ledger that its identities are found with.</param>
/// <param name="Parts">Its parts.</param>
/// <param name="Site">The site composed from them.</param>
internal sealed record ContentState(SourceTree Sources, ImmutableArray<Part> Parts, Site Site);
