using System.Collections.Immutable;
using QiniuDocsGen.Model;

namespace QiniuDocsGen.Composition.Similarity;

/// <summary>Finds entries that ask nearly the same. An answer plays a part only beside an equal title: replies are alike for many reasons.</summary>
internal static class SimilarEntries
{
    /// <summary>A title of fewer tokens says too little to name a cluster.</summary>
    private const int TellingTitle = 3;

    private const int MostAnswerLength = 60;

    /// <summary>
    /// The clusters of two entries or more, the largest first. Equal questions, and equal titles with equal answers, are put together first; then each remaining question, those asked most
    /// often first, gathers the questions near to it that no other has gathered. So every other member is near to one and the same question.
    /// </summary>
    /// <param name="entries">The entries in the order of the site.</param>
    /// <param name="asks">What they ask, in the same order.</param>
    /// <param name="weights">What features weigh.</param>
    public static ImmutableArray<EntryCluster> Find(IReadOnlyList<SiteEntry> entries, Ask[] asks, FeatureWeights weights)
    {
        var groups = Enumerable.Range(0, asks.Length)
            .Where(i => asks[i].IsTelling)
            .GroupBy(FirstEqual(asks))
            .Select(g => g.ToArray())
            .OrderByDescending(g => g.Length).ThenBy(g => g[0])
            .ToArray();
        var near = NearPairs.Find([.. groups.Select(g => asks[g[0]])], weights);
        var taken = new bool[groups.Length];
        var clusters = new List<EntryCluster>();
        for (var leader = 0; leader < groups.Length; leader++)
        {
            if (taken[leader])
                continue;
            taken[leader] = true;
            var members = groups[leader].ToList();
            foreach (var other in near[leader].Where(other => !taken[other]))
            {
                taken[other] = true;
                members.AddRange(groups[other]);
            }
            if (members.Count > 1)
                clusters.Add(ClusterOf(members, entries, asks));
        }
        return [.. clusters.OrderByDescending(c => c.Entries.Length)]; // stable: as they were found otherwise
    }

    /// <summary>Finds for a telling entry the first of those that it is equal to, directly or by way of others.</summary>
    private static Func<int, int> FirstEqual(Ask[] asks)
    {
        var first = Enumerable.Range(0, asks.Length).ToArray();
        var asked = new Dictionary<ulong, int>();
        var repeated = new Dictionary<ulong, int>();
        for (var i = 0; i < asks.Length; i++)
        {
            if (!asks[i].IsTelling)
                continue;
            Join(i, asked, asks[i].Key);
            if (asks[i].Repeat != 0)
                Join(i, repeated, asks[i].Repeat);
        }
        return Root;

        void Join(int entry, Dictionary<ulong, int> seen, ulong key)
        {
            if (seen.TryAdd(key, entry))
                return;
            var (one, other) = (Root(entry), Root(seen[key]));
            first[Math.Max(one, other)] = Math.Min(one, other);
        }

        int Root(int entry)
        {
            while (first[entry] != entry)
                entry = first[entry] = first[first[entry]];
            return entry;
        }
    }

    private static EntryCluster ClusterOf(List<int> members, IReadOnlyList<SiteEntry> entries, Ask[] asks)
    {
        members.Sort();
        var representative = members
            .OrderByDescending(i => asks[i].TitleLength >= TellingTitle)
            .ThenByDescending(i => Math.Min(asks[i].AnswerLength, MostAnswerLength))
            .First();
        return new EntryCluster(entries[representative].Id, [.. members.Select(i => entries[i].Id)]);
    }
}
