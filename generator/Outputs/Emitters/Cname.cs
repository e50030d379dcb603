using System.Collections.Immutable;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Outputs.Emitters;

/// <summary>The host name that GitHub Pages is to answer under.</summary>
internal static class Cname
{
    /// <summary>Makes <c>CNAME</c> when the settings name a host.</summary>
    public static StageResult<ImmutableArray<OutputFile>> Emit(OutputMaterial material) =>
        new(material.Site.Settings.Cname is { } host ? [TextFile.Of(RelativePath.Parse("CNAME"), () => host + "\n")] : []);
}
