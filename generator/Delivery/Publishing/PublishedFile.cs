using QiniuDocsGen.Delivery.Publishing.Stores;

namespace QiniuDocsGen.Delivery.Publishing;

/// <summary>A file of a release as it is stored in the bucket.</summary>
/// <param name="Path">Its path in the site, which is its key.</param>
/// <param name="Size">The size of what is stored, in bytes.</param>
/// <param name="Md5">The MD5 of what is stored, in lower case.</param>
/// <param name="Headers">What the store tells browsers.</param>
internal sealed record PublishedFile(string Path, long Size, string Md5, ObjectHeaders Headers)
{
    /// <summary>Whether another release has the same file with the same headers.</summary>
    public bool IsSameAs(PublishedFile? other) => other is not null && Md5 == other.Md5 && Size == other.Size && Headers == other.Headers;

    /// <summary>The headers of a file: names with a fingerprint are kept for a year, all others are asked for each time.</summary>
    /// <param name="path">Its path in the site.</param>
    /// <param name="precompress">Whether text is stored compressed.</param>
    public static ObjectHeaders HeadersOf(string path, bool precompress)
    {
        var (type, isText) = ContentTypes.Of(path);
        var isFingerprinted = path.StartsWith("assets/", StringComparison.Ordinal);
        return new ObjectHeaders(type, isFingerprinted ? "public, max-age=31536000, immutable" : "no-cache", precompress && isText ? "gzip" : "");
    }
}
