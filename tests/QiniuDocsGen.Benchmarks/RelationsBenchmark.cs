using System.Collections.Immutable;
using System.Diagnostics;
using QiniuDocsGen.Composition.Similarity;
using QiniuDocsGen.Content;
using QiniuDocsGen.Model;
using QiniuDocsGen.Sources;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Benchmarks;

/// <summary>How long it takes to find similar and related entries among many varied ones, and how much memory the process holds at most.</summary>
internal static class RelationsBenchmark
{
    /// <summary>Compares generated entries three times and says the median time and the peak memory of the process.</summary>
    public static void Run(int entries)
    {
        var tree = SourceLoader.Load(new SourceLocations { ContentFolder = AppContext.BaseDirectory, WorkingFolder = AppContext.BaseDirectory }).Value;
        var form = new NormalForm(tree.Language);
        var site = Entries(entries);
        var before = Peak();
        var times = new List<TimeSpan>();
        SiteRelations? found = null;
        for (var run = 0; run < 3; run++)
        {
            var clock = Stopwatch.StartNew();
            found = RelationFinder.Begin(site, form);
            _ = found.ByEntry;
            times.Add(clock.Elapsed);
        }
        times.Sort();
        var related = found!.ByEntry.Values.Count(r => r.Related.Length > 0);
        Console.WriteLine("| entries | text | wall | peak memory | of it entries | clusters | entries with related ones |");
        Console.WriteLine("| --: | --: | --: | --: | --: | --: | --: |");
        var megabytes = site.Sum(e => e.Entry.Sections.Sum(s => (long)s.Text.Length)) * 3 / 1_000_000.0;
        Console.WriteLine($"| {entries:N0} | {megabytes:F0} MB | {times[1].TotalSeconds:F2} s | {Peak():N0} MiB | {before:N0} MiB | {found.Clusters.Length:N0} | {related:N0} |");
    }

    private static ImmutableArray<SiteEntry> Entries(int count)
    {
        var files = Corpus.Varied(count).Select((text, i) => new SourceFile(RelativePath.Parse($"part-{i + 1:D5}.md"), $"part-{i + 1:D5}.md", text));
        var parts = PartParser.Parse([.. files]).Value;
        var any = Slug.Parse("any");
        return [.. parts.SelectMany(part => part.Entries.Select(entry => new SiteEntry(new EntryId($"p{part.Number}e{entry.Ordinal}"), part, entry, any, any, [])))];
    }

    private static double Peak() => Measurement.Peak(Environment.ProcessId);
}
