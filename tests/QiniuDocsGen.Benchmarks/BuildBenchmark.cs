namespace QiniuDocsGen.Benchmarks;

/// <summary>What building takes, and what the search index weighs.</summary>
internal static class BuildBenchmark
{
    private const int Runs = 3;

    /// <summary>Builds sites of each size three times; the times are medians, the memory is the highest.</summary>
    public static void Run(int[] sizes, string scratch)
    {
        Console.WriteLine("| entries | wall | per entry | index | peak memory | files | term shards | of it gzip | manifest gzip |");
        Console.WriteLine("| --: | --: | --: | --: | --: | --: | --: | --: | --: |");
        foreach (var size in sizes)
        {
            var content = Path.Combine(scratch, $"content-{size}");
            string Output(int run) => Path.Combine(scratch, $"site-{size}-{run}");
            var runs = Enumerable.Range(0, Runs).Select(run => Docsgen.Build(size, content, Output(run))).OrderBy(run => run.Elapsed).ToArray();
            var median = runs[Runs / 2];
            var index = runs.Select(run => Docsgen.SecondsOf("SearchIndexBuilder", run)).Order().ElementAt(Runs / 2);
            var terms = Docsgen.IndexFiles(Output(0), "terms");
            var (raw, compressed) = Docsgen.SizeOf(terms);
            var manifest = Docsgen.SizeOf(Docsgen.IndexFiles(Output(0)).Where(file => Path.GetFileName(file).StartsWith("manifest.", StringComparison.Ordinal)));
            var files = Directory.EnumerateFiles(Output(0), "*", SearchOption.AllDirectories).Count();
            Console.WriteLine(
                $"| {size:N0} | {median.Elapsed.TotalSeconds:F2} s | {median.Elapsed.TotalMilliseconds / size:F3} ms | {index:F2} s "
                + $"| {runs.Max(run => run.PeakMebibytes):N0} MiB | {files:N0} | {terms.Length:N0} files, {raw / 1000:N0} kB | {compressed / 1000:N0} kB "
                + $"| {manifest.Compressed / 1000.0:F1} kB |");
            Console.Error.WriteLine(median.Output);
            for (var run = 0; run < Runs; run++)
                Directory.Delete(Output(run), recursive: true);
        }
    }
}
