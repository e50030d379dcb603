using System.Collections.Immutable;
using System.Text;
using QiniuDocsGen.Diagnostics;

namespace QiniuDocsGen.Delivery;

/// <summary>Writes the reviewed findings of the privacy screen.</summary>
internal static class BaselineFile
{
    /// <summary>Its name in the content folder.</summary>
    public const string Name = "privacy-baseline.tsv";

    /// <summary>Writes the file, whole or not at all. In a source folder it may only be <see cref="Name"/> of the content folder.</summary>
    /// <param name="path">The file; replaced if it exists. Whoever calls has seen that it is a baseline.</param>
    /// <param name="text">What <c>BuildResult.PrivacyBaseline</c> holds.</param>
    /// <param name="sources">The source folders, the content folder first.</param>
    /// <returns>Why it could not be written; empty when it was.</returns>
    public static ImmutableArray<Diagnostic> Write(string path, string text, ImmutableArray<SourceFolder> sources)
    {
        var isUsual = Path.GetFullPath(path) == Path.GetFullPath(Path.Combine(sources[0].Path, Name));
        if (OutputGuard.RefusalOfReport(path, isUsual ? [] : sources) is { } misplaced)
            return [misplaced];
        return WholeFile.Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(text)));
    }
}
