using System.Collections.Immutable;
using System.Text;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Outputs.Emitters;

/// <summary>Tells crawlers that they are welcome, and where the sitemap is.</summary>
internal static class Robots
{
    /// <summary>Makes <c>robots.txt</c>.</summary>
    public static StageResult<ImmutableArray<OutputFile>> Emit(Site site, ImmutableArray<Page> pages, AssetMap assets) => new(
    [
        new OutputFile(RelativePath.Parse("robots.txt"), destination =>
        {
            Encoding.UTF8.GetBytes($"User-agent: *\nAllow: /\n\nSitemap: {site.Address.Absolute(Sitemap.Path)}\n", destination);
            return [];
        }),
    ]);
}
