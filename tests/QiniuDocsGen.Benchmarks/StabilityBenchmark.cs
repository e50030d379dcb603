namespace QiniuDocsGen.Benchmarks;

/// <summary>What of the search index stays as it is when one part is added.</summary>
internal static class StabilityBenchmark
{
    /// <summary>Builds sites of each size and of one part more, and compares their files by name and bytes.</summary>
    public static void Run(int[] sizes, string scratch)
    {
        Console.WriteLine("| entries | and one part more | term shards | unchanged | of their bytes | card shards | unchanged |");
        Console.WriteLine("| --: | --: | --: | --: | --: | --: | --: |");
        foreach (var size in sizes)
        {
            var (before, after) = (Site(size, scratch), Site(size + Corpus.EntriesInPart, scratch));
            var terms = Compare(before, after, "terms");
            var cards = Compare(before, after, "cards");
            Console.WriteLine($"| {size:N0} | {size + Corpus.EntriesInPart:N0} | {terms.Files:N0} | {terms.Kept:P1} | {terms.KeptBytes:P1} | {cards.Files:N0} | {cards.Kept:P1} |");
            Directory.Delete(before, recursive: true);
            Directory.Delete(after, recursive: true);
        }
    }

    private static string Site(int entries, string scratch)
    {
        var output = Path.Combine(scratch, $"site-{entries}");
        Docsgen.Build(entries, Path.Combine(scratch, $"content-{entries}"), output);
        return output;
    }

    /// <summary>The files of the site before: how many, which share is in the site after under the same name, and which share of the bytes.</summary>
    private static (int Files, double Kept, double KeptBytes) Compare(string before, string after, string folder)
    {
        var files = Docsgen.IndexFiles(before, folder).Select(file => new FileInfo(file)).ToArray();
        var kept = files.Where(file => IsSame(file.FullName, file.FullName.Replace(before, after, StringComparison.Ordinal))).ToArray();
        return (files.Length, kept.Length / (double)files.Length, kept.Sum(file => file.Length) / (double)files.Sum(file => file.Length));
    }

    private static bool IsSame(string file, string other) => File.Exists(other) && File.ReadAllBytes(file).AsSpan().SequenceEqual(File.ReadAllBytes(other));
}
