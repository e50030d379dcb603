using System.Collections.Concurrent;
using QiniuDocsGen.Delivery.Disk;
using QiniuDocsGen.Model;

namespace QiniuDocsGen.Delivery.Staging;

/// <summary>
/// Puts a whole new site together in the stage: the files that were written, those that the earlier site holds already, those of others, and the
/// manifest. What is in the spare site already stays there.
/// </summary>
internal sealed class SiteAssembly
{
    private readonly OutputPlace place;
    private readonly OutputTree tree;
    private readonly StagedFiles staged;
    private readonly EarlierSite? earlier;
    private readonly bool isApart;
    private readonly SpareSite? spare;
    private readonly bool[] isThere;
    private int copies;

    private SiteAssembly(OutputPlace place, OutputTree tree, StagedFiles staged, EarlierSite? earlier, bool isApart)
    {
        (this.place, this.tree, this.staged, this.earlier, this.isApart) = (place, tree, staged, earlier, isApart);
        spare = isApart ? SpareSite.Take(place) : null;
        isThere = new bool[tree.Files.Length];
    }

    /// <summary>Whether files of the earlier site have a second path now; false when one had to be copied, and when there was none.</summary>
    public bool IsLinked => earlier is not null && copies == 0;

    /// <summary>What is known of the site for the next delivery.</summary>
    public SeenFiles? Seen { get; private set; }

    /// <summary>Puts the site together at <see cref="OutputPlace.Whole"/>.</summary>
    /// <param name="place">The output.</param>
    /// <param name="tree">The files.</param>
    /// <param name="staged">What was written of them.</param>
    /// <param name="isApart">Whether that is at <see cref="OutputPlace.Fresh"/>, so that a spare site can be used.</param>
    /// <param name="manifest">Their manifest.</param>
    /// <param name="earlier">The site that is to be replaced, which holds the others; null when there is none.</param>
    /// <param name="foreign">The files of others in it; null when there are none.</param>
    /// <exception cref="AggregateException">Files could not be brought over; holds why.</exception>
    /// <exception cref="IOException">The same.</exception>
    public static SiteAssembly Assemble(
        OutputPlace place, OutputTree tree, StagedFiles staged, bool isApart, OutputManifest manifest, EarlierSite? earlier, ForeignFiles? foreign)
    {
        var site = new SiteAssembly(place, tree, staged, earlier, isApart);
        site.spare?.Clear(manifest, site.Stays);
        Directory.CreateDirectory(place.Whole);
        site.BringFiles();
        foreign?.CarryInto(place.Whole);
        manifest.Write(place.Whole);
        site.Seen = site.Look(manifest, foreign);
        return site;
    }

    /// <summary>Whether a file of the spare site is the one that the new site needs.</summary>
    private bool Stays(int file, FileState state) => isThere[file] = staged.IsSame[file] && state.HasBytesOf(earlier!.StateOf(tree.Files[file].Path.Value));

    private void BringFiles() => Parallel.ForEach(Partitioner.Create(0, tree.Files.Length), range =>
    {
        var last = "";
        for (var i = range.Item1; i < range.Item2; i++)
        {
            if (isThere[i] || !(isApart || staged.IsSame[i]))
                continue;
            // The files are sorted by path, so those of one folder mostly stand together.
            var path = tree.Files[i].Path.Value;
            var below = path[..Math.Max(path.LastIndexOf('/'), 0)];
            if (below != last)
                Directory.CreateDirectory(Path.Join(place.Whole, below));
            last = below;
            if (staged.IsSame[i])
                Link(path);
            else
                File.Move(place.Fresh(i), Path.Join(place.Whole, path));
        }
    });

    private void Link(string path)
    {
        if (NativeFiles.TryLink(Path.Join(earlier!.Folder, path), Path.Join(place.Whole, path)))
            return;
        Interlocked.Increment(ref copies);
        File.Copy(Path.Join(earlier.Folder, path), Path.Join(place.Whole, path));
    }

    /// <summary>
    /// Looks at the files while nobody else knows them. One that has come from the earlier site must still be what it was when it was compared.
    /// </summary>
    private SeenFiles Look(OutputManifest manifest, ForeignFiles? foreign)
    {
        var now = NativeFiles.StateOf(Path.Join(place.Whole, OutputManifest.FileName)).Changed;
        var files = new FileState[tree.Files.Length];
        Parallel.For(0, files.Length, i =>
        {
            var path = tree.Files[i].Path.Value;
            if (isThere[i])
                files[i] = earlier!.SettledStateOf(path);
            else if (NativeFiles.StateOf(Path.Join(place.Whole, path)) is var state && (!staged.IsSame[i] || state.HasBytesOf(earlier!.SettledStateOf(path))))
                files[i] = state.SettledAt(now);
        });
        var folders = new FileState[manifest.Folders.Count];
        Parallel.ForEach(manifest.Folders.Where(folder => foreign?.Folders.Contains(folder.Key) != true), folder =>
            folders[folder.Value] = NativeFiles.StateOf(Path.Join(place.Whole, folder.Key)).SettledAt(now));
        return SeenFiles.Of(manifest, path => manifest.Folders.TryGetValue(path, out var number) ? folders[number] : files[manifest.Places[path]]);
    }
}
