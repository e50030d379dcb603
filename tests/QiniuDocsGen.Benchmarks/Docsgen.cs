using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;

namespace QiniuDocsGen.Benchmarks;

/// <summary>Runs the built program.</summary>
internal static partial class Docsgen
{
    /// <summary>Writes so many generated entries and builds their site.</summary>
    public static Measurement Build(int entries, string content, string output)
    {
        if (!Directory.Exists(content))
            Corpus.Write(content, entries);
        var program = Path.Combine(AppContext.BaseDirectory, "docsgen.dll");
        return Measurement.Of("dotnet", program, "build", "--content", content, "--output", output, "--verbosity", "detailed");
    }

    /// <summary>How long a stage took, by what the program says.</summary>
    public static double SecondsOf(string stage, Measurement build)
    {
        var line = StageLine().Matches(build.Output).FirstOrDefault(match => match.Groups[1].Value == stage);
        return line is null ? double.NaN : double.Parse(line.Groups[2].Value, CultureInfo.InvariantCulture);
    }

    /// <summary>The bytes of files, as they are and compressed by gzip one by one.</summary>
    public static (long Raw, long Compressed) SizeOf(IEnumerable<string> files)
    {
        var (raw, compressed) = (0L, 0L);
        foreach (var file in files)
        {
            var bytes = File.ReadAllBytes(file);
            using var packed = new MemoryStream();
            using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
                gzip.Write(bytes);
            raw += bytes.Length;
            compressed += packed.ToArray().Length;
        }
        return (raw, compressed);
    }

    /// <summary>The files of the search index in a built site.</summary>
    public static string[] IndexFiles(string output, string folder = "") =>
        Directory.GetFiles(Path.Combine(output, "assets", "search", folder), "*.json", SearchOption.AllDirectories);

    [GeneratedRegex(@"^docsgen:\s+(\w+)\s+([0-9.]+) s$", RegexOptions.Multiline)]
    private static partial Regex StageLine();
}
