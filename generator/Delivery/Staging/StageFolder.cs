using System.Collections.Immutable;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;

namespace QiniuDocsGen.Delivery.Staging;

/// <summary>What was written into a stage.</summary>
/// <param name="Bytes">The bytes of all files.</param>
/// <param name="Diagnostics">What rendering and writing found, in the order of the files.</param>
internal sealed record StagedFiles(long Bytes, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>Writes all files of a site into a fresh folder, in parallel, each rendered as it is written.</summary>
internal static class StageFolder
{
    private const int ReportEvery = 64;

    /// <summary>Fills the folder. When the disk fails, the rest is not tried, and the failure is among the findings.</summary>
    /// <param name="folder">The folder; it must not exist yet.</param>
    /// <param name="tree">The files.</param>
    /// <param name="shown">The output folder as messages name it.</param>
    /// <param name="progress">Told now and then, on any thread, how many files are done; may be null.</param>
    public static StagedFiles Write(string folder, OutputTree tree, string shown, IProgress<int>? progress)
    {
        CreateFolders(folder, tree);
        var found = new ImmutableArray<Diagnostic>[tree.Files.Length];
        var bytes = 0L;
        var done = 0;
        Parallel.For(
            0,
            tree.Files.Length,
            () => new ChunkedFileWriter(),
            (i, loop, writer) =>
            {
                var file = tree.Files[i];
                try
                {
                    writer.Begin(Path.Join(folder, file.Path.Value));
                    found[i] = file.Content(writer);
                    Interlocked.Add(ref bytes, writer.End());
                }
                catch (Exception refusal) when (DiskFault.Explains(refusal))
                {
                    found[i] = [DiskFault.Report(refusal, Path.Join(shown, file.Path.Value))];
                    loop.Stop();
                }
                var count = Interlocked.Increment(ref done);
                if (count % ReportEvery == 0 || count == tree.Files.Length)
                    progress?.Report(count);
                return writer;
            },
            writer => writer.Dispose());
        return new StagedFiles(bytes, [.. found.Where(some => !some.IsDefaultOrEmpty).SelectMany(some => some)]);
    }

    private static void CreateFolders(string folder, OutputTree tree)
    {
        Directory.CreateDirectory(folder);
        var last = "";
        foreach (var file in tree.Files)
        {
            // The files are sorted by path, so those of one folder mostly stand together.
            var path = file.Path.Value;
            var below = path[..Math.Max(path.LastIndexOf('/'), 0)];
            if (below == last)
                continue;
            Directory.CreateDirectory(Path.Join(folder, below));
            last = below;
        }
    }
}
