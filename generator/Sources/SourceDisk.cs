using System.Collections.Immutable;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Sources;

/// <summary>A file that was found.</summary>
/// <param name="Path">Its path below the root that was searched.</param>
/// <param name="FullPath">Its path on disk.</param>
/// <param name="IsBuiltIn">Whether it belongs to the program rather than to the site.</param>
/// <param name="IsConfidential">Whether no message may show a line of it.</param>
internal sealed record FoundFile(RelativePath Path, string FullPath, bool IsBuiltIn = false, bool IsConfidential = false);

/// <summary>Lists and reads files, and reports what cannot be read. Nothing it does depends on the order in which a disk lists files.</summary>
/// <param name="workingFolder">The folder that paths in messages are relative to.</param>
/// <param name="found">Collects what is found.</param>
internal sealed class SourceDisk(string workingFolder, List<Diagnostic> found)
{
    /// <summary>The most bytes of a file that is read.</summary>
    public const long MaxFileBytes = 512L * 1024 * 1024;

    /// <summary>The files below a folder, by path. Hidden ones, symbolic links and names that cannot be used are reported and left out.</summary>
    public ImmutableArray<FoundFile> List(string folder)
    {
        var files = new List<FoundFile>();
        var open = new Stack<(DirectoryInfo Folder, string Prefix)>();
        open.Push((new DirectoryInfo(folder), ""));
        while (open.TryPop(out var next))
        {
            foreach (var item in Items(next.Folder))
            {
                if (IsFollowed(item) && item is DirectoryInfo below)
                {
                    if (item.Extension is ".yml" or ".tsv")
                        found.Add(SourceRules.FolderForFile.Report($"{DisplayPath(item.FullName)} is a folder; a file was expected by that name"));
                    open.Push((below, next.Prefix + item.Name + "/"));
                }
                else if (item is FileInfo && IsFollowed(item))
                    Add(next.Prefix + item.Name, item.FullName, files);
                else
                    found.Add(ReportSkipped(item));
            }
        }
        return [.. files.OrderBy(f => f.Path)];
    }

    /// <summary>The bytes of each file, read in parallel; null for one that cannot be read, which is reported.</summary>
    public T?[] ReadAll<T>(ImmutableArray<FoundFile> files, long maxBytes, Func<FoundFile, byte[], (T Value, ImmutableArray<Diagnostic> Found)> read)
        where T : class
    {
        var results = new (T? Value, ImmutableArray<Diagnostic> Found)[files.Length];
        Parallel.For(0, files.Length, i =>
        {
            var (bytes, fault) = TryRead(files[i].FullPath, maxBytes);
            results[i] = bytes is null ? (null, [fault!]) : read(files[i], bytes);
        });
        found.AddRange(results.SelectMany(r => r.Found));
        return [.. results.Select(r => r.Value)];
    }

    /// <summary>The texts of files, read in parallel.</summary>
    public ImmutableArray<SourceFile> ReadTexts(ImmutableArray<FoundFile> files, long maxBytes = MaxFileBytes)
    {
        var texts = ReadAll(files, maxBytes, (file, bytes) => TextDecoder.Decode(file, DisplayPath(file.FullPath), bytes));
        return [.. texts.OfType<SourceFile>()];
    }

    /// <summary>
    /// A path as messages show it: relative to the working folder where that is possible, with forward slashes and without control
    /// characters.
    /// </summary>
    public string DisplayPath(string path)
    {
        var relative = Path.GetRelativePath(Path.GetFullPath(workingFolder), Path.GetFullPath(path));
        return Quotation.Escape(relative.Replace(Path.DirectorySeparatorChar, '/'));
    }

    private FileSystemInfo[] Items(DirectoryInfo folder)
    {
        try
        {
            return [.. folder.EnumerateFileSystemInfos().OrderBy(i => i.Name, StringComparer.Ordinal)];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            found.Add(SourceRules.Unreadable.Report($"the folder {DisplayPath(folder.FullName)} cannot be read: {Reason(fault)}"));
            return [];
        }
    }

    private void Add(string path, string fullPath, List<FoundFile> files)
    {
        if ((Path.DirectorySeparatorChar == '\\' || !path.Contains('\\', StringComparison.Ordinal)) && RelativePath.TryParse(path, out var relative))
            files.Add(new FoundFile(relative, fullPath));
        else
            found.Add(SourceRules.FileName.Report(
                $"the file {DisplayPath(fullPath)} has a colon, a back slash or a control character in its name; a name without them was expected"));
    }

    private (byte[]? Bytes, Diagnostic? Fault) TryRead(string path, long maxBytes)
    {
        try
        {
            var length = new FileInfo(path).Length;
            // Nothing is opened that has no length: reading a pipe would wait for ever.
            if (length <= maxBytes)
                return (length == 0 ? [] : File.ReadAllBytes(path), null);
            return (null, SourceRules.FileTooLarge.Report(
                $"the file {DisplayPath(path)} has {length:N0} bytes; at most {maxBytes:N0} were expected"));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return (null, SourceRules.Unreadable.Report($"the file {DisplayPath(path)} cannot be read: {Reason(fault)}"));
        }
    }

    /// <summary>Says why something is not read; that is more than a note when it may be something that the site should have.</summary>
    private Diagnostic ReportSkipped(FileSystemInfo item)
    {
        var (rule, reason) = item.Name.StartsWith('.')
            ? (SourceRules.NotFollowed, "is hidden")
            : (IsWanted(item) ? SourceRules.Skipped : SourceRules.NotFollowed, IsLink(item) ? "is a symbolic link" : "has a name that is not UTF-8");
        return rule.Report($"{DisplayPath(item.FullName)} {reason}, so it is not read");
    }

    private static bool IsWanted(FileSystemInfo item) =>
        !IsThere(item) || item is DirectoryInfo
        || (Path.GetExtension(item.Name).ToLowerInvariant() is ".md" or ".yml" or ".html" && !item.Name.Equals("README.md", StringComparison.OrdinalIgnoreCase));

    private static bool IsFollowed(FileSystemInfo item) => IsThere(item) && !IsLink(item) && !item.Name.StartsWith('.');

    private static bool IsLink(FileSystemInfo item) => IsThere(item) && item.Attributes.HasFlag(FileAttributes.ReparsePoint);

    /// <summary>Whether the system knows a listed item by the name that .NET gives it; it does not when that name is not UTF-8.</summary>
    private static bool IsThere(FileSystemInfo item) => (int)item.Attributes != -1;

    private static string Reason(Exception fault) => fault switch
    {
        UnauthorizedAccessException => "permission is denied",
        FileNotFoundException or DirectoryNotFoundException => "it does not exist any more",
        _ => "the disk reports an error",
    };
}
