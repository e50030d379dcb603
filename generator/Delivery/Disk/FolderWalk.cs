using System.Collections.Immutable;
using System.IO.Enumeration;

namespace QiniuDocsGen.Delivery.Disk;

/// <summary>Something that a folder holds.</summary>
/// <param name="Path">Its path below the folder, with forward slashes.</param>
/// <param name="IsFolder">Whether it is a real folder; a link to one is not.</param>
/// <param name="IsLink">Whether it is a symbolic link.</param>
/// <param name="State">What the system says of it.</param>
internal readonly record struct FolderEntry(string Path, bool IsFolder, bool IsLink, FileState State)
{
    /// <summary>Whether it is a file with bytes.</summary>
    public bool IsFile => State.IsKnown ? State.IsFile : !IsFolder && !IsLink;
}

/// <summary>Lists what is in a folder, at any depth and on all cores, without following links.</summary>
internal static class FolderWalk
{
    private static readonly EnumerationOptions Everything = new()
    {
        AttributesToSkip = FileAttributes.None,
        IgnoreInaccessible = false,
        ReturnSpecialDirectories = false,
    };

    /// <summary>Every entry, each folder before what it holds.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="known">Tells what a folder in it holds, so that it need not be listed; entries without a state are looked at. Null for a folder that must be.</param>
    /// <exception cref="IOException">A folder cannot be read; may be among others in an <see cref="AggregateException"/>.</exception>
    public static ImmutableArray<FolderEntry> Entries(string folder, Func<FolderEntry, IEnumerable<FolderEntry>?>? known = null)
    {
        var all = ImmutableArray.CreateBuilder<FolderEntry>();
        for (FolderEntry[] level = [new("", IsFolder: true, IsLink: false, default)]; level.Length > 0;)
        {
            var found = new FolderEntry[level.Length][];
            Parallel.For(0, level.Length, i => found[i] = known?.Invoke(level[i]) is { } entries ? Look(folder, entries) : List(folder, level[i].Path));
            all.AddRange(found.SelectMany(entries => entries));
            level = [.. found.SelectMany(entries => entries).Where(entry => entry.IsFolder)];
        }
        return all.DrainToImmutable();
    }

    private static FolderEntry[] Look(string folder, IEnumerable<FolderEntry> entries) =>
    [
        .. entries.Select(entry => entry.State.IsKnown ? entry : Of(entry.Path, NativeFiles.StateOf(Path.Join(folder, entry.Path)))).Where(entry => entry.State.IsKnown),
    ];

    private static FolderEntry[] List(string folder, string below)
    {
        var prefix = below.Length == 0 ? "" : below + "/";
        return
        [
            .. new FileSystemEnumerable<FolderEntry>(
                Path.Join(folder, below),
                (ref FileSystemEntry entry) =>
                {
                    var path = prefix + entry.FileName.ToString();
                    var state = NativeFiles.StateOf(Path.Join(folder, path));
                    if (state.IsKnown)
                        return Of(path, state);
                    var isLink = entry.Attributes.HasFlag(FileAttributes.ReparsePoint);
                    return new FolderEntry(path, entry.IsDirectory && !isLink, isLink, state);
                },
                Everything),
        ];
    }

    private static FolderEntry Of(string path, FileState state) => new(path, state.IsFolder, state.IsLink, state);
}
