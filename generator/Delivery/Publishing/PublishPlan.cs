using System.Collections.Immutable;
using System.Globalization;

namespace QiniuDocsGen.Delivery.Publishing;

/// <summary>A file to be stored.</summary>
/// <param name="File">The file.</param>
/// <param name="Group">When it is stored.</param>
/// <param name="KeepOld">Whether the object in its place belongs to the published release and is copied aside first.</param>
internal sealed record PlannedUpload(PublishedFile File, PublishGroup Group, bool KeepOld);

/// <summary>An object to be deleted.</summary>
/// <param name="Path">Its path.</param>
/// <param name="KeepOld">Whether it belongs to the published release and is copied aside first.</param>
internal sealed record PlannedDelete(string Path, bool KeepOld);

/// <summary>The difference between a release and a bucket: a pure function of both.</summary>
/// <param name="Target">The release.</param>
/// <param name="Uploads">What is stored, by group and path.</param>
/// <param name="Deletes">What is deleted: objects that an earlier run stored and the release has not. Objects of others are never deleted.</param>
/// <param name="Unchanged">How many files are stored already.</param>
/// <param name="Altered">Paths that the published release answered with other bytes; what a CDN may still hold.</param>
internal sealed record PublishPlan(
    ReleaseManifest Target,
    ImmutableArray<PlannedUpload> Uploads,
    ImmutableArray<PlannedDelete> Deletes,
    int Unchanged,
    ImmutableArray<string> Altered)
{
    /// <summary>The bytes that are stored.</summary>
    public long Bytes => Uploads.Sum(upload => upload.File.Size);

    /// <summary>The question pages and their twins that are deleted: addresses that the world was told and that would stop answering.</summary>
    public ImmutableArray<string> Forgotten => [.. Deletes.Select(delete => delete.Path).Where(path => path.StartsWith("q/", StringComparison.Ordinal))];

    /// <summary>Plans how a bucket comes to hold a release.</summary>
    /// <param name="target">The release.</param>
    /// <param name="state">What the bucket holds.</param>
    /// <param name="etagIsMd5">Whether the store's ETags are checksums of the objects.</param>
    public static PublishPlan Of(ReleaseManifest target, BucketState state, bool etagIsMd5)
    {
        var uploads = target.Files
            .Where(file => !IsStored(file, state, etagIsMd5))
            .Select(file => new PlannedUpload(file, PublishGroups.Of(file.Path), IsToBeKept(file.Path, state, etagIsMd5)))
            .OrderBy(upload => upload.Group).ThenBy(upload => upload.File.Path, StringComparer.Ordinal)
            .ToImmutableArray();
        var ours = (state.Current?.Files ?? []).Concat(state.Started?.Files ?? []).Select(file => file.Path).Distinct(StringComparer.Ordinal);
        var deletes = ours
            .Where(path => target[path] is null && state.Objects.ContainsKey(path))
            .Order(StringComparer.Ordinal)
            .Select(path => new PlannedDelete(path, IsToBeKept(path, state, etagIsMd5)))
            .ToImmutableArray();
        var altered = (state.Current?.Files ?? []).Where(file => !file.IsSameAs(target[file.Path])).Select(file => file.Path).ToImmutableArray();
        return new PublishPlan(target, uploads, deletes, target.Files.Length - uploads.Length, altered);
    }

    /// <summary>The plan in words: a line for each group, then the files.</summary>
    public IEnumerable<string> Describe()
    {
        foreach (var group in Uploads.GroupBy(upload => upload.Group))
        {
            yield return $"upload {group.Key}: {Number(group.Count())} files, {Number(group.Sum(upload => upload.File.Size))} bytes";
            foreach (var upload in group)
                yield return $"  + {upload.File.Path}";
        }
        if (!Deletes.IsEmpty)
            yield return $"delete: {Number(Deletes.Length)} files";
        foreach (var delete in Deletes)
            yield return $"  - {delete.Path}";
        yield return $"unchanged: {Number(Unchanged)} files";
    }

    /// <summary>
    /// Whether the bucket holds a file with these bytes and these headers. A listing shows no headers: they are known from the release that the
    /// object belongs to, and where that is in doubt the file counts as not stored.
    /// </summary>
    private static bool IsStored(PublishedFile file, BucketState state, bool etagIsMd5)
    {
        if (!state.Objects.TryGetValue(file.Path, out var stored) || stored.Size != file.Size || (etagIsMd5 && stored.Etag != file.Md5))
            return false;
        var (current, started) = (state.Current?[file.Path], state.Started?[file.Path]);
        if (!etagIsMd5)
            return file.IsSameAs(current) && (started is null || file.IsSameAs(started));
        var known = new[] { current, started }.Where(candidate => candidate?.Md5 == stored.Etag).ToArray();
        return known.Length > 0 && known.All(file.IsSameAs);
    }

    private static bool IsToBeKept(string path, BucketState state, bool etagIsMd5)
    {
        if (state.Current is not { } current || current[path] is not { } file || !state.Objects.TryGetValue(path, out var stored))
            return false;
        var isOfCurrent = etagIsMd5
            ? stored.Etag == file.Md5
            : stored.Size == file.Size && (state.Started?[path] is not { } started || started.IsSameAs(file));
        return isOfCurrent && !state.Kept.Contains(state.KeptKey(current.Id, path));
    }

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
