using System.Collections.Immutable;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Delivery.Content;

/// <summary>A file to put into the content folder.</summary>
/// <param name="Path">Where it belongs, below the content folder.</param>
/// <param name="Bytes">Its bytes.</param>
internal sealed record ContentFile(RelativePath Path, ReadOnlyMemory<byte> Bytes);

/// <summary>Puts files into the content folder: each whole or not at all, and never through a symbolic link.</summary>
internal static class ContentWriter
{
    /// <summary>Writes files in the order given, leaving alone those that are there already, and stops at the first that cannot be written.</summary>
    /// <param name="folder">The content folder.</param>
    /// <param name="files">The files.</param>
    public static StageResult<ImmutableArray<RelativePath>> Write(string folder, ImmutableArray<ContentFile> files)
    {
        var written = ImmutableArray.CreateBuilder<RelativePath>();
        foreach (var file in files)
        {
            var target = Path.Combine(folder, file.Path.Value);
            try
            {
                if (Obstacle(folder, file.Path) is { } obstacle)
                    return new StageResult<ImmutableArray<RelativePath>>(written.ToImmutable(), [obstacle]);
                // Hidden files are no part of the content: what a run that was killed left behind was never read.
                WholeFile.RemoveLeftovers(target);
                if (IsThere(target, file.Bytes.Span))
                    continue;
                WholeFile.Put(target, stream => WriteThrough(stream, file.Bytes.Span));
                written.Add(file.Path);
            }
            catch (Exception refusal) when (DiskFault.Explains(refusal))
            {
                return new StageResult<ImmutableArray<RelativePath>>(written.ToImmutable(), [DiskFault.Report(refusal, target)]);
            }
        }
        return new StageResult<ImmutableArray<RelativePath>>(written.ToImmutable());
    }

    /// <summary>A link below the content folder could lead anywhere; the content folder itself is where the user says.</summary>
    private static Diagnostic? Obstacle(string folder, RelativePath path)
    {
        var place = folder;
        foreach (var segment in path.Value.Split('/'))
        {
            place = Path.Combine(place, segment);
            if (new FileInfo(place).LinkTarget is not null)
                return DeliveryRules.ContentPlace.Report($"'{place}' is a symbolic link; a real file or folder was expected");
        }
        return Directory.Exists(place) ? DeliveryRules.ContentPlace.Report($"'{place}' is a folder; a file was expected") : null;
    }

    private static bool IsThere(string path, ReadOnlySpan<byte> bytes) =>
        new FileInfo(path) is { Exists: true } file && file.Length == bytes.Length && bytes.SequenceEqual(File.ReadAllBytes(path));

    private static void WriteThrough(FileStream stream, ReadOnlySpan<byte> bytes)
    {
        stream.Write(bytes);
        stream.Flush(flushToDisk: true);
    }
}
