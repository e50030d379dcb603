using System.Collections.Immutable;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;
using QiniuDocsGen.Outputs.Emitters;

namespace QiniuDocsGen.Outputs;

/// <summary>Makes files from what is known of the whole site.</summary>
internal delegate StageResult<ImmutableArray<OutputFile>> OutputEmitter(Site site, ImmutableArray<Page> pages, AssetMap assets);

/// <summary>The files of a site beside pages and assets. A new one is a file in <c>Emitters/</c> and a line here.</summary>
internal static class OutputEmitters
{
    /// <summary>Every emitter.</summary>
    public static ImmutableArray<OutputEmitter> All { get; } = [Sitemap.Emit, Robots.Emit, NoJekyll.Emit];
}
