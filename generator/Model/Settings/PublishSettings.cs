namespace QiniuDocsGen.Model.Settings;

/// <summary>Where and how <c>docsgen publish</c> uploads the site; credentials are never settings.</summary>
public sealed record PublishSettings
{
    /// <summary>The settings of a site that says nothing of publishing.</summary>
    public static PublishSettings Default { get; } = new();

    /// <summary>The address of the S3-compatible store: https, or http on this machine; null when it is not known.</summary>
    public Uri? Endpoint { get; init; }

    /// <summary>The name of the bucket; empty when it is not known.</summary>
    public string Bucket { get; init; } = "";

    /// <summary>What the keys of all objects begin with: empty, or a path that ends in a slash.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>The region to sign for; empty to take it from the endpoint.</summary>
    public string Region { get; init; } = "";

    /// <summary>Whether the bucket stands in the path of an address rather than in the name of the host.</summary>
    public bool PathStyle { get; init; } = true;

    /// <summary>Whether text files are uploaded compressed with gzip, for stores and CDNs that do not compress themselves.</summary>
    public bool Precompress { get; init; }

    /// <summary>Whether the body of each upload is signed too; over https that adds nothing but time.</summary>
    public bool SignBody { get; init; } = true;

    /// <summary>Whether an ETag of the store is the MD5 of the object, so that it can be compared.</summary>
    public bool EtagIsMd5 { get; init; } = true;

    /// <summary>Requests at once, 1 to 64.</summary>
    public int Parallel { get; init; } = 8;

    /// <summary>How long one try of a request may take, in seconds, 1 to 600.</summary>
    public int Timeout { get; init; } = 60;

    /// <summary>The most objects that one run may delete, 0 to 1,000,000.</summary>
    public int MaxDeletes { get; init; } = 1000;

    /// <summary>What the CDN in front of the bucket must be told; null when there is none.</summary>
    public CdnSettings? Cdn { get; init; }
}

/// <summary>The CDN in front of the bucket.</summary>
/// <param name="Refresh">Whether Qiniu's refresh interface is called after the upload; else the list is only printed.</param>
/// <param name="DailyUrls">Addresses that may be refreshed in one day, 0 to 100,000.</param>
/// <param name="DailyFolders">Folders that may be refreshed in one day, 0 to 1,000.</param>
public sealed record CdnSettings(bool Refresh, int DailyUrls = 500, int DailyFolders = 11);
