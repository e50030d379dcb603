using System.Collections.Immutable;
using QiniuDocsGen.Articles;
using QiniuDocsGen.Composition;
using QiniuDocsGen.Composition.Changes;
using QiniuDocsGen.Composition.Similarity;
using QiniuDocsGen.Content;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Linting;
using QiniuDocsGen.Model;
using QiniuDocsGen.Model.Identity;
using QiniuDocsGen.Outputs;
using QiniuDocsGen.Privacy;
using QiniuDocsGen.Rendering;
using QiniuDocsGen.Search;
using QiniuDocsGen.Text;

namespace QiniuDocsGen;

/// <summary>The whole product: from the source tree to the output tree.</summary>
public static class SiteBuilder
{
    /// <summary>
    /// Turns the source tree into the output tree. Touches no disk and no network. Faults in content are findings of the result, never exceptions;
    /// pages are rendered when the output tree is asked for their bytes, and the report of the whole is made when that is asked for.
    /// </summary>
    /// <param name="loaded">What <c>SourceLoader</c> read and found.</param>
    /// <param name="clock">Times the stages; nothing on a page depends on it.</param>
    /// <param name="progress">Told of each stage as it ends; may be null.</param>
    public static BuildResult Build(StageResult<SourceTree> loaded, TimeProvider clock, IProgress<StageTime>? progress = null)
    {
        var log = new BuildLog(clock, progress);
        var sources = log.Take(loaded);

        var (parts, screened, site) = Understand(sources, log);

        var assets = log.Take(AssetFingerprinter.Fingerprint(sources.Assets));

        // What one page can do without is put off until somebody asks for it, so that a preview starts at once.
        var articles = ArticleFormatter.Begin(site);                                     // text -> HTML and plain text, entry by entry
        var relations = log.Later(() => RelationFinder.Begin(site));                     // which entries go together
        _ = log.Later(() => RelationFinder.Find(relations.Value));                       // the rest of it, before articles need the memory
        var all = log.Later(() => ArticleFormatter.Format(articles));
        var quality = log.Later(() => Linter.Lint(site, relations.Value, all.Value));    // what deserves a second look
        var index = log.Later(() => SearchIndexBuilder.Build(site, all.Value));
        var shards = log.Later(() => AssetFingerprinter.Fingerprint(index.Value.Files, assets));

        // Plan the site.
        var pages = log.Take(PagePlanner.Plan(site, relations, articles, assets with { Index = shards }, sources.Templates));
        var output = log.Take(OutputAssembler.Assemble(site, relations, articles, pages, assets with { Index = shards }));

        return new BuildResult(output, site, articles, site.Concealment.Apply(log.Diagnostics), new Lazy<BuildReport>(Finish))
        {
            PutOff = log.PutOff,
            PrivacyBaseline = screened.Reviewed.ToText(),
            BaselineValues = screened.Reviewed.Count,
            Privacy = screened.Counts,
        };

        BuildReport Finish()
        {
            log.TakeRest();
            var summary = new BuildSummary(parts.Length, site.Entries.Length, pages.Length, index.Value.Bytes, log.Times);
            return new BuildReport(site.Concealment.Apply(log.Diagnostics), quality.Value, summary);
        }
    }

    /// <summary>
    /// Says what adding parts would do to the knowledge base and its ledger. Touches no disk either. The findings are those of the content as it would
    /// be; with an error among them nothing should be written.
    /// </summary>
    /// <param name="loaded">What <c>SourceLoader</c> read and found.</param>
    /// <param name="given">The parts to add; none to bring the ledger up to date.</param>
    /// <param name="clock">Times the stages; nothing depends on it.</param>
    public static StageResult<ContentChange> Plan(StageResult<SourceTree> loaded, ImmutableArray<SourceFile> given, TimeProvider clock)
    {
        var log = new BuildLog(clock);
        var sources = log.Take(loaded);

        // The content as it stands is recorded first: what is to be replaced must be known to be recognised.
        var before = Understand(sources, given.IsEmpty ? log : new BuildLog(clock));
        var now = new ContentState(sources, before.Screened.Parts, before.Site);
        var settled = ChangeFinder.Settle(now, given);
        var placed = log.Take(PartPlacer.Place(before.Parts, given, file => PartParser.Parse([file]).Value[0]));
        var changed = placed.Into(sources) with { Ledger = settled };
        var after = given.IsEmpty ? before : Understand(changed, log);
        var change = ChangeFinder.Find(now, new ContentState(changed, after.Screened.Parts, after.Site), placed.Changes);

        var findings = log.Diagnostics.Where(finding => finding.Rule != CompositionRules.LedgerBehind)
            .Concat(ChangeFinder.MuchWithdrawn(change, given)).ToImmutableArray();
        return new StageResult<ContentChange>(change, after.Site.Concealment.Apply(findings));
    }

    /// <summary>Understands the knowledge base.</summary>
    private static (ImmutableArray<Part> Parts, ScreenedParts Screened, Site Site) Understand(SourceTree sources, BuildLog log)
    {
        var parts = log.Take(PartParser.Parse(sources.Parts));              // text    -> entries with their places
        var screened = log.Take(PrivacyScreen.Screen(parts, sources));      // before anything is derived from the text
        var site = log.Take(SiteComposer.Compose(sources, screened.Parts)); // entries -> identity, corrections, taxonomy, routes
        return (parts, screened, site);
    }
}
