using System.Collections.Immutable;
using QiniuDocsGen.Delivery.Disk;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;

namespace QiniuDocsGen.Delivery.Staging;

/// <summary>What was written into a stage.</summary>
/// <param name="Bytes">The bytes of all files.</param>
/// <param name="IsSame">For each file whether the earlier site holds it with the same bytes; then it was not written.</param>
/// <param name="Origins">What each file was made from, in the order of the files; null where that is not known.</param>
/// <param name="Diagnostics">What rendering and writing found, in the order of the files.</param>
internal sealed record StagedFiles(
    long Bytes, ImmutableArray<bool> IsSame, ImmutableArray<FileOrigin?> Origins, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>How many files were written.</summary>
    public int Changed { get; } = IsSame.Count(isSame => !isSame);
}

/// <summary>Writes the files of a site that are new into a fresh folder, in parallel, each rendered as it is written.</summary>
/// <remarks>
/// A file that the earlier site made from the same inputs is not made again, and one with the same bytes is not written again: making and
/// removing files is what a rebuild spends its time on.
/// </remarks>
internal static class StageFolder
{
    private const int ReportEvery = 64;

    /// <summary>Writes them. When the disk fails, the rest is not tried, and the failure is among the findings.</summary>
    /// <param name="tree">The files.</param>
    /// <param name="pathOf">Where to, by their places in the tree.</param>
    /// <param name="earlier">The site that is to be replaced; null when there is none.</param>
    /// <param name="shown">The output folder as messages name it.</param>
    /// <param name="progress">Told now and then, on any thread, how many files are done; may be null.</param>
    public static StagedFiles Write(OutputTree tree, Func<int, string> pathOf, EarlierSite? earlier, string shown, IProgress<int>? progress)
    {
        var made = new MadeFile[tree.Files.Length];
        Diagnostic? failure = null;
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
                    made[i] = WriteFile(file, pathOf(i), earlier, writer);
                    Interlocked.Add(ref bytes, made[i].Length);
                }
                catch (Exception refusal) when (DiskFault.Explains(refusal))
                {
                    // Other threads meet the same full disk; one finding says it.
                    Interlocked.CompareExchange(ref failure, DiskFault.Report(refusal, Path.Join(shown, file.Path.Value)), null);
                    loop.Stop();
                }
                var count = Interlocked.Increment(ref done);
                if (count % ReportEvery == 0 || count == tree.Files.Length)
                    progress?.Report(count);
                return writer;
            },
            writer => writer.Dispose());
        var diagnostics = made.Where(file => !file.Found.IsDefaultOrEmpty).SelectMany(file => file.Found);
        return new StagedFiles(
            bytes,
            [.. made.Select(file => file.IsSame)],
            [.. made.Select(file => file.Origin)],
            failure is null ? [.. diagnostics] : [.. diagnostics, failure]);
    }

    private static MadeFile WriteFile(OutputFile file, string path, EarlierSite? earlier, ChunkedFileWriter writer)
    {
        var inputs = file.Inputs?.Invoke();
        if (earlier?.LengthOf(file, inputs) is { } same)
            return new MadeFile(same, IsSame: true, earlier.Manifest.OriginOf(file.Path.Value), []);
        writer.Begin(path, earlier?.PathOf(file), hashed: inputs is not null);
        var found = file.Content(writer);
        var (length, isSame, hash) = writer.End();

        // What was found must be found again, so a file with findings is made each time.
        return new MadeFile(length, isSame, inputs is null || found.Length > 0 ? null : new FileOrigin(inputs, hash), found);
    }

    /// <summary>A file of the new site: written, or the same as before.</summary>
    private readonly record struct MadeFile(long Length, bool IsSame, FileOrigin? Origin, ImmutableArray<Diagnostic> Found);
}
