using System.Text;

namespace QiniuDocsGen.Benchmarks;

/// <summary>Generated parts of 130 entries, the same for the same number: sentences of <c>content/</c> mixed anew, with ticket-like glue and numbers.</summary>
internal static class Corpus
{
    private const int EntriesInPart = 130;

    private static readonly string[] Categories =
    [
        "对象存储｜上传下载", "对象存储｜SDK使用", "对象存储｜其他类咨询", "CDN｜配置问题", "CDN｜证书问题", "CDN｜流量计费问题", "CDN｜访问下载",
        "账户与财务｜账户问题", "账户与财务｜发票问题", "云短信｜签名模板审核", "云主机｜主机", "人工智能｜内容安全", "实时互动｜RTC合流问题",
    ];

    private static readonly string[] Causes =
    [
        "用户操作问题或系统配置需要调整", "用户操作问题或系统配置需要调整", "用户操作问题或系统配置需要调整", "SSL证书配置或过期问题",
        "上传配置错误或网络问题", "CDN缓存未刷新", "CNAME解析未生效或配置错误", "域名未备案或备案失效", "异常流量或恶意访问；CDN缓存未刷新",
    ];

    /// <summary>Writes the parts into a folder.</summary>
    public static void Write(string folder, int entries)
    {
        var sentences = Sentences();
        Directory.CreateDirectory(folder);
        for (var part = 0; part * EntriesInPart < entries; part++)
        {
            var random = new Sequence((ulong)part + 1);
            var text = new StringBuilder($"# 生成的知识库 - Part {part + 1}\n\n用于测量的文本。\n\n---\n\n");
            var count = Math.Min(EntriesInPart, entries - (part * EntriesInPart));
            for (var entry = 0; entry < count; entry++)
                AppendEntry(text, sentences, random, (part * EntriesInPart) + entry);
            File.WriteAllText(Path.Combine(folder, $"part-{part + 1:D5}.md"), text.ToString());
        }
    }

    private static void AppendEntry(StringBuilder text, string[] sentences, Sequence random, int number)
    {
        text.Append($"## {random.Pick(sentences)}{number}\n\n**问题分类**: {random.Pick(Categories)}\n\n### 详细问题描述\n\n{random.Pick(sentences)}，编号 req{random.Next(100_000)}\n\n### 客服解答内容\n\n");
        for (var turn = 0; turn <= random.Next(4); turn++)
            text.Append($"{(turn == 0 ? "" : " ")}您好，{random.Pick(sentences)}，{random.Pick(sentences)}[SANITIZED_URL]");
        text.Append($"\n\n### 根本原因分析\n\n{random.Pick(Causes)}\n\n---\n\n");
    }

    private static string[] Sentences() =>
    [
        .. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "parts"), "*.md").Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines)
            .Where(line => line.Length > 12 && !line.StartsWith('#') && !line.StartsWith("**", StringComparison.Ordinal) && !line.Contains('|', StringComparison.Ordinal))
            .SelectMany(line => line.Split(['。', '；', '：'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Where(sentence => sentence.Length is > 8 and < 60),
    ];

    /// <summary>Numbers that look random and are the same on every machine (splitmix64).</summary>
    private sealed class Sequence(ulong seed)
    {
        private ulong state = seed;

        public int Next(int limit)
        {
            state += 0x9E3779B97F4A7C15;
            var z = state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return (int)((z ^ (z >> 31)) % (ulong)limit);
        }

        public T Pick<T>(T[] items) => items[Next(items.Length)];
    }
}
