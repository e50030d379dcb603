using System.Text;

namespace QiniuDocsGen.Benchmarks;

/// <summary>Generated parts of 130 entries, the same for the same number, as long and as varied as real ones.</summary>
internal static class Corpus
{
    /// <summary>The entries of a part.</summary>
    public const int EntriesInPart = 130;

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

    private static readonly Lexicon Language = new();

    /// <summary>Writes the parts into a folder.</summary>
    public static void Write(string folder, int entries)
    {
        Directory.CreateDirectory(folder);
        for (var part = 0; part * EntriesInPart < entries; part++)
        {
            var random = new Sequence((ulong)part + 1);
            var text = new StringBuilder($"# 生成的知识库 - Part {part + 1}\n\n用于测量的文本。\n\n---\n\n");
            var count = Math.Min(EntriesInPart, entries - (part * EntriesInPart));
            for (var entry = 0; entry < count; entry++)
                AppendEntry(text, random);
            File.WriteAllText(Path.Combine(folder, $"part-{part + 1:D5}.md"), text.ToString());
        }
    }

    /// <summary>Queries as people would ask them of such a site: the same for the same number.</summary>
    public static string[] Queries(int count)
    {
        var random = new Sequence(99);
        return [.. Enumerable.Range(0, count).Select(_ => Language.Title(random))];
    }

    /// <summary>
    /// Parts whose sentences are put together from pieces of words, so that they differ as tickets do: a quarter of the questions are asked by others
    /// too, most of them in slightly other words; half of the answers begin with a canned reply.
    /// </summary>
    public static IEnumerable<string> Varied(int entries)
    {
        string[] pieces = [.. Sentences().SelectMany(Pieces).Distinct()];
        for (var part = 0; part * EntriesInPart < entries; part++)
        {
            var random = new Sequence((ulong)part + 1);
            var text = new StringBuilder($"# 生成的知识库 - Part {part + 1}\n\n用于测量的文本。\n\n---\n\n");
            for (var left = Math.Min(EntriesInPart, entries - (part * EntriesInPart)); left > 0; left--)
                AppendVaried(text, pieces, random, entries);
            yield return text.ToString();
        }
    }

    private static void AppendVaried(StringBuilder text, string[] pieces, Sequence random, int entries)
    {
        // The same seed gives the same symptom; the words behind it differ.
        var isSymptom = random.Next(4) == 0;
        var wording = isSymptom ? new Sequence((ulong)random.Next(Math.Max(1, entries / 20)) + 1_000_000) : random;
        var title = Phrase(pieces, wording, 3);
        var question = Phrase(pieces, wording, 8) + (random.Next(2) == 0 ? "" : random.Pick(pieces));
        text.Append($"## {title}\n\n**问题分类**: {random.Pick(Categories)}\n\n### 详细问题描述\n\n{question}\n\n### 客服解答内容\n\n");
        text.Append(random.Next(2) == 0 ? "您好，已经转给值班同事查看，有进展马上回复。 " : "");
        for (var sentence = 0; sentence <= random.Next(5); sentence++)
            text.Append($"{Phrase(pieces, random, 8)}，{Phrase(pieces, random, 5)}。");
        text.Append($"\n\n### 根本原因分析\n\n{random.Pick(Causes)}\n\n---\n\n");
    }

    private static string Phrase(string[] pieces, Sequence random, int length)
    {
        var phrase = new StringBuilder();
        for (var piece = 0; piece < length; piece++)
            phrase.Append(random.Pick(pieces));
        return phrase.ToString();
    }

    /// <summary>A sentence in pieces of two or three characters.</summary>
    private static IEnumerable<string> Pieces(string sentence)
    {
        for (int at = 0, length = 2; at + length <= sentence.Length; at += length, length = 5 - length)
            yield return sentence.Substring(at, length);
    }

    private static string[] Sentences() =>
    [
        .. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "parts"), "*.md").Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines)
            .Where(line => line.Length > 12 && !line.StartsWith('#') && !line.StartsWith("**", StringComparison.Ordinal) && !line.Contains('|', StringComparison.Ordinal))
            .SelectMany(line => line.Split(['。', '；', '：'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Where(sentence => sentence.Length is > 8 and < 60),
    ];

    private static void AppendEntry(StringBuilder text, Sequence random)
    {
        text.Append($"## {Language.Title(random)}\n\n**问题分类**: {random.Pick(Categories)}\n\n### 详细问题描述\n\n{Language.Sentence(random)}");
        text.Append(random.Next(3) == 0 ? $"，编号 req{random.Next(1_000_000)}" : "").Append("\n\n### 客服解答内容\n\n");
        for (var turn = 0; turn <= random.Next(4); turn++)
            text.Append($"{(turn == 0 ? "" : " ")}您好，{Language.Sentence(random)}，{Language.Sentence(random)}[SANITIZED_URL]");
        text.Append($"\n\n### 根本原因分析\n\n{random.Pick(Causes)}\n\n---\n\n");
    }
}
