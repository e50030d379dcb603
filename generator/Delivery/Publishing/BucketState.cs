using System.Collections.Frozen;
using QiniuDocsGen.Delivery.Publishing.Stores;

namespace QiniuDocsGen.Delivery.Publishing;

/// <summary>What a bucket holds before a run.</summary>
/// <param name="Objects">The objects of the site by path, those of others among them.</param>
/// <param name="Kept">The keys of objects of earlier releases that are kept.</param>
/// <param name="Current">The published release; null when there is none.</param>
/// <param name="Previous">The release before it; null when there is none.</param>
/// <param name="Started">What a run that was cut off was about to store; null when there was none.</param>
internal sealed record BucketState(
    FrozenDictionary<string, StoredObject> Objects,
    FrozenSet<string> Kept,
    ReleaseManifest? Current,
    ReleaseManifest? Previous,
    ReleaseManifest? Started)
{
    /// <summary>Makes, from the id of a release, the name below which its objects are kept.</summary>
    public required Func<string, string> Seal { get; init; }

    /// <summary>Where an object of a release is kept.</summary>
    public string KeptKey(string release, string path) => BucketLayout.Kept(Seal(release), path);

    /// <summary>Reads a bucket.</summary>
    /// <param name="bucket">The bucket.</param>
    /// <param name="seal">Makes, from the id of a release, a name that nobody else can guess.</param>
    /// <param name="stop">Ends the reading.</param>
    /// <exception cref="BucketException">The store fails, or a manifest in it is damaged.</exception>
    public static async Task<BucketState> Read(IBucket bucket, Func<string, string> seal, CancellationToken stop)
    {
        var objects = new Dictionary<string, StoredObject>(StringComparer.Ordinal);
        var own = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var stored in bucket.List(stop))
        {
            if (stored.Key.StartsWith(BucketLayout.Folder, StringComparison.Ordinal))
                own.Add(stored.Key);
            else
                objects[stored.Key] = stored;
        }
        return new BucketState(
            objects.ToFrozenDictionary(StringComparer.Ordinal),
            own.Where(key => key.StartsWith(BucketLayout.KeptFolder, StringComparison.Ordinal)).ToFrozenSet(StringComparer.Ordinal),
            await Manifest(BucketLayout.Current),
            await Manifest(BucketLayout.Previous),
            await Manifest(BucketLayout.Started))
        {
            Seal = seal,
        };

        async Task<ReleaseManifest?> Manifest(string key)
        {
            if (!own.Contains(key) || await bucket.Get(key, stop) is not { } json)
                return null;
            return ReleaseManifest.Parse(json)
                ?? throw new BucketException(PublishingRules.ManifestDamaged.Report($"the object '{key}' of the bucket is damaged; a list of files was expected"));
        }
    }
}
