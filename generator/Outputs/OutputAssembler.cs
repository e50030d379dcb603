using System.Collections.Immutable;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;

namespace QiniuDocsGen.Outputs;

internal static class OutputAssembler
{
    public static StageResult<OutputTree> Assemble(Site site, ImmutableArray<Page> pages, AssetMap assets) => throw new InvalidOperationException();
}
