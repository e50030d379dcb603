using System.Runtime.CompilerServices;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using QiniuDocsGen.Model.Settings;

namespace QiniuDocsGen.Delivery.Publishing.Stores;

/// <summary>A bucket of an S3-compatible store.</summary>
internal sealed class S3Bucket : IBucket, IDisposable
{
    private const int Tries = 5;
    private const int PageSize = 1000;

    private readonly AmazonS3Client client;
    private readonly PublishSettings settings;

    /// <summary>Opens a bucket; nothing is asked of the store yet.</summary>
    /// <param name="settings">Where it is; endpoint and bucket are known.</param>
    /// <param name="credentials">The keys.</param>
    public S3Bucket(PublishSettings settings, Credentials credentials)
    {
        this.settings = settings;
        var config = new AmazonS3Config
        {
            ServiceURL = settings.Endpoint!.AbsoluteUri,
            AuthenticationRegion = settings.Region.Length > 0 ? settings.Region : RegionOf(settings.Endpoint),
            ForcePathStyle = settings.PathStyle,
            Timeout = TimeSpan.FromSeconds(settings.Timeout),
            RetryMode = RequestRetryMode.Standard,
            MaxErrorRetry = Tries - 1,
            // Many compatible stores know neither trailing checksums nor signed pieces; Content-MD5 does the same for us.
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
        };
        client = credentials.SessionToken is { } token
            ? new AmazonS3Client(new SessionAWSCredentials(credentials.AccessKey, credentials.SecretKey, token), config)
            : new AmazonS3Client(new BasicAWSCredentials(credentials.AccessKey, credentials.SecretKey), config);
        client.BeforeRequestEvent += ShowSlashesOfCopySource;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<StoredObject> List([EnumeratorCancellation] CancellationToken stop)
    {
        var request = new ListObjectsV2Request { BucketName = settings.Bucket, Prefix = settings.Prefix, MaxKeys = PageSize };
        do
        {
            var page = await Ask("list the bucket", () => client.ListObjectsV2Async(request, stop), stop);
            foreach (var stored in page.S3Objects ?? [])
                yield return new StoredObject(stored.Key[settings.Prefix.Length..], stored.Size ?? 0, Bare(stored.ETag));
            request.ContinuationToken = page.IsTruncated == true ? page.NextContinuationToken : null;
        }
        while (request.ContinuationToken is not null);
    }

    /// <inheritdoc/>
    public Task<byte[]?> Get(string key, CancellationToken stop) => Ask($"read '{key}'", async () =>
    {
        try
        {
            using var response = await client.GetObjectAsync(settings.Bucket, settings.Prefix + key, stop);
            using var bytes = new MemoryStream();
            await response.ResponseStream.CopyToAsync(bytes, stop);
            return bytes.ToArray();
        }
        catch (AmazonS3Exception missing) when (missing.ErrorCode == "NoSuchKey")
        {
            return (byte[]?)null;
        }
    }, stop);

    /// <inheritdoc/>
    public async Task Put(string key, ObjectBody body, ObjectHeaders headers, CancellationToken stop)
    {
        for (var tries = 1; ; tries++)
        {
            var etag = await Ask($"store '{key}'", () => PutOnce(key, body, headers, stop), stop);
            if (!settings.EtagIsMd5 || etag == body.Md5)
                return;
            if (tries == Tries)
                throw new BucketException(PublishingRules.ChecksumDiffers.Report($"the store reports another checksum for '{key}' than its file has"));
        }
    }

    /// <inheritdoc/>
    public Task Copy(string from, string to, CancellationToken stop) => Ask($"copy '{from}'", () => client.CopyObjectAsync(
        new CopyObjectRequest
        {
            SourceBucket = settings.Bucket,
            SourceKey = settings.Prefix + from,
            DestinationBucket = settings.Bucket,
            DestinationKey = settings.Prefix + to,
            MetadataDirective = S3MetadataDirective.COPY,
        },
        stop), stop);

    /// <inheritdoc/>
    public Task Delete(string key, CancellationToken stop) =>
        Ask($"delete '{key}'", () => client.DeleteObjectAsync(settings.Bucket, settings.Prefix + key, stop), stop);

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();

    private async Task<string> PutOnce(string key, ObjectBody body, ObjectHeaders headers, CancellationToken stop)
    {
        using var stream = body.Open();
        var request = new PutObjectRequest
        {
            BucketName = settings.Bucket,
            Key = settings.Prefix + key,
            InputStream = stream,
            AutoCloseStream = false,
            UseChunkEncoding = false,
            DisablePayloadSigning = !settings.SignBody,
            MD5Digest = Convert.ToBase64String(Convert.FromHexString(body.Md5)),
            ContentType = headers.ContentType,
        };
        request.Headers.CacheControl = headers.CacheControl;
        request.Headers.ContentLength = body.Length;
        if (headers.ContentEncoding.Length > 0)
            request.Headers.ContentEncoding = headers.ContentEncoding;
        return Bare((await client.PutObjectAsync(request, stop)).ETag);
    }

    /// <summary>Asks the store; what it or the network refuses becomes a finding.</summary>
    private async Task<T> Ask<T>(string what, Func<Task<T>> request, CancellationToken stop)
    {
        try
        {
            return await request();
        }
        catch (Exception fault) when (!stop.IsCancellationRequested && BucketFault.Explains(fault))
        {
            throw new BucketException(BucketFault.Report(fault, what, settings));
        }
    }

    // Some stores cut bucket and key apart before they decode the address; a slash may stand as it is.
    private static void ShowSlashesOfCopySource(object sender, RequestEventArgs request)
    {
        const string Header = "x-amz-copy-source";
        if (request is WebServiceRequestEventArgs { Headers: var headers } && headers.TryGetValue(Header, out var source))
            headers[Header] = source.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
    }

    private static string Bare(string? etag) => (etag ?? "").Trim('"').ToLowerInvariant();

    /// <summary>The region in a host such as <c>s3.cn-east-1.qiniucs.com</c>; a neutral one for other hosts.</summary>
    private static string RegionOf(Uri endpoint)
    {
        var labels = endpoint.Host.Split('.');
        return labels is ["s3", _, _, _, ..] ? labels[1] : "us-east-1";
    }
}
