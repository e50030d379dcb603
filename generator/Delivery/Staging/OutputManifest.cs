using System.Collections.Immutable;
using System.Text;
using QiniuDocsGen.Model;

namespace QiniuDocsGen.Delivery.Staging;

/// <summary>What a file of a site was made from, and what came of it; see <see cref="OutputFile.Inputs"/>.</summary>
/// <param name="Inputs">The fingerprint of its inputs.</param>
/// <param name="Hash">The SHA-256 of its bytes in hexadecimal digits.</param>
internal sealed record FileOrigin(string Inputs, string Hash);

/// <summary>
/// The list of files in an output folder that docsgen wrote, kept in that folder: one path a line, sorted; behind a tab the fingerprint of what the file
/// was made from and behind another its hash, where both are known. It only ever answers for a path that was found by walking the folder or that the new
/// site has too, so a forged line reaches nothing outside it.
/// </summary>
internal sealed class OutputManifest
{
    /// <summary>The name of the file, at the top of the output folder.</summary>
    public const string FileName = ".docsgen-manifest";

    private readonly Dictionary<string, FileOrigin?> files = new(StringComparer.Ordinal) { [FileName] = null };
    private readonly HashSet<string> folders;

    private OutputManifest(IEnumerable<(string Path, FileOrigin? Origin)> listed)
    {
        foreach (var (path, origin) in listed)
            files[path] = origin;
        folders = FoldersOf(files.Keys).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The manifest of a new site before its files are made.</summary>
    public static OutputManifest Of(OutputTree tree) => new(tree.Files.Select(file => (file.Path.Value, (FileOrigin?)null)));

    /// <summary>The same when they are.</summary>
    /// <param name="tree">The site.</param>
    /// <param name="origins">What each file was made from, in the order of the tree; null where that is not known.</param>
    public static OutputManifest Of(OutputTree tree, ImmutableArray<FileOrigin?> origins) =>
        new(tree.Files.Select((file, i) => (file.Path.Value, origins[i])));

    /// <summary>The manifest in a folder; null when there is none. A link in its place counts as none.</summary>
    public static OutputManifest? Read(string folder)
    {
        var file = new FileInfo(Path.Join(folder, FileName));
        return file.Exists && file.LinkTarget is null ? new OutputManifest(File.ReadLines(file.FullName).Select(Parse)) : null;
    }

    /// <summary>Whether a file, by its path with forward slashes, is one of ours.</summary>
    public bool Owns(string file) => files.ContainsKey(file);

    /// <summary>What a file was made from; null when that is not known.</summary>
    public FileOrigin? OriginOf(string file) => files.GetValueOrDefault(file);

    /// <summary>Whether another manifest says the same.</summary>
    public bool Equals(OutputManifest other) => files.Count == other.files.Count && files.All(file => other.files.TryGetValue(file.Key, out var origin) && origin == file.Value);

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
        foreach (var (path, origin) in files.Where(file => file.Key != FileName).OrderBy(file => file.Key, StringComparer.Ordinal))
            writer.WriteLine(origin is null ? path : $"{path}\t{origin.Inputs}\t{origin.Hash}");
    }

    /// <summary>How many files of ours another manifest does not list.</summary>
    public int CountMissingIn(OutputManifest other) => files.Keys.Count(path => !other.Owns(path));

    private static (string Path, FileOrigin? Origin) Parse(string line) =>
        line.Split('\t') is [var path, var inputs, var hash] ? (path, new FileOrigin(inputs, hash)) : (line, null);

    private static IEnumerable<string> FoldersOf(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
                yield return path[..slash];
        }
    }
}
