using System.Collections.Immutable;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Outputs.Emitters;

/// <summary>An empty file that makes GitHub Pages serve the site as it is.</summary>
internal static class NoJekyll
{
    /// <summary>Makes <c>.nojekyll</c>.</summary>
    public static StageResult<ImmutableArray<OutputFile>> Emit(OutputMaterial material) =>
        new([new OutputFile(RelativePath.Parse(".nojekyll"), _ => [])]);
}
