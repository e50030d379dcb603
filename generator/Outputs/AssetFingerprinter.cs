using System.Collections.Immutable;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;

namespace QiniuDocsGen.Outputs;

internal static class AssetFingerprinter
{
    public static StageResult<AssetMap> Fingerprint(ImmutableArray<Asset> assets) => throw new InvalidOperationException();
}
