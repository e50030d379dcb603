using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Delivery.Publishing;

/// <summary>The list of the files of a release, as it is kept in the bucket.</summary>
internal sealed class ReleaseManifest
{
    private const int Version = 1;
    private const int IdLength = 16;

    private readonly FrozenDictionary<string, PublishedFile> byPath;

    /// <summary>Lists files.</summary>
    public ReleaseManifest(ImmutableArray<PublishedFile> files)
    {
        Files = [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)];
        byPath = Files.ToFrozenDictionary(file => file.Path, StringComparer.Ordinal);
        Id = Convert.ToHexStringLower(SHA256.HashData(FilesAsJson()))[..IdLength];
    }

    /// <summary>The files, by path.</summary>
    public ImmutableArray<PublishedFile> Files { get; }

    /// <summary>A name that follows from the files: 16 hexadecimal digits.</summary>
    public string Id { get; }

    /// <summary>The file with a path; null when the release has none.</summary>
    public PublishedFile? this[string path] => byPath.GetValueOrDefault(path);

    /// <summary>This release, and of another one the files on paths that this one has not.</summary>
    public ReleaseManifest With(ReleaseManifest? other) =>
        other is null ? this : new ReleaseManifest([.. Files, .. other.Files.Where(file => this[file.Path] is null)]);

    /// <summary>The bytes to keep in the bucket.</summary>
    public byte[] ToJson() => Encoding.UTF8.GetBytes($"{{\"version\":{Version},\"id\":\"{Id}\",\"files\":{Encoding.UTF8.GetString(FilesAsJson())}}}");

    /// <summary>Reads what <see cref="ToJson"/> wrote; null when it is anything else.</summary>
    public static ReleaseManifest? Parse(byte[] json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            if (document.RootElement.GetProperty("version").GetInt32() != Version)
                return null;
            var files = document.RootElement.GetProperty("files").Deserialize<ImmutableArray<PublishedFile>>();
            return files.All(IsSound) && files.DistinctBy(file => file.Path, StringComparer.Ordinal).Count() == files.Length ? new ReleaseManifest(files) : null;
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or NotSupportedException)
        {
            return null;
        }
    }

    private byte[] FilesAsJson() => JsonSerializer.SerializeToUtf8Bytes(Files);

    // The bucket may be written by others: a path leads nowhere but into the site, and text can become a header of a later upload.
    private static bool IsSound(PublishedFile? file) =>
        file is { Path: not null, Md5.Length: 32, Headers: { ContentType: not null, CacheControl: not null, ContentEncoding: not null } }
        && RelativePath.TryParse(file.Path, out _) && !file.Path.StartsWith(BucketLayout.Folder, StringComparison.Ordinal)
        && file.Md5.All(char.IsAsciiHexDigit);
}
