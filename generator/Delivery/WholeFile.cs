using System.Collections.Immutable;
using System.Globalization;
using QiniuDocsGen.Delivery.Disk;
using QiniuDocsGen.Diagnostics;

namespace QiniuDocsGen.Delivery;

/// <summary>
/// Writes a file whole or not at all: beside it, under a hidden name that no other program uses, and then takes its place. What a run that was killed left
/// under such a name is removed when the file is next to be written.
/// </summary>
internal static class WholeFile
{
    private const string Ending = ".new";

    /// <summary>Writes a file; makes its folder if need be.</summary>
    /// <param name="path">The file; replaced if it exists.</param>
    /// <param name="write">Writes its bytes.</param>
    /// <returns>Why it could not be written; empty when it was.</returns>
    public static ImmutableArray<Diagnostic> Write(string path, Action<FileStream> write)
    {
        try
        {
            RemoveLeftovers(path);
            Put(path, write);
            return [];
        }
        catch (Exception refusal) when (DiskFault.Explains(refusal))
        {
            return [DiskFault.Report(refusal, path)];
        }
    }

    /// <summary>The same for callers that say themselves what went wrong.</summary>
    /// <exception cref="IOException">The system refuses; nothing of the new file is left then.</exception>
    /// <exception cref="UnauthorizedAccessException">The same.</exception>
    public static void Put(string path, Action<FileStream> write)
    {
        Directory.CreateDirectory(FolderOf(path));
        var fresh = $"{Prefix(path)}{Environment.ProcessId}{Ending}";
        // Never through a link that somebody put there.
        var stream = new FileStream(fresh, FileMode.CreateNew, FileAccess.Write);
        try
        {
            using (stream)
                write(stream);
            File.Move(fresh, path, overwrite: true);
        }
        catch (Exception refusal) when (DiskFault.Explains(refusal))
        {
            TryDelete(fresh);
            throw;
        }
    }

    /// <summary>Removes what runs that have ended left of a file; what cannot be removed stays.</summary>
    public static void RemoveLeftovers(string path)
    {
        try
        {
            foreach (var file in Directory.Exists(FolderOf(path)) ? Directory.EnumerateFiles(FolderOf(path), $"*{Ending}") : [])
            {
                if (WriterOf(file, Prefix(path)) is { } writer && RunningProcess.HasEnded(writer))
                    File.Delete(file);
            }
        }
        catch (Exception refusal) when (DiskFault.Explains(refusal))
        {
            // The file can be written all the same; the next run tries again.
        }
    }

    private static int? WriterOf(string file, string prefix) =>
        file.StartsWith(prefix, StringComparison.Ordinal)
        && int.TryParse(file.AsSpan(prefix.Length..^Ending.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var writer) ? writer : null;

    private static string Prefix(string path) => Path.Join(FolderOf(path), $".{Path.GetFileName(path)}.docsgen-");

    private static string FolderOf(string path) => Path.GetDirectoryName(Path.GetFullPath(path)) ?? path;

    private static void TryDelete(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception refusal) when (DiskFault.Explains(refusal))
        {
            // What kept the file from being written keeps its beginning from being removed.
        }
    }
}
