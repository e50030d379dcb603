using QiniuDocsGen.Model;
using QiniuDocsGen.Model.Settings;

namespace QiniuDocsGen.Delivery.Preview;

/// <summary>The files of a built site by the paths that a browser asks for.</summary>
internal sealed class PreviewedSite
{
    private const string Index = "index.html";

    private readonly Dictionary<string, OutputFile> planned;
    private readonly Lazy<Dictionary<string, OutputFile>> all;

    /// <summary>Lists the files.</summary>
    /// <param name="output">The files.</param>
    /// <param name="basePath">The path of the site's address, with a slash at both ends.</param>
    /// <param name="settings">The settings of the site; null for the defaults.</param>
    public PreviewedSite(OutputTree output, string basePath, SiteSettings? settings = null)
    {
        BasePath = basePath;
        Settings = settings;
        planned = output.Planned.ToDictionary(file => file.Path.Value, StringComparer.Ordinal);
        all = new Lazy<Dictionary<string, OutputFile>>(() => output.Files.ToDictionary(file => file.Path.Value, StringComparer.Ordinal));
    }

    /// <summary>The path of the site's address, with a slash at both ends.</summary>
    public string BasePath { get; }

    /// <summary>The settings of the site; null for the defaults.</summary>
    public SiteSettings? Settings { get; }

    /// <summary>The page for addresses that lead nowhere; null when the site has none.</summary>
    public OutputFile? NotFound => planned.GetValueOrDefault("404.html");

    /// <summary>One page of each template.</summary>
    public IEnumerable<OutputFile> Samples => planned.Values.Where(file => file.Template is not null).OrderBy(file => file.Path).DistinctBy(file => file.Template);

    /// <summary>
    /// The file for a path, found as static hosts do: the file itself, the index of a folder, or the page without its ending. Nothing but files of the
    /// site can be found, whatever the path holds.
    /// </summary>
    /// <param name="path">A decoded path that begins with a slash.</param>
    /// <param name="redirect">Where to go instead: a folder is asked for with a slash at its end.</param>
    public OutputFile? Find(string path, out string? redirect)
    {
        redirect = null;
        if (!path.StartsWith(BasePath, StringComparison.Ordinal))
        {
            redirect = path == "/" || path + "/" == BasePath ? BasePath : null;
            return null;
        }
        var wanted = path[BasePath.Length..];
        if (wanted.Length == 0 || wanted.EndsWith('/'))
            return planned.GetValueOrDefault(wanted + Index);
        if (planned.TryGetValue(wanted, out var file) || planned.TryGetValue(wanted + ".html", out file))
            return file;
        if (wanted.StartsWith($"{AssetMap.Folder}/", StringComparison.Ordinal))
            return all.Value.GetValueOrDefault(wanted); // only here can there be files that are not planned
        redirect = planned.ContainsKey($"{wanted}/{Index}") ? BasePath + wanted + "/" : null;
        return null;
    }
}
