using System.Collections.Immutable;

namespace QiniuDocsGen.Delivery.Staging;

/// <summary>What an output folder holds that docsgen did not write.</summary>
/// <param name="Folder">The output folder.</param>
/// <param name="Entries">The foreign files, links and folders, each folder before what it holds.</param>
internal sealed record ForeignFiles(string Folder, ImmutableArray<FolderEntry> Entries)
{
    /// <summary>How many foreign files and links there are.</summary>
    public int Count => Entries.Count(entry => !entry.IsFolder);

    /// <summary>Finds what an earlier manifest does not list.</summary>
    public static ForeignFiles Find(string folder, OutputManifest ours) => new(
        folder,
        [.. FolderWalk.Entries(folder).Where(entry => entry.IsFolder ? !ours.Uses(entry.Path) : !ours.Owns(entry.Path))]);

    /// <summary>The first foreign entry that stands where the new site needs a file or a folder; null when there is none.</summary>
    public string? InTheWayOf(OutputManifest site)
    {
        foreach (var entry in Entries)
        {
            if (site.Owns(entry.Path) || (!entry.IsFolder && site.Uses(entry.Path)))
                return entry.Path;
        }
        return null;
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
