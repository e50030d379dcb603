using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using QiniuDocsGen.Delivery.Disk;

namespace QiniuDocsGen.Delivery.Staging;

/// <summary>
/// The site that the last delivery replaced. Most of its files are those of the output under a second path, so to bring it up to date and to exchange
/// the two costs as much as changed, where a stage from nothing costs a link for each file and the replaced site a removal for each. No file of it is
/// ever written into: the output may have it too.
/// </summary>
/// <param name="Folder">The stage that it has become.</param>
/// <param name="Entries">What is in it.</param>
/// <param name="Manifest">The files in it that docsgen wrote; all others were carried over.</param>
internal sealed record SpareSite(string Folder, ImmutableArray<FolderEntry> Entries, OutputManifest Manifest)
{
    private const string Format = "docsgen spare 1";

    /// <summary>
    /// Makes the spare site the stage, if there is one that holds nothing but what docsgen wrote or others had in the output when it was replaced; by then
    /// that was in the new output too. Null otherwise, then it stays where it is.
    /// </summary>
    public static SpareSite? Take(OutputPlace place)
    {
        var spare = place.Cache.Spare;
        try
        {
            if (!place.Cache.HasSpare || OutputManifest.Read(spare) is not { } manifest || Carried(place.Cache) is not { } carried)
                return null;
            var mode = NativeFiles.StateOf(place.Stage).Mode;
            var known = new KnownFolders(manifest, SeenFiles.Read(place.Cache.SpareSeen, manifest), isFilesToo: true);
            var entries = FolderWalk.Entries(spare, known.In);
            if (!entries.All(entry => IsOurs(entry, manifest, mode) || carried.Contains((entry.Path, entry.State.Node))))
                return null;
            Directory.Move(spare, place.Whole);
            return new SpareSite(place.Whole, entries, manifest);
        }
        catch (Exception refusal) when (DiskFault.Explains(refusal))
        {
            return null; // what cannot be read is of no use
        }
    }

    /// <summary>Keeps a site that was replaced; false where that is not possible, or where it holds what nobody has looked at.</summary>
    /// <param name="place">The output that has replaced it.</param>
    /// <param name="site">What it was.</param>
    /// <param name="foreign">What others had in it.</param>
    public static bool Keep(OutputPlace place, EarlierSite site, ForeignFiles foreign)
    {
        if (!Directory.Exists(place.Retired) || !site.HasSameFolders(place.Retired) || !place.Cache.Make() || Path.Exists(place.Cache.Spare))
            return false;
        var lines = foreign.Entries.Select(entry => string.Create(CultureInfo.InvariantCulture, $"{entry.State.Node} {entry.Path}"));
        // No path holds a zero.
        var text = string.Join('\0', [Format, .. lines]);
        if (!WholeFile.Write(place.Cache.Carried, stream => stream.Write(Encoding.UTF8.GetBytes(text))).IsEmpty || !site.SeenNow(foreign).Write(place.Cache.SpareSeen))
            return false;
        try
        {
            Directory.Move(place.Retired, place.Cache.Spare);
            return true;
        }
        catch (Exception refusal) when (DiskFault.Explains(refusal))
        {
            return false;
        }
    }

    /// <summary>
    /// Removes what does not stay, so that the rest of the new site can be brought in. Files that are to be replaced go first too: moving a new file over
    /// another makes ext4 write it to the disk at once.
    /// </summary>
    /// <param name="next">The manifest of the new site.</param>
    /// <param name="stays">Whether a file of ours, by its number in that manifest and its state, stays.</param>
    public void Clear(OutputManifest next, Func<int, FileState, bool> stays)
    {
        Parallel.ForEach(Entries.Where(entry => !entry.IsFolder), entry =>
        {
            if (!Manifest.Owns(entry.Path) || !next.Places.TryGetValue(entry.Path, out var number) || !stays(number, entry.State))
                File.Delete(Path.Join(Folder, entry.Path));
        });
        foreach (var folder in Entries.Where(entry => entry.IsFolder && !(Manifest.Uses(entry.Path) && next.Uses(entry.Path))).Reverse())
            Directory.Delete(Path.Join(Folder, folder.Path));
    }

    private static bool IsOurs(FolderEntry entry, OutputManifest manifest, long mode) =>
        entry.IsFolder ? manifest.Uses(entry.Path) && entry.State.Mode == mode : entry.IsFile && manifest.Owns(entry.Path);

    private static HashSet<(string Path, long Node)>? Carried(OutputCache cache)
    {
        var lines = File.Exists(cache.Carried) ? File.ReadAllText(cache.Carried).Split('\0') : [];
        if (lines is not [Format, .. var entries])
            return null;
        return [.. entries.Select(line => line.Split(' ', 2)).Where(parts => parts.Length == 2).Select(parts => (parts[1], long.TryParse(parts[0], CultureInfo.InvariantCulture, out var node) ? node : 0))];
    }
}
