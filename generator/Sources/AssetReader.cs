using System.Buffers;
using System.Collections.Immutable;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;

namespace QiniuDocsGen.Sources;

/// <summary>Reads scripts, styles and images.</summary>
internal static class AssetReader
{
    /// <summary>The files as assets under their paths, their bytes in memory.</summary>
    public static ImmutableArray<Asset> Read(ImmutableArray<FoundFile> files, SourceDisk disk)
    {
        var assets = disk.ReadAll<Asset>(files, SourceDisk.MaxFileBytes, (file, bytes) => (new Asset(file.Path, Copy(bytes)), []));
        return [.. assets.OfType<Asset>()];
    }

    private static OutputContent Copy(byte[] bytes) => destination =>
    {
        destination.Write(bytes);
        return ImmutableArray<Diagnostic>.Empty;
    };
}
