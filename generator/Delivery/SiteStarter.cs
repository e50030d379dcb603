using System.Collections.Immutable;
using System.Reflection;
using QiniuDocsGen.Diagnostics;

namespace QiniuDocsGen.Delivery;

/// <summary>Writes the beginnings of a new site: settings, a sample part, a template to change, and the schema of the settings.</summary>
internal static class SiteStarter
{
    /// <summary>The built-in template that is copied as an example of how to change the look.</summary>
    private const string SampleTemplate = "templates/partials/footer.html";

    private const string ResourcePrefix = "starter/";

    /// <summary>Whether the folder of the program has what a new site begins with.</summary>
    public static bool IsWhole(string builtIn) => File.Exists(Path.Join(builtIn, SampleTemplate));

    /// <summary>Writes the files into a folder that does not exist or is empty; reports any other folder and what the disk refuses.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="builtIn">The folder of the program, with its templates.</param>
    /// <returns>The paths that were written, with forward slashes, below the folder.</returns>
    public static StageResult<ImmutableArray<string>> Write(string folder, string builtIn)
    {
        try
        {
            if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
                return new([], [DeliveryRules.NotEmpty.Report($"'{folder}' is not an empty folder; a new or empty one was expected")]);
            var written = ImmutableArray.CreateBuilder<string>();
            foreach (var (path, content) in Files(builtIn))
            {
                var file = Path.Join(folder, path);
                Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
                using (content)
                using (var target = new FileStream(file, FileMode.CreateNew))
                    content.CopyTo(target);
                written.Add(path);
            }
            return new(written.ToImmutable());
        }
        catch (Exception refusal) when (DiskFault.Explains(refusal))
        {
            return new([], [DiskFault.Report(refusal, folder)]);
        }
    }

    private static IEnumerable<(string Path, Stream Content)> Files(string builtIn)
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(ResourcePrefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            // Packing leaves out files whose names begin with a dot.
            var path = name[ResourcePrefix.Length..];
            yield return (path is "gitignore" or "gitattributes" ? "." + path : path, assembly.GetManifestResourceStream(name)!);
        }
        yield return (SampleTemplate, File.OpenRead(Path.Join(builtIn, SampleTemplate)));
    }
}
