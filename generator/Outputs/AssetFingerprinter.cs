using System.Collections.Frozen;
using System.Collections.Immutable;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Outputs;

/// <summary>Gives assets published names that change with their content, so that browsers may keep them for ever.</summary>
internal static class AssetFingerprinter
{
    private const int HashDigits = 10;

    /// <summary>
    /// Finds the published path of each asset: <c>main.css</c> becomes <c>assets/main.1a2b3c4d5e.css</c>; one that the world knows by name keeps
    /// it, at the root of the site. Reports names that occur twice; the first stands.
    /// </summary>
    /// <param name="assets">The assets.</param>
    /// <param name="others">Assets that were published before; their names are taken. Null for none.</param>
    public static StageResult<AssetMap> Fingerprint(ImmutableArray<Asset> assets, AssetMap? others = null)
    {
        var byName = assets.ToLookup(a => a.Name);
        var published = byName.Where(g => !IsTaken(g.Key)).Select(g => g.First()).ToImmutableArray().AsParallel().AsOrdered().Select(Publish).ToImmutableArray();
        var repeated = byName.Select(g => (Name: g.Key, Count: g.Count() + (IsTaken(g.Key) ? 1 : 0))).Where(name => name.Count > 1)
            .Select(name => OutputRules.RepeatedAsset.Report($"there are {name.Count} assets named '{name.Name}'; expected each name once"));
        var map = new AssetMap(
            [.. published.Select(p => FileOf(p.Value.Path, p.Value.Asset))],
            published.ToFrozenDictionary(p => p.Value.Asset.Name.Value, p => p.Value.Path, StringComparer.Ordinal));
        return new StageResult<AssetMap>(map, [.. published.SelectMany(p => p.Diagnostics), .. repeated]);

        bool IsTaken(RelativePath name) => others?.Paths.ContainsKey(name.Value) == true;
    }

    /// <summary>The path of a fingerprinted asset tells its bytes, as it does to browsers, so it is all that there is to say of what it is made from.</summary>
    private static OutputFile FileOf(RelativePath path, Asset asset) =>
        new(path, asset.Content) { Inputs = asset.Fingerprinted ? () => "path" : null };

    private static StageResult<(Asset Asset, RelativePath Path)> Publish(Asset asset)
    {
        if (!asset.Fingerprinted)
            return new StageResult<(Asset, RelativePath)>((asset, asset.Name));
        if (asset.Fingerprint is { } known)
            return new StageResult<(Asset, RelativePath)>((asset, PathOf(asset, known)));
        using var hash = new HashingWriter();
        var found = asset.Content(hash);
        return new StageResult<(Asset, RelativePath)>((asset, PathOf(asset, hash.Finish()[..HashDigits])), found);
    }

    private static RelativePath PathOf(Asset asset, string fingerprint)
    {
        var name = asset.Name.Value;
        var dot = name.Length - asset.Name.Extension.Length;
        return RelativePath.Parse($"{AssetMap.Folder}/{name[..dot]}.{fingerprint}{name[dot..]}");
    }
}
