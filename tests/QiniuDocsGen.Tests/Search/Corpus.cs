using System.Buffers;
using System.Collections.Immutable;
using QiniuDocsGen.Search;
using QiniuDocsGen.Search.Terms;

namespace QiniuDocsGen.Tests.Search;

/// <summary>A document as its terms, one list for each field.</summary>
internal sealed record TermDocument(string Ref, string[][] Fields);

/// <summary>Documents to index, as terms.</summary>
internal sealed record Corpus(ImmutableArray<TermDocument> Documents)
{
    private static readonly string[] OddTerms =
    [
        "__proto__", "constructor", "_index", "toString", "hasOwnProperty", "0", "12", "4294967295", "title", "a\"b\\c", "<b>&", "\u2028", "é",
        "中", "𠮷野", "𝟙", "～", "z", "*", "a*", "ﬀ",
    ];

    /// <summary>Random documents: few distinct terms and many, empty fields, repeats, terms that mean something to JavaScript.</summary>
    public static Corpus Random(int seed, int size)
    {
        var random = new Random(seed);
        string[] words = [.. Enumerable.Range(0, 5 + (size * 3)).Select(_ => Word(random)).Distinct()];
        string[] odd = size % 2 == 0 ? OddTerms : [];
        return new Corpus([.. Enumerable.Range(0, size).Select(i => new TermDocument($"e{i * 7919 % 10007}x{i}", Fields(random, words, odd)))]);
    }

    /// <summary>The index in lunr's format, built from so many runs of documents.</summary>
    public byte[] Json(int runs = 3)
    {
        var bytes = new ArrayBufferWriter<byte>();
        new LunrJsonWriter(Index(runs)).Write(bytes);
        return bytes.WrittenSpan.ToArray();
    }

    /// <summary>The index, built from so many runs of documents.</summary>
    public InvertedIndex Index(int runs = 3)
    {
        var streams = Documents.Chunk(Math.Max(1, (Documents.Length + runs - 1) / runs)).Select(Stream).ToArray();
        return InvertedIndex.Build([.. Documents.Select(d => d.Ref)], streams);
    }

    private static TermStream Stream(TermDocument[] documents)
    {
        var stream = new TermStream();
        foreach (var field in documents.SelectMany(d => d.Fields))
        {
            foreach (var term in field)
                stream.Add(term);
            stream.EndField();
        }
        return stream;
    }

    private static string[][] Fields(Random random, string[] words, string[] odd) =>
        [.. SearchField.All.Select((_, i) => random.Next(6) == 0 ? [] : Terms(random, words, odd, i == 2 ? 120 : 12))];

    private static string[] Terms(Random random, string[] words, string[] odd, int most) =>
        [.. Enumerable.Range(0, random.Next(most)).Select(_ => random.Next(15) == 0 && odd.Length > 0 ? Pick(random, odd) : Pick(random, words))];

    /// <summary>Small indexes are much likelier, as in a language.</summary>
    private static string Pick(Random random, string[] from) =>
        from[(int)(from.Length * random.NextDouble() * random.NextDouble() * random.NextDouble())];

    private static string Word(Random random) => random.Next(3) == 0
        ? string.Concat(Enumerable.Range(0, 1 + random.Next(8)).Select(_ => (char)('a' + random.Next(26))))
        : string.Concat(Enumerable.Range(0, 2).Select(_ => (char)(0x4E00 + random.Next(500))));
}
