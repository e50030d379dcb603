using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using QiniuDocsGen.Delivery;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Tests.Delivery;

/// <summary>A temporary folder with a content folder, and an output folder that a test delivers sites to.</summary>
internal sealed class DeliveryFolder : IDisposable
{
    public DeliveryFolder() => Directory.CreateDirectory(Path("content"));

    public string Root { get; } = Directory.CreateTempSubdirectory("docsgen-delivery-").FullName;

    public string Output => Path("site");

    public string Path(params string[] segments) => System.IO.Path.Combine([Root, .. segments]);

    public string Add(string path, string text = "theirs")
    {
        var full = Path(path.Split('/'));
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return full;
    }

    public string Read(string path) => File.ReadAllText(Path(path.Split('/')));

    public StageResult<DeliveryReport> Deliver(params (string Path, string Text)[] files) => Deliver(Tree(files));

    public StageResult<DeliveryReport> Deliver(OutputTree tree, string? output = null, bool clean = false) =>
        OutputWriter.Write(tree, new OutputLocation(output ?? Output, [new SourceFolder("content folder", Path("content"))], Path("work"), clean));

    /// <summary>
    /// Everything below the root but the content folder, manifests and what is kept beside an output: files and their text, links and folders by their sign.
    /// </summary>
    public string[] Everything() => [.. Below(new DirectoryInfo(Root)).Order(StringComparer.Ordinal)];

    public static OutputTree Tree(params (string Path, string Text)[] files) =>
        new([.. files.OrderBy(f => f.Path, StringComparer.Ordinal).Select(f => new OutputFile(RelativePath.Parse(f.Path), Content(f.Text)))]);

    public static OutputContent Content(string text, params ImmutableArray<Diagnostic> found) => destination =>
    {
        destination.Write(Encoding.UTF8.GetBytes(text));
        return found;
    };

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private IEnumerable<string> Below(DirectoryInfo folder)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos("*", new EnumerationOptions { AttributesToSkip = 0 }))
        {
            if (entry.Name is "content" or ".docsgen-manifest" || entry.Name.EndsWith(".docsgen-cache", StringComparison.Ordinal))
                continue;
            var path = System.IO.Path.GetRelativePath(Root, entry.FullName);
            if (entry.LinkTarget is { } target)
            {
                yield return $"{path}@{target}";
                continue;
            }
            yield return entry is FileInfo ? $"{path}={File.ReadAllText(entry.FullName)}" : path + "/";
            foreach (var inner in entry is DirectoryInfo below ? Below(below) : [])
                yield return inner;
        }
    }
}
