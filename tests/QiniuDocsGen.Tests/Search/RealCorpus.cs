using System.Collections.Immutable;

namespace QiniuDocsGen.Tests.Search;

/// <summary>The real knowledge base as terms, its entries cut out roughly: this is about terms, not about the grammar of parts.</summary>
internal static class RealCorpus
{
    /// <summary>The titles of the entries, in order.</summary>
    public static ImmutableArray<string> Titles() => [.. Entries().Select(entry => entry[0].Split('\n')[0].Trim())];

    /// <summary>The entries as documents.</summary>
    public static Corpus Read() => new([.. Entries().Select((sections, i) => new TermDocument($"e{i}", Fields(sections)))]);

    private static IEnumerable<string[]> Entries() =>
        from file in Directory.EnumerateFiles(Repository.RealKnowledgeBase(), "*.md").Order(StringComparer.Ordinal)
        from entry in File.ReadAllText(file).ReplaceLineEndings("\n").Split("\n## ").Skip(1)
        select entry.Split("\n### ");

    private static string[][] Fields(string[] sections)
    {
        var head = sections[0].Split('\n', 2);
        return
        [
            TermList.OfTitle(head[0]),
            TermList.Of(sections.ElementAtOrDefault(1) ?? ""),
            TermList.Of(sections.ElementAtOrDefault(2) ?? ""),
            TermList.Of(head[^1] + " " + (sections.ElementAtOrDefault(3) ?? "")),
        ];
    }
}
