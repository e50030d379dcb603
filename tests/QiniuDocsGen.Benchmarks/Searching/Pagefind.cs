namespace QiniuDocsGen.Benchmarks.Searching;

/// <summary>Pagefind, fetched from the npm registry for the benchmark alone.</summary>
internal static class Pagefind
{
    /// <summary>The version that is measured.</summary>
    public const string Version = "1.6.0";

    /// <summary>Indexes the question pages of a built site into <c>pagefind/</c> below it.</summary>
    public static Measurement Index(string site, string scratch)
    {
        var tool = Path.Combine(scratch, "pagefind-tool");
        if (!Directory.Exists(tool))
        {
            Directory.CreateDirectory(tool);
            File.WriteAllText(Path.Combine(tool, "package.json"), "{}");
            Measurement.Of("npm", "install", "--no-save", "--no-audit", "--no-fund", "--prefix", tool, $"pagefind@{Version}");
        }
        var program = Path.Combine(tool, "node_modules", ".bin", "pagefind");
        return Measurement.Of(program, "--site", site, "--glob", "q/**/*.html", "--output-path", Path.Combine(site, "pagefind"));
    }
}
