using System.IO.Enumeration;

namespace QiniuDocsGen.Delivery.Staging;

/// <summary>Something that a folder holds.</summary>
/// <param name="Path">Its path below the folder, with forward slashes.</param>
/// <param name="IsFolder">Whether it is a real folder; a link to one is not.</param>
/// <param name="IsLink">Whether it is a symbolic link.</param>
internal readonly record struct FolderEntry(string Path, bool IsFolder, bool IsLink);

/// <summary>Lists what is in a folder, at any depth, without following links.</summary>
internal static class FolderWalk
{
    private static readonly EnumerationOptions Everything = new()
    {
        AttributesToSkip = FileAttributes.None,
        IgnoreInaccessible = false,
        ReturnSpecialDirectories = false,
    };

    /// <summary>Every entry, each folder before what it holds.</summary>
    /// <exception cref="IOException">A folder cannot be read.</exception>
    public static IEnumerable<FolderEntry> Entries(string folder)
    {
        var open = new Stack<string>([""]);
        while (open.TryPop(out var below))
        {
            foreach (var entry in Entries(folder, below))
            {
                yield return entry;
                if (entry.IsFolder)
                    open.Push(entry.Path);
            }
        }
    }

    private static FileSystemEnumerable<FolderEntry> Entries(string folder, string below)
    {
        var prefix = below.Length == 0 ? "" : below + "/";
        return new FileSystemEnumerable<FolderEntry>(
            Path.Join(folder, below),
            (ref FileSystemEntry entry) =>
            {
                var isLink = entry.Attributes.HasFlag(FileAttributes.ReparsePoint);
                return new FolderEntry(prefix + entry.FileName.ToString(), entry.IsDirectory && !isLink, isLink);
            },
            Everything);
    }
}
