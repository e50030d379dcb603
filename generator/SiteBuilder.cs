using QiniuDocsGen.Articles;
using QiniuDocsGen.Composition;
using QiniuDocsGen.Content;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;
using QiniuDocsGen.Outputs;
using QiniuDocsGen.Rendering;
using QiniuDocsGen.Search;

namespace QiniuDocsGen;

/// <summary>The whole product: from the source tree to the output tree.</summary>
public static class SiteBuilder
{
    /// <summary>
    /// Turns the source tree into the output tree. Touches no disk and no network. Faults in content are findings of the result, never exceptions;
    /// pages are rendered when the output tree is asked for their bytes.
    /// </summary>
    /// <param name="loaded">What <c>SourceLoader</c> read and found.</param>
    /// <param name="clock">Times the stages; nothing on a page depends on it.</param>
    /// <param name="progress">Told of each stage as it ends; may be null.</param>
    public static BuildResult Build(StageResult<SourceTree> loaded, TimeProvider clock, IProgress<StageTime>? progress = null)
    {
        var log = new BuildLog(clock, progress);
        var sources = log.Take(loaded);

        // Understand the knowledge base.
        var parts = log.Take(PartParser.Parse(sources.Parts));          // text    -> entries with their places
        var site = log.Take(SiteComposer.Compose(sources, parts));      // entries -> identity, taxonomy, routes
        var articles = log.Take(ArticleFormatter.Format(site));         // text    -> HTML and plain text

        // Produce the site.
        var index = log.Take(SearchIndexBuilder.Build(site, articles));
        var assets = log.Take(AssetFingerprinter.Fingerprint([.. sources.Assets, .. index.Files]));
        var pages = log.Take(PagePlanner.Plan(site, articles, assets, sources.Templates));
        var output = log.Take(OutputAssembler.Assemble(site, pages, assets));

        var summary = new BuildSummary(parts.Length, site.Entries.Length, pages.Length, index.Bytes, log.Times);
        return new BuildResult(output, site, log.Diagnostics, summary);
    }
}
