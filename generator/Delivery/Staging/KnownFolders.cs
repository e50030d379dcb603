using QiniuDocsGen.Delivery.Disk;

namespace QiniuDocsGen.Delivery.Staging;

/// <summary>
/// Tells what folders hold in which nothing was made, removed or renamed since they were seen: the system sets the time of a folder then. They need not be
/// listed again.
/// </summary>
internal sealed class KnownFolders
{
    private readonly SeenFiles seen;
    private readonly bool isFilesToo;
    private readonly Dictionary<string, List<string>> files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> folders = new(StringComparer.Ordinal);

    /// <summary>The folders of a site.</summary>
    /// <param name="manifest">Its manifest.</param>
    /// <param name="seen">What is known of it.</param>
    /// <param name="isFilesToo">
    /// Whether what was said of a file when it was seen will do: only which file stands at a path is wanted then, and not what was written into it since.
    /// </param>
    public KnownFolders(OutputManifest manifest, SeenFiles seen, bool isFilesToo)
    {
        (this.seen, this.isFilesToo) = (seen, isFilesToo);
        Sort(manifest.Places.Keys, files);
        Sort(manifest.Folders.Keys, folders);
    }

    /// <summary>What a folder holds; null when that is not known. Of what is to be looked at only the path is told.</summary>
    public IEnumerable<FolderEntry>? In(FolderEntry folder)
    {
        if (!folder.State.IsKnown || seen.OfFolder(folder.Path) != folder.State)
            return null;
        return Of(files, folder.Path).Select(path => new FolderEntry(path, false, false, isFilesToo ? seen.OfFile(path) : default))
            .Concat(Of(folders, folder.Path).Select(path => new FolderEntry(path, true, false, default)));
    }

    private static List<string> Of(Dictionary<string, List<string>> all, string folder) => all.GetValueOrDefault(folder) ?? [];

    private static void Sort(IEnumerable<string> paths, Dictionary<string, List<string>> byFolder)
    {
        var find = byFolder.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var path in paths)
        {
            var folder = path.AsSpan(0, Math.Max(path.LastIndexOf('/'), 0));
            if (!find.TryGetValue(folder, out var list))
                find[folder] = list = [];
            list.Add(path);
        }
    }
}
