using System.Collections.Immutable;
using System.Security.Cryptography;
using QiniuDocsGen.Delivery.Disk;
using QiniuDocsGen.Model;

namespace QiniuDocsGen.Delivery.Staging;

/// <summary>The site that a delivery replaces.</summary>
/// <param name="Folder">Its folder.</param>
/// <param name="Manifest">The files in it that docsgen wrote.</param>
/// <param name="Seen">What is known of its files since the last delivery.</param>
/// <param name="Entries">What is in it.</param>
/// <param name="Begun">A time of its file system before the look at it.</param>
internal sealed record EarlierSite(string Folder, OutputManifest Manifest, SeenFiles Seen, ImmutableArray<FolderEntry> Entries, long Begun)
{
    private readonly Dictionary<string, FolderEntry> entries = Entries.ToDictionary(entry => entry.Path, StringComparer.Ordinal);

    /// <summary>Looks at a site.</summary>
    /// <param name="place">Where it is.</param>
    /// <param name="manifest">Its manifest.</param>
    public static EarlierSite Of(OutputPlace place, OutputManifest manifest)
    {
        var begun = NativeFiles.StateOf(place.Stage).Changed;
        var seen = SeenFiles.Read(place.Cache.Seen, manifest);
        return new EarlierSite(place.Folder, manifest, seen, FolderWalk.Entries(place.Folder, new KnownFolders(manifest, seen, isFilesToo: false).In), begun);
    }

    /// <summary>Where a file of the new site stands in this one; null when docsgen did not write it before, or something else than a file stands there now.</summary>
    public string? PathOf(OutputFile file) =>
        Manifest.Owns(file.Path.Value) && entries.TryGetValue(file.Path.Value, out var entry) && entry.IsFile ? Path.Join(Folder, file.Path.Value) : null;

    /// <summary>What the system said of a file or folder before the delivery began; unknown when there was none.</summary>
    public FileState StateOf(string path) => entries.GetValueOrDefault(path).State;

    /// <summary>The same; unknown too when it may have been changed since.</summary>
    public FileState SettledStateOf(string path) => StateOf(path).SettledAt(Begun);

    /// <summary>Whether nobody put anything into its folders, or took anything out of them, since it was looked at.</summary>
    /// <param name="folder">Where it stands now.</param>
    public bool HasSameFolders(string folder) =>
        new DirectoryInfo(folder).EnumerateFileSystemInfos().All(top => NativeFiles.StateOf(top.FullName).Node == StateOf(top.Name).Node)
        && Entries.Where(entry => entry.IsFolder).AsParallel().All(entry => NativeFiles.StateOf(Path.Join(folder, entry.Path)).Modified == entry.State.Modified);

    /// <summary>What is known of it now; a folder that files of others are in must be listed each time.</summary>
    public SeenFiles SeenNow(ForeignFiles foreign) => SeenFiles.Of(Manifest, path => foreign.Folders.Contains(path) ? default : SettledStateOf(path));

    /// <summary>
    /// The length of a file of the new site that this one holds already: made from the same inputs, and still with the bytes that came of them. Null when
    /// that cannot be told without making it.
    /// </summary>
    public long? LengthOf(OutputFile file, string? inputs)
    {
        if (inputs is null || Manifest.OriginOf(file.Path.Value) is not { } origin || origin.Inputs != inputs || PathOf(file) is not { } path)
            return null;
        var state = StateOf(file.Path.Value);
        if (state.IsKnown && state == Seen.OfFile(file.Path.Value))
            return state.Length;
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            return Convert.ToHexStringLower(SHA256.HashData(stream)) == origin.Hash ? stream.Length : null;
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            return null; // what cannot be read is written anew
        }
    }
}
