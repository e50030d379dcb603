using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using QiniuDocsGen.Search.Tables;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Search.Query;

/// <summary>An index in memory: answers what its shards and tables answer on the search page.</summary>
internal sealed class IndexRows : ITermRows
{
    private readonly InvertedIndex index;
    private readonly Scorer scorer;
    private readonly ImmutableArray<string> words;
    private readonly ILookup<string, TitlePair> byReading;
    private readonly ILookup<string, TitlePair> byInitials;
    private readonly FrozenDictionary<Rune, string> readings;
    private readonly FrozenSet<string> syllables;
    private readonly Dictionary<string, TermRow?> known = new(StringComparer.Ordinal);

    /// <summary>Prepares the tables.</summary>
    public IndexRows(InvertedIndex index, LanguageTables language)
    {
        this.index = index;
        scorer = new Scorer(index.Postings, index.Lengths, index.Refs.Length, index.Terms.Length);
        words = [.. WordTable.Words(index, language)];
        ImmutableArray<TitlePair> pairs = [.. ReadingTables.TitlePairs(index, language).OrderByDescending(pair => pair.Titles).ThenBy(pair => pair.Key, StringComparer.Ordinal).ThenBy(pair => pair.Text, StringComparer.Ordinal)];
        byReading = pairs.ToLookup(pair => $"{pair.First} {pair.Second}");
        byInitials = pairs.ToLookup(pair => pair.Initials);
        readings = ReadingTables.Characters(pairs, language).ToFrozenDictionary(pair => pair.Character, pair => pair.Reading);
        syllables = readings.Values.ToFrozenSet(StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public int Documents => index.Refs.Length;

    /// <inheritdoc/>
    public TermRow? Row(string term)
    {
        if (!known.TryGetValue(term, out var row))
        {
            var place = FirstNotBefore(term);
            var isKnown = place < index.SortedTerms.Length && index.Terms[index.SortedTerms[place]] == term;
            known.Add(term, row = isKnown ? Read(index.SortedTerms[place]) : null);
        }
        return row;
    }

    /// <inheritdoc/>
    public ImmutableArray<string> WithPrefix(string prefix, int most)
    {
        var found = new List<int>();
        for (var place = FirstNotBefore(prefix); place < index.SortedTerms.Length; place++)
        {
            if (!index.Terms[index.SortedTerms[place]].StartsWith(prefix, StringComparison.Ordinal))
                break;
            found.Add(index.SortedTerms[place]);
        }
        return [.. found.OrderByDescending(index.Postings.Occurrences).Take(most).Select(term => index.Terms[term])];
    }

    /// <inheritdoc/>
    public ImmutableArray<string> Near(string word) => [.. words.Where(known => EditDistance.IsOne(known, word))];

    /// <inheritdoc/>
    public ImmutableArray<string> ReadAs(string first, string second) => [.. byReading[$"{first} {second}"].Select(pair => pair.Text)];

    /// <inheritdoc/>
    public ImmutableArray<string> WithInitials(string letters) => [.. byInitials[letters].Select(pair => pair.Text)];

    /// <inheritdoc/>
    public ImmutableArray<string> Homophones(string pair)
    {
        Rune[] characters = [.. pair.EnumerateRunes()];
        return characters.Length == 2 && readings.TryGetValue(characters[0], out var first) && readings.TryGetValue(characters[1], out var second)
            ? [.. ReadAs(first, second).Where(other => other != pair)]
            : [];
    }

    /// <inheritdoc/>
    public bool IsSyllable(string letters) => syllables.Contains(letters);

    private TermRow Read(int term)
    {
        var fields = ImmutableArray.CreateBuilder<FieldScores>(SearchField.All.Length);
        for (var field = 0; field < SearchField.All.Length; field++)
        {
            var documents = index.Postings.Documents(term, field);
            var counts = index.Postings.Counts(term, field);
            var scores = ImmutableArray.CreateBuilder<int>(documents.Length);
            for (var at = 0; at < documents.Length; at++)
                scores.Add(scorer.Thousandths(term, counts[at], field, index.Lengths.Of(documents[at], field)));
            fields.Add(new FieldScores([.. documents], scores.MoveToImmutable()));
        }
        return new TermRow(index.Terms[term], fields.MoveToImmutable());
    }

    private int FirstNotBefore(string term)
    {
        var (low, high) = (0, index.SortedTerms.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (string.CompareOrdinal(index.Terms[index.SortedTerms[middle]], term) < 0)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
