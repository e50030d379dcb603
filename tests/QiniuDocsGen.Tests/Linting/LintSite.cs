using System.Collections.Immutable;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;
using QiniuDocsGen.Model.Settings;
using QiniuDocsGen.Sources;

namespace QiniuDocsGen.Tests.Linting;

/// <summary>Sites of one part, built whole, and what the rules about quality say of them.</summary>
internal static class LintSite
{
    private static readonly Lazy<StageResult<SourceTree>> Loaded = new(() => SourceLoader.Load(new SourceLocations
    {
        ContentFolder = Repository.Path("tests", "fixtures", "sites", "small", "in"),
    }));

    /// <summary>Builds a site from the text of its only part.</summary>
    public static BuildResult Build(string part, Func<SourceTree, SourceTree>? with = null)
    {
        var tree = Loaded.Value.Value with
        {
            Parts = [Make.File(part)],
            Settings = SiteSettings.Default,
            Taxonomy = TaxonomySettings.Empty,
            Queries = QuerySettings.Empty,
            Ledger = null,
            Overlays = [],
        };
        return SiteBuilder.Build(new StageResult<SourceTree>(with is null ? tree : with(tree), []), TimeProvider.System);
    }

    /// <summary>The findings about quality.</summary>
    public static ImmutableArray<Diagnostic> Quality(BuildResult built) =>
        [.. built.Diagnostics.Where(finding => finding.Rule.Code.StartsWith("QD3", StringComparison.Ordinal))];
}
