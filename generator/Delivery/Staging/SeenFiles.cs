using QiniuDocsGen.Delivery.Disk;

namespace QiniuDocsGen.Delivery.Staging;

/// <summary>
/// What the system said of the files and folders of a site when they were last known to be as docsgen wrote them. A file of which it says the same now
/// need not be read to know that it is intact, and a folder need not be listed. Kept beside the output, for the site itself is the same bytes wherever it
/// is built; where it is missing, all is read.
/// </summary>
internal sealed class SeenFiles
{
    private const int HashSize = 32;

    // The last letter is the number of the format.
    private static readonly byte[] Mark = "docsgen1"u8.ToArray();

    private readonly OutputManifest manifest;
    private readonly byte[] bytes;

    private SeenFiles(OutputManifest manifest, byte[] bytes) => (this.manifest, this.bytes) = (manifest, bytes);

    private static int HeadSize => Mark.Length + HashSize;

    /// <summary>Reads what is known of the files of a manifest; nothing is when the file is missing or belongs to another manifest.</summary>
    public static SeenFiles Read(string file, OutputManifest manifest)
    {
        try
        {
            var bytes = File.Exists(file) ? File.ReadAllBytes(file) : [];
            var size = HeadSize + ((manifest.Count + manifest.Folders.Count) * FileState.Size);
            return new SeenFiles(manifest, bytes.Length == size && bytes.AsSpan().StartsWith(HeadOf(manifest)) ? bytes : []);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            return new SeenFiles(manifest, []);
        }
    }

    /// <summary>What is known of the files and folders of a manifest now.</summary>
    /// <param name="manifest">The manifest.</param>
    /// <param name="stateOf">What the system said of a path; unknown where that is not sure.</param>
    public static SeenFiles Of(OutputManifest manifest, Func<string, FileState> stateOf)
    {
        var bytes = new byte[HeadSize + ((manifest.Count + manifest.Folders.Count) * FileState.Size)];
        HeadOf(manifest).CopyTo(bytes, 0);
        foreach (var (path, place) in manifest.Places)
            stateOf(path).Write(bytes.AsSpan(HeadSize + (place * FileState.Size)));
        foreach (var (path, number) in manifest.Folders)
            stateOf(path).Write(bytes.AsSpan(HeadSize + ((manifest.Count + number) * FileState.Size)));
        return new SeenFiles(manifest, bytes);
    }

    /// <summary>What the system said of a file; unknown when that is not known.</summary>
    public FileState OfFile(string path) => bytes.Length > 0 && manifest.Places.TryGetValue(path, out var place) ? At(place) : default;

    /// <summary>The same for a folder; known of one that held nothing but files and folders of the manifest.</summary>
    public FileState OfFolder(string path) => bytes.Length > 0 && manifest.Folders.TryGetValue(path, out var number) ? At(manifest.Count + number) : default;

    /// <summary>Whether the same is known.</summary>
    public bool Equals(SeenFiles other) => bytes.AsSpan().SequenceEqual(other.bytes);

    /// <summary>Keeps it for a next run; false where that is not possible.</summary>
    public bool Write(string file) => WholeFile.Write(file, stream => stream.Write(bytes)).IsEmpty;

    private FileState At(int number) => FileState.Read(bytes.AsSpan(HeadSize + (number * FileState.Size)));

    private static byte[] HeadOf(OutputManifest manifest) => [.. Mark, .. manifest.Hash];
}
