using System.Collections.Immutable;
using QiniuDocsGen.Delivery.Publishing.Stores;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model.Settings;

namespace QiniuDocsGen.Delivery.Publishing;

/// <summary>What is to be published, and how.</summary>
/// <param name="Folder">The folder that a build wrote.</param>
/// <param name="Settings">Where to.</param>
/// <param name="BaseUrl">The public address of the site; null when it is not known.</param>
/// <param name="Credentials">The keys of the store; null when there are none.</param>
/// <param name="DryRun">Whether to plan only.</param>
/// <param name="Rollback">Whether the release before the published one is restored instead of the folder.</param>
/// <param name="ForgetAddresses">Whether question pages that an earlier release published may be deleted.</param>
internal sealed record PublishRequest(
    string Folder, PublishSettings Settings, Uri? BaseUrl, Credentials? Credentials, bool DryRun = false, bool Rollback = false, bool ForgetAddresses = false)
{
    /// <summary>The variable of the environment that lacks beside the other key; null when none does.</summary>
    public string? MissingKey { get; init; }
}

/// <summary>What a publishing run planned or did.</summary>
/// <param name="Plan">The difference that it found; null when it did not come so far.</param>
/// <param name="Refresh">What the CDN holds of before; null when the site has none.</param>
/// <param name="Done">Whether the plan was carried out.</param>
internal sealed record PublishReport(PublishPlan? Plan, CdnRefresh? Refresh, bool Done);

/// <summary>Brings a bucket to hold what a folder holds, or what it held before.</summary>
internal static class SitePublisher
{
    /// <summary>Publishes, and reports why it could not. Ended anywhere, it can be repeated.</summary>
    /// <param name="request">What is to be done.</param>
    /// <param name="progress">Makes, for a number of steps, something to tell how many are done.</param>
    /// <param name="stop">Ends the run where it is.</param>
    public static async Task<StageResult<PublishReport>> Publish(PublishRequest request, Func<int, IProgress<int>?> progress, CancellationToken stop)
    {
        ImmutableArray<Diagnostic> missing = [.. Missing(request)];
        if (!missing.IsEmpty || request.Credentials is not { } credentials)
            return Stopped([.. missing]);
        using var bucket = new S3Bucket(request.Settings, credentials);
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(request.Settings.Timeout) };
        return await Publish(request, bucket, new QiniuCdn(http, credentials, QiniuCdn.PublicEndpoint), progress, stop);
    }

    /// <summary>As above, with a bucket and a CDN at hand.</summary>
    public static async Task<StageResult<PublishReport>> Publish(
        PublishRequest request, IBucket bucket, QiniuCdn cdn, Func<int, IProgress<int>?> progress, CancellationToken stop)
    {
        var findings = ImmutableArray.CreateBuilder<Diagnostic>();
        var site = request.Rollback ? null : Read(request, findings);
        if (site is null && !request.Rollback)
            return Stopped([.. findings]);
        try
        {
            var state = await BucketState.Read(bucket, (request.Credentials ?? throw new ArgumentException("publishing needs credentials", nameof(request))).Seal, stop);
            var (plan, store) = Plan(request, site, state, bucket);
            var refresh = request.Settings.Cdn is { } settings ? CdnRefresh.Of(plan.Altered, request.BaseUrl, settings) : null;
            if (plan.Deletes.Length > request.Settings.MaxDeletes)
            {
                findings.Add(PublishingRules.TooManyDeletes.Report(
                    $"{plan.Deletes.Length:N0} objects would be deleted; at most {request.Settings.MaxDeletes:N0} are allowed"));
            }
            if (plan.Forgotten is { IsEmpty: false } forgotten && !request.Rollback && !request.ForgetAddresses)
            {
                findings.Add(PublishingRules.AddressesForgotten.Report(
                    $"{(forgotten.Length == 1 ? "1 question page that was" : $"{forgotten.Length:N0} question pages that were")} published would be deleted, '{forgotten[0]}' among them; each was expected to stay, if only to say that the question was withdrawn"));
            }
            var goesAhead = !request.DryRun && !findings.Any(finding => finding.Severity == Severity.Error);
            if (goesAhead)
            {
                await new Publisher(bucket, request.Settings.Parallel, progress(plan.Uploads.Length + plan.Deletes.Length))
                    .Run(plan, state, store, () => Tell(cdn, refresh, request.Settings.Cdn, findings, stop), stop);
            }
            return new StageResult<PublishReport>(new PublishReport(plan, refresh, goesAhead), findings.DrainToImmutable());
        }
        catch (BucketException failure)
        {
            return Stopped([.. findings, failure.Finding]);
        }
    }

    private static IEnumerable<Diagnostic> Missing(PublishRequest request)
    {
        if (request.Settings.Endpoint is null || request.Settings.Bucket.Length == 0)
        {
            var what = request.Settings.Endpoint is not null ? "the bucket is" : request.Settings.Bucket.Length > 0 ? "the endpoint is" : "endpoint and bucket are";
            yield return PublishingRules.NoTarget.Report($"{what} not known; an address such as https://s3.cn-east-1.qiniucs.com and the name of a bucket there were expected");
        }
        if (request.Credentials is null)
            yield return PublishingRules.NoKeys.Report(request.MissingKey is { } key
                ? $"one of the two keys is missing in the environment; {key} was expected beside the other"
                : "there are no keys in the environment; QINIU_ACCESS_KEY and QINIU_SECRET_KEY were expected");
    }

    private static SiteFolder? Read(PublishRequest request, ImmutableArray<Diagnostic>.Builder findings)
    {
        var read = SiteFolder.Read(request.Folder, request.Settings.Precompress);
        findings.AddRange(read.Diagnostics);
        return read.Diagnostics.Any(finding => finding.Severity == Severity.Error) ? null : read.Value;
    }

    private static (PublishPlan Plan, StoreFile Store) Plan(PublishRequest request, SiteFolder? site, BucketState state, IBucket bucket)
    {
        if (site is null)
        {
            var (plan, store) = Publisher.Rollback(state, request.Settings.EtagIsMd5);
            return (plan, store(bucket));
        }
        return (
            PublishPlan.Of(new ReleaseManifest(site.Files), state, request.Settings.EtagIsMd5),
            (file, stop) => bucket.Put(file.Path, site.BodyOf(file), file.Headers, stop));
    }

    private static async Task Tell(
        QiniuCdn cdn, CdnRefresh? refresh, CdnSettings? settings, ImmutableArray<Diagnostic>.Builder findings, CancellationToken stop)
    {
        if (refresh is null || settings is not { Refresh: true })
            return;
        if (!refresh.IsKnown)
            findings.Add(PublishingRules.CdnNotRefreshed.Report("the public address of the site is not known; base_url of site.yml was expected"));
        else if (refresh.Urls.Length > settings.DailyUrls || refresh.Folders.Length > settings.DailyFolders)
            findings.Add(PublishingRules.CdnNotRefreshed.Report($"{refresh.Urls.Length:N0} addresses are more than one day allows"));
        else if (await cdn.Refresh(refresh, stop) is { } refusal)
            findings.Add(refusal);
    }

    private static StageResult<PublishReport> Stopped(params ReadOnlySpan<Diagnostic> findings) => new(new PublishReport(null, null, false), [.. findings]);
}
