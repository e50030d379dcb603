using System.Collections.Immutable;
using QiniuDocsGen.Diagnostics;

namespace QiniuDocsGen.Delivery;

/// <summary>Writes a file whole or not at all.</summary>
internal static class WholeFile
{
    /// <summary>Writes beside the file and then takes its place; makes the folder if need be.</summary>
    /// <param name="path">The file; replaced if it exists.</param>
    /// <param name="write">Writes its bytes.</param>
    /// <returns>Why it could not be written; empty when it was.</returns>
    public static ImmutableArray<Diagnostic> Write(string path, Action<Stream> write)
    {
        var fresh = $"{path}.{Environment.ProcessId}.new";
        try
        {
            if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
                Directory.CreateDirectory(folder);
            using (var stream = File.Create(fresh))
                write(stream);
            File.Move(fresh, path, overwrite: true);
            return [];
        }
        catch (Exception refusal) when (DiskFault.Explains(refusal))
        {
            Remove(fresh);
            return [DiskFault.Report(refusal, path)];
        }
    }

    private static void Remove(string file)
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
