using QiniuDocsGen.Benchmarks;

// dotnet run -c Release --project tests/QiniuDocsGen.Benchmarks -- [entries …]
// Builds generated parts of each size three times with the built program, and says the median wall time and the highest peak memory.
int[] sizes = args.Length > 0 ? [.. args.Select(int.Parse)] : [130, 2_600, 26_000];
const int Runs = 3;

var scratch = Directory.CreateTempSubdirectory("docsgen-bench-").FullName;
try
{
    Console.WriteLine("| entries | wall | of it per entry | peak memory | files |");
    Console.WriteLine("| --: | --: | --: | --: | --: |");
    foreach (var size in sizes)
    {
        var content = Path.Combine(scratch, $"content-{size}");
        Corpus.Write(content, size);
        var runs = Enumerable.Range(0, Runs).Select(run => Build(content, Path.Combine(scratch, $"site-{size}-{run}"))).OrderBy(run => run.Elapsed).ToArray();
        var median = runs[Runs / 2];
        var files = Directory.EnumerateFiles(Path.Combine(scratch, $"site-{size}-0"), "*", SearchOption.AllDirectories).Count();
        Console.WriteLine($"| {size:N0} | {median.Elapsed.TotalSeconds:F2} s | {median.Elapsed.TotalMilliseconds / size:F3} ms | {runs.Max(run => run.PeakMebibytes):N0} MiB | {files:N0} |");
        Console.Error.WriteLine(median.Output);
    }
}
finally
{
    Directory.Delete(scratch, recursive: true);
}

static Measurement Build(string content, string output) =>
    Measurement.Of("dotnet", Path.Combine(AppContext.BaseDirectory, "docsgen.dll"), "build", "--content", content, "--output", output, "--verbosity", "detailed");
