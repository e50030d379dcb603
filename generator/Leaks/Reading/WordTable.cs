namespace QiniuDocsGen.Leaks.Reading;

/// <summary>
/// The words that patterns wait for, all in one table, so that a text is read once for all of them. Case of ASCII letters does not count.
/// </summary>
internal sealed class WordTable
{
    private readonly Dictionary<LeakPattern, int> owners = new(ReferenceEqualityComparer.Instance);
    private readonly ushort[] buckets = new ushort[char.MaxValue + 1];
    private readonly List<(string Word, int Owner)[]> words = [[]];

    private WordTable(IEnumerable<LeakPattern> patterns)
    {
        foreach (var pattern in patterns.Where(pattern => !pattern.Words.IsEmpty))
            owners.Add(pattern, owners.Count);
        var byFirst = owners.SelectMany(owner => owner.Key.Words.Distinct().Select(word => (Word: word.ToLowerInvariant(), Owner: owner.Value))).GroupBy(word => word.Word[0]);
        foreach (var group in byFirst)
        {
            buckets[group.Key] = buckets[char.ToUpperInvariant(group.Key)] = (ushort)words.Count;
            words.Add([.. group]);
        }
    }

    /// <summary>The table of every pattern.</summary>
    public static WordTable OfAll { get; } = new(LeakPatterns.All);

    /// <summary>The places of a pattern's words in a text that <see cref="Find"/> read, in order.</summary>
    public IReadOnlyList<int> Of(LeakPattern pattern, List<int>[] places) => owners.TryGetValue(pattern, out var owner) ? places[owner] : [];

    /// <summary>Finds every word in a text; for each pattern that waits for words the places where one begins, each once.</summary>
    public List<int>[] Find(string text)
    {
        var places = new List<int>[owners.Count];
        for (var owner = 0; owner < places.Length; owner++)
            places[owner] = [];
        for (var i = 0; i < text.Length; i++)
        {
            var bucket = buckets[text[i]];
            if (bucket == 0)
                continue;
            var next = i + 1 < text.Length ? text[i + 1] : '\0';
            var nextSmall = char.IsAsciiLetterUpper(next) ? (char)(next | 0x20) : next;
            foreach (var (word, owner) in words[bucket])
            {
                if (word.Length > 1 && (word[1] != nextSmall || !text.AsSpan(i).StartsWith(word, StringComparison.OrdinalIgnoreCase)))
                    continue;
                var found = places[owner];
                if (found.Count == 0 || found[^1] != i)
                    found.Add(i);
            }
        }
        return places;
    }
}
