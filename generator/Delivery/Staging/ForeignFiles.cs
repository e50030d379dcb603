using System.Collections.Immutable;
using QiniuDocsGen.Delivery.Disk;
using QiniuDocsGen.Model;

namespace QiniuDocsGen.Delivery.Staging;

/// <summary>What an output folder holds that docsgen did not write.</summary>
/// <param name="Folder">The output folder.</param>
/// <param name="Entries">The foreign files, links and folders, each folder before what it holds.</param>
internal sealed record ForeignFiles(string Folder, ImmutableArray<FolderEntry> Entries)
{
    /// <summary>How many foreign files and links there are.</summary>
    public int Count => Entries.Count(entry => !entry.IsFolder);

    /// <summary>The folders that they are in; the empty text for the output folder itself.</summary>
    public IReadOnlySet<string> Folders { get; } = Entries.Select(entry => entry.Path[..Math.Max(entry.Path.LastIndexOf('/'), 0)]).ToHashSet(StringComparer.Ordinal);

    /// <summary>Finds what the manifest of a site does not list.</summary>
    public static ForeignFiles Find(EarlierSite site) => new(
        site.Folder,
        [.. site.Entries.Where(entry => entry.IsFolder ? !site.Manifest.Uses(entry.Path) : !site.Manifest.Owns(entry.Path))]);

    /// <summary>The first foreign entry that stands where a new site needs a file or a folder; null when there is none.</summary>
    public string? InTheWayOf(OutputTree tree)
    {
        if (Entries.IsEmpty)
            return null;
        var site = OutputManifest.Of(tree);
        return Entries.Where(entry => site.Owns(entry.Path) || (!entry.IsFolder && site.Uses(entry.Path))).Select(entry => entry.Path).FirstOrDefault();
    }

    /// <summary>Puts the foreign files into a new folder too: the same files where the file system can link them, else copies. Links stay links.</summary>
    public void CarryInto(string folder)
    {
        foreach (var entry in Entries)
        {
            var from = Path.Join(Folder, entry.Path);
            var to = Path.Join(folder, entry.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            if (entry.IsFolder)
                CreateLike(from, to);
            else if (entry.IsLink)
                File.CreateSymbolicLink(to, new FileInfo(from).LinkTarget!);
            else if (!NativeFiles.TryLink(from, to))
                File.Copy(from, to);
        }
    }

    private static void CreateLike(string from, string to)
    {
        Directory.CreateDirectory(to);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(to, File.GetUnixFileMode(from) | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
