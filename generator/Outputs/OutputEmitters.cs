using System.Collections.Immutable;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;
using QiniuDocsGen.Outputs.Emitters;

namespace QiniuDocsGen.Outputs;

/// <summary>What is known of the whole site.</summary>
/// <param name="Site">The site.</param>
/// <param name="Relations">Which entries go together.</param>
/// <param name="Articles">The text of its entries.</param>
/// <param name="Pages">Its pages.</param>
/// <param name="Assets">Its assets.</param>
internal sealed record OutputMaterial(Site Site, Deferred<SiteRelations> Relations, ArticleSet Articles, ImmutableArray<Page> Pages, AssetMap Assets)
{
    /// <summary>The entries whose pages search engines may list, in the order of the site.</summary>
    public IEnumerable<SiteEntry> PublicEntries => Pages.Where(p => p.Entry is not null && p.IsIndexed()).Select(p => Site.Entry(p.Entry!.Value));

    /// <summary>A word of the interface; its key when the language lacks it.</summary>
    public string Word(string key) => Site.Words.Texts.GetValueOrDefault(key, key);
}

/// <summary>Makes files from what is known of the whole site.</summary>
internal delegate StageResult<ImmutableArray<OutputFile>> OutputEmitter(OutputMaterial material);

/// <summary>The files of a site beside pages and assets. A new one is a file in <c>Emitters/</c> and a line here.</summary>
internal static class OutputEmitters
{
    /// <summary>Every emitter.</summary>
    public static ImmutableArray<OutputEmitter> All { get; } =
    [
        Sitemap.Emit, Robots.Emit, NoJekyll.Emit, Cname.Emit, Feed.Emit, Twins.Emit, LlmsText.Emit, OpenSearch.Emit, WebManifest.Emit, Redirects.Emit,
    ];
}
