using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using QiniuDocsGen.Search.Shards;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Search.Tables;

/// <summary>How the pairs of characters in titles are read: for queries in pinyin or initials, and for homophones.</summary>
/// <param name="Syllables">Every syllable that a title has: what pinyin may be cut into.</param>
/// <param name="Readings">By character, its syllable: the usual characters that are read as a syllable of a title.</param>
/// <param name="Pairs">
/// By initials and syllables (<c>sc shang chuan</c>), the pairs of titles that are read so and in how many titles each stands: what a query in
/// initials needs stands together, and so does what one in whole syllables needs.
/// </param>
internal sealed record ReadingTables(SearchTable Syllables, ShardGroup Readings, ShardGroup Pairs)
{
    /// <summary>GB 2312: the 6,763 usual characters. Whoever misspells a word writes one of them.</summary>
    private const int UsualCharacters = 20936;

    /// <summary>A misspelt word asks for a few characters, each of which is in another file: about a hundred small ones.</summary>
    private const int ReadingBytes = 1_200;

    /// <summary>Reads the pairs of all titles.</summary>
    public static ReadingTables Make(InvertedIndex index, LanguageTables language)
    {
        var pairs = TitlePairs(index, language).ToImmutableArray();
        ImmutableArray<(Rune Character, string Reading)> readings = [.. Characters(pairs, language)];
        return new ReadingTables(SyllablesOf(readings), ReadingsOf(readings), PairsOf(pairs, index.Refs.Length));
    }

    /// <summary>The pairs of characters in titles and how they are read, in the order of the index.</summary>
    public static IEnumerable<TitlePair> TitlePairs(InvertedIndex index, LanguageTables language)
    {
        foreach (var term in index.SortedTerms)
        {
            var titles = index.Postings.Documents(term, 0).Length;
            if (titles > 0 && index.Terms[term].EnumerateRunes().ToArray() is [var first, var second]
                && language.Pinyin.TryGetValue(first.Value, out var one) && language.Pinyin.TryGetValue(second.Value, out var two))
                yield return new TitlePair(index.Terms[term], one, two, titles);
        }
    }

    /// <summary>The usual characters, and those of titles, that are read as a syllable of a title.</summary>
    public static IEnumerable<(Rune Character, string Reading)> Characters(ImmutableArray<TitlePair> pairs, LanguageTables language)
    {
        var syllables = pairs.SelectMany(pair => new[] { pair.First, pair.Second }).ToHashSet(StringComparer.Ordinal);
        var inTitles = pairs.SelectMany(pair => pair.Text.EnumerateRunes()).ToHashSet();
        var usual = CodePagesEncodingProvider.Instance.GetEncoding(UsualCharacters, EncoderFallback.ReplacementFallback, DecoderFallback.ReplacementFallback)!;
        return language.Pinyin.Where(pair => syllables.Contains(pair.Value)).OrderBy(pair => pair.Key)
            .Select(pair => (Character: new Rune(pair.Key), Reading: pair.Value))
            .Where(pair => inTitles.Contains(pair.Character) || usual.GetByteCount(pair.Character.ToString()) == 2);
    }

    private static SearchTable SyllablesOf(ImmutableArray<(Rune Character, string Reading)> readings) => SearchTable.Of("syllables", json =>
    {
        json.WriteStartArray();
        foreach (var syllable in readings.Select(reading => reading.Reading).Distinct().Order(StringComparer.Ordinal))
            json.WriteStringValue(syllable);
        json.WriteEndArray();
    });

    private static ShardGroup ReadingsOf(ImmutableArray<(Rune Character, string Reading)> readings)
    {
        var cutter = new ShardCutter("", ReadingBytes);
        foreach (var (character, reading) in readings.OrderBy(pair => pair.Character.ToString(), StringComparer.Ordinal))
            cutter.Add(character.ToString(), SafeJson.Encode(character.ToString()), Encoding.ASCII.GetBytes(reading));
        return cutter.Finish("readings/");
    }

    private static ShardGroup PairsOf(ImmutableArray<TitlePair> pairs, int documents)
    {
        var cutter = new ShardCutter("", ShardSizes.For(documents).RowBytes);
        var value = new ArrayBufferWriter<byte>();
        var sorted = pairs.Sort(Order);
        for (var start = 0; start < sorted.Length;)
        {
            var (key, end) = (sorted[start].Key, start);
            value.ResetWrittenCount();
            for (; end < sorted.Length && sorted[end].Key == key; end++)
            {
                value.Write(SafeJson.Encode(sorted[end].Text));
                Digits.Write(sorted[end].Titles, value);
            }
            cutter.Add(key, Encoding.ASCII.GetBytes(key), value.WrittenSpan);
            start = end;
        }
        return cutter.Finish("pairs/");
    }

    /// <summary>By key; of one key those in the most titles first.</summary>
    private static int Order(TitlePair one, TitlePair other)
    {
        var byKey = string.CompareOrdinal(one.Key, other.Key);
        if (byKey != 0)
            return byKey;
        return one.Titles != other.Titles ? other.Titles.CompareTo(one.Titles) : string.CompareOrdinal(one.Text, other.Text);
    }
}

/// <summary>A pair of characters that stands in titles.</summary>
/// <param name="Text">The pair.</param>
/// <param name="First">How its first character is read.</param>
/// <param name="Second">How its second character is read.</param>
/// <param name="Titles">In how many titles it stands.</param>
internal sealed record TitlePair(string Text, string First, string Second, int Titles)
{
    /// <summary>Initials and syllables.</summary>
    public string Key { get; } = $"{First[0]}{Second[0]} {First} {Second}";

    /// <summary>The first letters of both readings.</summary>
    public string Initials => $"{First[0]}{Second[0]}";
}
