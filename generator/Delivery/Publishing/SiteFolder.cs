using System.Collections.Immutable;
using System.IO.Compression;
using QiniuDocsGen.Delivery.Disk;
using QiniuDocsGen.Delivery.Publishing.Stores;
using QiniuDocsGen.Delivery.Staging;
using QiniuDocsGen.Diagnostics;

namespace QiniuDocsGen.Delivery.Publishing;

/// <summary>A built site in a folder, as it is to be stored.</summary>
internal sealed class SiteFolder
{
    private readonly string folder;

    private SiteFolder(string folder, ImmutableArray<PublishedFile> files)
    {
        this.folder = folder;
        Files = files;
    }

    /// <summary>The files, by path.</summary>
    public ImmutableArray<PublishedFile> Files { get; }

    /// <summary>
    /// Lists a folder and takes the checksum of every file, on all cores. Reports a folder without a site, and what is not published.
    /// </summary>
    /// <param name="folder">The folder that a build wrote.</param>
    /// <param name="precompress">Whether text is to be stored compressed.</param>
    public static StageResult<SiteFolder> Read(string folder, bool precompress)
    {
        try
        {
            if (!Directory.Exists(folder) || OutputManifest.Read(folder) is null)
                return Nothing(folder, PublishingRules.NoSite.Report($"'{folder}' holds no site: {OutputManifest.FileName} was expected in it"));
            var entries = FolderWalk.Entries(folder).Where(entry => !entry.IsFolder && entry.Path != OutputManifest.FileName).ToImmutableArray();
            var left = entries.Where(IsLeftOut).Select(entry => PublishingRules.NotPublished.Report(
                $"'{entry.Path}' is {(entry.IsLink ? "a symbolic link" : "kept for docsgen")} and is not published"));
            var files = entries.Where(entry => !IsLeftOut(entry)).Select(entry => entry.Path).Order(StringComparer.Ordinal)
                .AsParallel().AsOrdered().Select(path => Measure(folder, path, precompress)).ToImmutableArray();
            return new StageResult<SiteFolder>(new SiteFolder(folder, files), [.. left]);
        }
        catch (Exception refusal) when (DiskFault.Explains(refusal))
        {
            return Nothing(folder, DiskFault.Report(refusal, folder));
        }
    }

    /// <summary>The bytes of a file, as they are to be stored.</summary>
    public ObjectBody BodyOf(PublishedFile file) =>
        new(() => Open(folder, file.Path, file.Headers.ContentEncoding.Length > 0), file.Size, file.Md5);

    private static StageResult<SiteFolder> Nothing(string folder, Diagnostic finding) => new(new SiteFolder(folder, []), [finding]);

    private static bool IsLeftOut(FolderEntry entry) => entry.IsLink || entry.Path.StartsWith(BucketLayout.Folder, StringComparison.Ordinal);

    private static PublishedFile Measure(string folder, string path, bool precompress)
    {
        var headers = PublishedFile.HeadersOf(path, precompress);
        using var body = Open(folder, path, headers.ContentEncoding.Length > 0);
        var md5 = ObjectBody.Md5Of(body);
        return new PublishedFile(path, body.Length, md5, headers);
    }

    private static Stream Open(string folder, string path, bool compressed)
    {
        var file = File.OpenRead(Path.Join(folder, path));
        if (!compressed)
            return file;
        using (file)
        {
            var packed = new MemoryStream();
            using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
                file.CopyTo(gzip);
            packed.Position = 0;
            return packed;
        }
    }
}
