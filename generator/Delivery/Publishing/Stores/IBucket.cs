using System.Security.Cryptography;

namespace QiniuDocsGen.Delivery.Publishing.Stores;

/// <summary>A store of objects by key. Keys are below the prefix that the bucket was opened with.</summary>
internal interface IBucket
{
    /// <summary>Every object, in any order.</summary>
    /// <exception cref="BucketException">The store refuses or does not answer.</exception>
    public IAsyncEnumerable<StoredObject> List(CancellationToken stop);

    /// <summary>The bytes of an object; null when there is none.</summary>
    /// <exception cref="BucketException">The store refuses or does not answer.</exception>
    public Task<byte[]?> Get(string key, CancellationToken stop);

    /// <summary>Stores an object, whole or not at all, in place of one with the same key.</summary>
    /// <exception cref="BucketException">The store refuses or does not answer, or what it stored has another checksum.</exception>
    public Task Put(string key, ObjectBody body, ObjectHeaders headers, CancellationToken stop);

    /// <summary>Copies an object with its headers within the store.</summary>
    /// <exception cref="BucketException">The store refuses or does not answer.</exception>
    public Task Copy(string from, string to, CancellationToken stop);

    /// <summary>Deletes an object; one that is not there is no fault.</summary>
    /// <exception cref="BucketException">The store refuses or does not answer.</exception>
    public Task Delete(string key, CancellationToken stop);
}

/// <summary>An object as a listing shows it.</summary>
/// <param name="Key">Its key below the prefix.</param>
/// <param name="Size">Its size in bytes.</param>
/// <param name="Etag">Its ETag without quotes, in lower case.</param>
internal sealed record StoredObject(string Key, long Size, string Etag);

/// <summary>The bytes of an object to be stored.</summary>
/// <param name="Open">Opens them from the start; a repeated upload opens them again.</param>
/// <param name="Length">How many there are.</param>
/// <param name="Md5">Their MD5, 32 hexadecimal digits in lower case. A checksum of the S3 interface, not a protection.</param>
internal sealed record ObjectBody(Func<Stream> Open, long Length, string Md5)
{
    /// <summary>Bytes in memory.</summary>
    public static ObjectBody Of(byte[] bytes) => new(() => new MemoryStream(bytes, writable: false), bytes.Length, Md5Of(new MemoryStream(bytes, writable: false)));

    /// <summary>The MD5 of what is left of a stream.</summary>
    public static string Md5Of(Stream stream)
    {
#pragma warning disable CA5351 // The S3 interface compares MD5; nothing is protected by it.
        return Convert.ToHexStringLower(MD5.HashData(stream));
#pragma warning restore CA5351
    }
}

/// <summary>What the store tells browsers about an object.</summary>
/// <param name="ContentType">Its media type.</param>
/// <param name="CacheControl">How long it may be kept.</param>
/// <param name="ContentEncoding"><c>gzip</c>, or empty for bytes as they are.</param>
internal sealed record ObjectHeaders(string ContentType, string CacheControl, string ContentEncoding = "");
