using System.Collections.Immutable;
using QiniuDocsGen.Delivery;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;

namespace QiniuDocsGen.Cli;

/// <summary>What a run of <c>docsgen build</c> made and found.</summary>
/// <param name="Built">The built site; null when its sources could not be loaded.</param>
/// <param name="Delivery">What was written.</param>
/// <param name="Findings">All findings, sorted and folded.</param>
/// <param name="Loading">The time of reading the source tree from disk.</param>
/// <param name="Elapsed">The time from reading the first file to the finished folder.</param>
internal sealed record BuildRun(BuildResult? Built, DeliveryReport Delivery, ImmutableArray<Diagnostic> Findings, TimeSpan Loading, TimeSpan Elapsed);
