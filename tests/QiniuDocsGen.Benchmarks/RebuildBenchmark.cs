using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Sources;

namespace QiniuDocsGen.Benchmarks;

/// <summary>What the preview does on each save: the sources are loaded and the site is built again in the same process.</summary>
internal static class RebuildBenchmark
{
    private const int WarmUps = 8;
    private const int Saves = 9;

    /// <summary>Saves one part again and again, each time with another word in it, and says the median time of each stage.</summary>
    public static void Run(int[] sizes, string scratch)
    {
        foreach (var size in sizes)
        {
            var content = Path.Combine(scratch, $"rebuild-{size}");
            Corpus.Write(content, size);
            var part = Directory.GetFiles(content, "*.md").Order(StringComparer.Ordinal).First();
            var text = File.ReadAllText(part);
            var locations = new SourceLocations { ContentFolder = content, WorkingFolder = content };
            var times = new List<StageTime[]>();
            for (var save = 0; save < WarmUps + Saves; save++)
            {
                File.WriteAllText(part, text.Replace("### 客服解答内容\n\n", $"### 客服解答内容\n\n第{save}次保存 ", StringComparison.Ordinal));
                var clock = TimeProvider.System;
                var start = clock.GetTimestamp();
                var loaded = SourceLoader.Load(locations);
                var loading = new StageTime("SourceLoader", clock.GetElapsedTime(start));
                var built = SiteBuilder.Build(loaded, clock);
                var shown = new StageTime("until it is shown", clock.GetElapsedTime(start));
                if (save >= WarmUps)
                    times.Add([loading, .. built.Summary.Stages, shown, new StageTime("all", clock.GetElapsedTime(start))]);
            }
            Console.WriteLine($"{size:N0} entries, median of {Saves} saves:");
            for (var stage = 0; stage < times[0].Length; stage++)
                Console.WriteLine($"  {times[0][stage].Stage,-20} {times.Select(run => run[stage].Elapsed.TotalMilliseconds).Order().ElementAt(Saves / 2),8:F1} ms");
        }
    }
}
