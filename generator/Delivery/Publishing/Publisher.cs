using System.Collections.Concurrent;
using System.Collections.Immutable;
using QiniuDocsGen.Delivery.Publishing.Stores;

namespace QiniuDocsGen.Delivery.Publishing;

/// <summary>Puts one file of a release into the bucket.</summary>
internal delegate Task StoreFile(PublishedFile file, CancellationToken stop);

/// <summary>
/// Carries out a plan. A run that was cut off anywhere can be repeated: what is stored already is not stored again, and the release counts as
/// published only when its manifest takes the place of the last one, at the very end.
/// </summary>
/// <param name="bucket">The bucket.</param>
/// <param name="parallel">Requests at once.</param>
/// <param name="progress">Told, on any thread, how many of the plan's steps are done; may be null.</param>
internal sealed class Publisher(IBucket bucket, int parallel, IProgress<int>? progress)
{
    private static readonly ObjectHeaders ManifestHeaders = new("application/json", "no-cache");

    private int done;

    /// <summary>Stores, then tells the CDN, then deletes, then names the release as the published one.</summary>
    /// <param name="plan">The difference between the release and the bucket.</param>
    /// <param name="state">The state that the plan was made from.</param>
    /// <param name="store">Stores one file.</param>
    /// <param name="uploaded">Called when all files are stored and before anything is deleted.</param>
    /// <param name="stop">Ends the run where it is.</param>
    /// <exception cref="BucketException">The store failed; later groups were not begun.</exception>
    public async Task Run(PublishPlan plan, BucketState state, StoreFile store, Func<Task> uploaded, CancellationToken stop)
    {
        if (plan.Uploads.IsEmpty && plan.Deletes.IsEmpty && state.Started is null && state.Current?.Id == plan.Target.Id)
            return;
        await Put(BucketLayout.Started, plan.Target.With(state.Started), stop);
        foreach (var group in plan.Uploads.GroupBy(upload => upload.Group))
        {
            await Each(group, async (upload, halt) =>
            {
                if (upload.KeepOld)
                    await Keep(upload.File.Path, state, halt);
                await store(upload.File, halt);
            }, stop);
        }
        await uploaded();
        await Each(plan.Deletes, async (delete, halt) =>
        {
            if (delete.KeepOld)
                await Keep(delete.Path, state, halt);
            await bucket.Delete(delete.Path, halt);
        }, stop);
        await Commit(plan.Target, state, stop);
    }

    /// <summary>The release that <c>--rollback</c> restores, with where each of its files comes from.</summary>
    /// <exception cref="BucketException">There is none, or objects of it are gone.</exception>
    public static (PublishPlan Plan, Func<IBucket, StoreFile> Store) Rollback(BucketState state, bool etagIsMd5)
    {
        if (state.Previous is not { } previous || previous.Id == state.Current?.Id)
            throw new BucketException(PublishingRules.NoRollback.Report("the bucket names no release before the published one"));
        var plan = PublishPlan.Of(previous, state, etagIsMd5);
        var missing = plan.Uploads.Where(upload => !state.Kept.Contains(state.KeptKey(previous.Id, upload.File.Path))).ToImmutableArray();
        if (!missing.IsEmpty)
        {
            throw new BucketException(PublishingRules.NoRollback.Report(
                $"{missing.Length} files of the release before are gone from the bucket, '{missing[0].File.Path}' among them"));
        }
        return (plan, bucket => (file, stop) => bucket.Copy(state.KeptKey(previous.Id, file.Path), file.Path, stop));
    }

    private Task Keep(string path, BucketState state, CancellationToken stop) => bucket.Copy(path, state.KeptKey(state.Current!.Id, path), stop);

    private async Task Commit(ReleaseManifest target, BucketState state, CancellationToken stop)
    {
        if (state.Current is { } replaced && replaced.Id != target.Id)
            await Put(BucketLayout.Previous, replaced, stop);
        await Put(BucketLayout.Current, target, stop);
        await bucket.Delete(BucketLayout.Started, stop);
        var kept = state.Current is { } before && before.Id != target.Id ? before.Id : state.Previous?.Id;
        var outdated = state.Kept.Where(key => kept is null || !key.StartsWith(state.KeptKey(kept, ""), StringComparison.Ordinal));
        await Parallel.ForEachAsync(outdated, Options(stop), async (key, halt) => await bucket.Delete(key, halt));
    }

    private Task Put(string key, ReleaseManifest manifest, CancellationToken stop)
    {
        var json = manifest.ToJson();
        return bucket.Put(key, ObjectBody.Of(json), ManifestHeaders, stop);
    }

    /// <summary>Does the steps in parallel; the first that fails ends the others and is thrown.</summary>
    private async Task Each<T>(IEnumerable<T> steps, Func<T, CancellationToken, Task> act, CancellationToken stop)
    {
        var failures = new ConcurrentQueue<BucketException>();
        using var halt = CancellationTokenSource.CreateLinkedTokenSource(stop);
        try
        {
            await Parallel.ForEachAsync(steps, Options(halt.Token), async (step, token) =>
            {
                try
                {
                    await act(step, token);
                    progress?.Report(Interlocked.Increment(ref done));
                }
                catch (BucketException failure)
                {
                    failures.Enqueue(failure);
                    await halt.CancelAsync();
                }
            });
        }
        catch (OperationCanceledException) when (!failures.IsEmpty && !stop.IsCancellationRequested)
        {
            // The failure says why.
        }
        if (failures.TryDequeue(out var first))
            throw first;
    }

    private ParallelOptions Options(CancellationToken stop) => new() { MaxDegreeOfParallelism = parallel, CancellationToken = stop };
}
