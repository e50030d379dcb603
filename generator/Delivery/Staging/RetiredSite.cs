using QiniuDocsGen.Delivery.Disk;

namespace QiniuDocsGen.Delivery.Staging;

/// <summary>
/// Removes a site that another has replaced. A file goes only when it is listed in the retired site's own manifest, or when it was carried over: it is
/// in the new output and is not of docsgen's making there. So a file that was in nobody's list survives, also one that appeared at the last moment,
/// and so the removal may be broken off at any point and taken up by a later run.
/// </summary>
internal static class RetiredSite
{
    /// <summary>Removes what may go, and sets aside the rest.</summary>
    /// <param name="retired">The folder of the retired site.</param>
    /// <param name="place">The output folder that replaced it.</param>
    /// <returns>The folder with the rest; null when there was none.</returns>
    public static string? Remove(string retired, OutputPlace place)
    {
        var old = OutputManifest.Read(retired);
        var current = OutputManifest.Read(place.Folder);
        // The manifest goes last: without it a later run would take everything for foreign. What is none that docsgen wrote is foreign too.
        var mayGo = FolderWalk.Entries(retired).Where(entry => old is null || entry.Path != OutputManifest.FileName).ToLookup(entry => MayGo(entry, retired, old, current, place));
        var rest = mayGo[false].Any();
        Parallel.ForEach(mayGo[true].Where(entry => !entry.IsFolder), file => File.Delete(Path.Join(retired, file.Path)));
        foreach (var folder in mayGo[true].Where(entry => entry.IsFolder).Reverse())
            DeleteFolder(Path.Join(retired, folder.Path), mayHoldRest: rest);
        if (old is not null)
            File.Delete(Path.Join(retired, OutputManifest.FileName));
        if (!rest)
        {
            Directory.Delete(retired);
            return null;
        }
        var aside = place.FreeSetAside();
        Directory.Move(retired, aside);
        return aside;
    }

    private static bool MayGo(FolderEntry entry, string retired, OutputManifest? old, OutputManifest? current, OutputPlace place)
    {
        if (entry.IsFolder)
            return old?.Uses(entry.Path) == true || Directory.Exists(Path.Join(place.Folder, entry.Path));
        if (old?.Owns(entry.Path) == true)
            return true;
        return current is not null && !current.Owns(entry.Path)
            && IsSame(new FileInfo(Path.Join(retired, entry.Path)), new FileInfo(Path.Join(place.Folder, entry.Path)));
    }

    /// <summary>Whether a file of others is the one that the output has: its owner may have put another one in its place while the site was replaced.</summary>
    private static bool IsSame(FileInfo left, FileInfo carried)
    {
        if (left.LinkTarget is not null || carried.LinkTarget is not null)
            return left.LinkTarget == carried.LinkTarget;
        if (!carried.Exists)
            return false;
        var state = NativeFiles.StateOf(left.FullName);
        return (state.IsKnown && state.Node == NativeFiles.StateOf(carried.FullName).Node)
            || (left.Length == carried.Length && left.LastWriteTimeUtc == carried.LastWriteTimeUtc);
    }

    private static void DeleteFolder(string folder, bool mayHoldRest)
    {
        if (!mayHoldRest || !Directory.EnumerateFileSystemEntries(folder).Any())
            Directory.Delete(folder);
    }
}
