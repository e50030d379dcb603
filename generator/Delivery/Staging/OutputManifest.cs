using System.Collections.Frozen;
using System.Text;
using QiniuDocsGen.Model;

namespace QiniuDocsGen.Delivery.Staging;

/// <summary>
/// The list of files in an output folder that docsgen wrote, kept in that folder: one path a line, sorted. It only ever answers "is this ours?" for a
/// path that was found by walking the folder, so a forged line reaches nothing outside it.
/// </summary>
internal sealed class OutputManifest
{
    /// <summary>The name of the file, at the top of the output folder.</summary>
    public const string FileName = ".docsgen-manifest";

    private readonly FrozenSet<string> files;
    private readonly FrozenSet<string> folders;

    private OutputManifest(IEnumerable<string> paths)
    {
        files = paths.Append(FileName).ToFrozenSet(StringComparer.Ordinal);
        folders = FoldersOf(files).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The manifest of a new site.</summary>
    public static OutputManifest Of(OutputTree tree) => new(tree.Files.Select(file => file.Path.Value));

    /// <summary>The manifest in a folder; null when there is none. A link in its place counts as none.</summary>
    public static OutputManifest? Read(string folder)
    {
        var file = new FileInfo(Path.Join(folder, FileName));
        return file.Exists && file.LinkTarget is null ? new OutputManifest(File.ReadLines(file.FullName)) : null;
    }

    /// <summary>Whether a file, by its path with forward slashes, is one of ours.</summary>
    public bool Owns(string file) => files.Contains(file);

    /// <summary>Whether files of ours are in or below a folder.</summary>
    public bool Uses(string folder) => folders.Contains(folder);

    /// <summary>Writes the manifest into a folder that has none.</summary>
    public void Write(string folder)
    {
        using var writer = new StreamWriter(Path.Join(folder, FileName), new UTF8Encoding(false), new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
        });
        writer.NewLine = "\n";
        foreach (var path in files.Where(path => path != FileName).Order(StringComparer.Ordinal))
            writer.WriteLine(path);
    }

    /// <summary>How many files of ours another manifest does not list.</summary>
    public int CountMissingIn(OutputManifest other) => files.Count(path => !other.Owns(path));

    private static IEnumerable<string> FoldersOf(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
                yield return path[..slash];
        }
    }
}
