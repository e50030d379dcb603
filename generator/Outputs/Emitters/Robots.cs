using System.Collections.Immutable;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Outputs.Emitters;

/// <summary>Tells crawlers that they are welcome, and where the sitemap is if there is one.</summary>
internal static class Robots
{
    /// <summary>Makes <c>robots.txt</c>.</summary>
    public static StageResult<ImmutableArray<OutputFile>> Emit(OutputMaterial material) => new(
    [
        TextFile.Of(RelativePath.Parse("robots.txt"), () =>
            "User-agent: *\nAllow: /\n" + (material.Site.Address.BaseUrl is null ? "" : $"\nSitemap: {material.Site.Address.Absolute(Sitemap.Path)}\n")),
    ]);
}
