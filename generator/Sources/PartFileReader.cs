using System.Collections.Immutable;
using System.Runtime.InteropServices;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Sources;

/// <summary>A part that is not in the content folder yet: its text, and its bytes as they were given.</summary>
internal sealed record PartFile(SourceFile File, ImmutableArray<byte> Bytes);

/// <summary>Reads parts from anywhere on the disk.</summary>
internal static class PartFileReader
{
    /// <summary>Reads each file; the path of each below its root is its name. What cannot be read is reported and left out.</summary>
    public static StageResult<ImmutableArray<PartFile>> Read(IReadOnlyList<string> paths, string workingFolder)
    {
        var found = new List<Diagnostic>();
        var disk = new SourceDisk(workingFolder, found);
        var files = ImmutableArray.CreateBuilder<FoundFile>();
        foreach (var path in paths)
        {
            if (!File.Exists(path))
                found.Add(SourceRules.LocationMissing.Report($"the part {disk.DisplayPath(path)} {(Directory.Exists(path) ? "is a folder" : "does not exist")}; a file was expected there"));
            else if (RelativePath.TryParse(Path.GetFileName(path), out var name))
                files.Add(new FoundFile(name, Path.GetFullPath(path)));
            else
                found.Add(SourceRules.FileName.Report($"the file {disk.DisplayPath(path)} has a colon, a back slash or a control character in its name; a name without them was expected"));
        }
        var read = disk.ReadAll(files.ToImmutable(), SourceDisk.MaxFileBytes, (file, bytes) =>
        {
            var (text, faults) = TextDecoder.Decode(file, disk.DisplayPath(file.FullPath), bytes);
            return (new PartFile(text, ImmutableCollectionsMarshal.AsImmutableArray(bytes)), faults);
        });
        return new StageResult<ImmutableArray<PartFile>>([.. read.OfType<PartFile>()], [.. found]);
    }
}
