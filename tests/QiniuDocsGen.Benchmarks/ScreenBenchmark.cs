using System.Diagnostics;
using System.Text;
using QiniuDocsGen.Content;
using QiniuDocsGen.Privacy;
using QiniuDocsGen.Sources;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Benchmarks;

/// <summary>How long the privacy screen takes over generated parts of a size, with a leak of some kind in about every ninth entry.</summary>
internal static class ScreenBenchmark
{
    private static readonly string[] Leaks =
        ["电话13800138000", "邮箱zhang@huaxin.cn", "域名img.huaxin99.cn", "收件人：周明远", "订单号：66f1a2b3c4d5e6f708192a3b", "源站36.112.131.18", "密码：Hx@2024abc", "ak是kYx4fT9sQm2LzR7vWb1NcD8eHu5JpA3gXiKo6ZtS"];

    private const string AnswerHead = "### 客服解答内容\n\n";

    /// <summary>Prints a row for each size.</summary>
    /// <param name="megabytes">The sizes in millions of bytes.</param>
    /// <param name="scratch">A folder for the parts.</param>
    public static void Run(int[] megabytes, string scratch)
    {
        Corpus.Write(scratch, 2_600);
        Console.WriteLine("| parts | entries | findings | wall | cores |");
        Console.WriteLine("| --: | --: | --: | --: | --: |");
        foreach (var size in megabytes)
            Console.WriteLine(Measure(scratch, size));
    }

    /// <summary>Screens the parts that <see cref="Corpus"/> wrote into a folder, repeated to a size, on all cores.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="megabytes">The size of all parts in UTF-8, in millions of bytes.</param>
    private static string Measure(string folder, int megabytes)
    {
        var parts = new List<SourceFile>();
        var bytes = 0L;
        foreach (var path in Repeat(Directory.GetFiles(folder, "*.md").Order(StringComparer.Ordinal).ToArray()))
        {
            if (bytes >= megabytes * 1_000_000L)
                break;
            var number = parts.Count;
            var text = WithLeaks(File.ReadAllText(path));
            bytes += Encoding.UTF8.GetByteCount(text);
            parts.Add(new SourceFile(RelativePath.Parse($"parts/part-{number:D6}.md"), $"part-{number:D6}.md", text));
        }
        var sources = SourceLoader.Load(new SourceLocations { ContentFolder = folder }).Value;
        var parsed = PartParser.Parse([.. parts]).Value;
        var clock = Stopwatch.StartNew();
        var screened = PrivacyScreen.Screen(parsed, sources);
        return $"| {bytes / 1_000_000} MB | {parsed.Sum(part => part.Entries.Length):N0} | {screened.Diagnostics.Sum(finding => finding.Occurrences):N0} | {clock.Elapsed.TotalSeconds:F1} s | {Environment.ProcessorCount} |";
    }

    private static IEnumerable<string> Repeat(string[] files)
    {
        while (true)
        {
            foreach (var file in files)
                yield return file;
        }
    }

    /// <summary>The text of a part with a leak at the beginning of every ninth answer.</summary>
    private static string WithLeaks(string part)
    {
        var answers = part.Split(AnswerHead);
        for (var i = 1; i < answers.Length; i += 9)
            answers[i] = $"{Leaks[i / 9 % Leaks.Length]}，{answers[i]}";
        return string.Join(AnswerHead, answers);
    }
}
