using System.Collections.Immutable;
using QiniuDocsGen.Diagnostics;

namespace QiniuDocsGen.Delivery;

/// <summary>Writes the file of <c>--report</c>: whole or not at all.</summary>
internal static class ReportFile
{
    /// <summary>Writes findings as JSON to a file, which is replaced if it exists. A place in a source folder or in the site is refused.</summary>
    /// <returns>Why it could not be written; empty when it was.</returns>
    public static ImmutableArray<Diagnostic> Write(string path, ImmutableArray<Diagnostic> diagnostics, OutputLocation location)
    {
        if (OutputGuard.RefusalOfReport(path, location) is { } misplaced)
            return [misplaced];
        var fresh = $"{path}.{Environment.ProcessId}.new";
        try
        {
            if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
                Directory.CreateDirectory(folder);
            using (var stream = File.Create(fresh))
                JsonFormatter.Write(stream, diagnostics);
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
            // What kept the report from being written keeps its beginning from being removed.
        }
    }
}
