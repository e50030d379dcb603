using System.Runtime.InteropServices;
using QiniuDocsGen.Model;

namespace QiniuDocsGen.Composition.Similarity;

/// <summary>The part of an entry that a feature stands in; each part is compared with the same part of others.</summary>
internal enum EntrySide
{
    /// <summary>Title and question.</summary>
    Ask,

    /// <summary>The answer.</summary>
    Answer,

    /// <summary>Names of errors in title and question, or in the answer when they hold none.</summary>
    Errors,
}

/// <summary>Which entries have a rare feature: an inverted index with short lists only.</summary>
internal sealed class RareIndex
{
    private readonly Feature[][][] features;
    private readonly Dictionary<Feature, List<int>>[] lists;

    private RareIndex(Feature[][][] features, Dictionary<Feature, List<int>>[] lists)
    {
        this.features = features;
        this.lists = lists;
    }

    /// <summary>Indexes all entries.</summary>
    /// <param name="entries">The entries in the order of the site.</param>
    /// <param name="own">Their tokens, boilerplate apart.</param>
    /// <param name="weights">What features weigh.</param>
    public static RareIndex Of(IReadOnlyList<SiteEntry> entries, EntryTokens[] own, FeatureWeights weights)
    {
        var features = Enum.GetValues<EntrySide>().Select(_ => new Feature[own.Length][]).ToArray();
        Parallel.For(0, own.Length, i =>
        {
            features[(int)EntrySide.Ask][i] = Rare(own[i].DistinctOfAsk());
            features[(int)EntrySide.Answer][i] = Rare(EntryTokens.Distinct(own[i].Answer));
            features[(int)EntrySide.Errors][i] = [.. ErrorsOf(entries[i].Entry).Select(e => e.Feature).Distinct()];
        });
        return new RareIndex(features, [.. features.Select(side => ListsOf(side, weights.RareCount))]);

        Feature[] Rare(Feature[] features) => [.. features.Where(f => !f.IsNumber && weights.IsRare(f))];
    }

    /// <summary>The features of an entry that few others have.</summary>
    public Feature[] Features(EntrySide side, int entry) => features[(int)side][entry];

    /// <summary>The entries that have a feature, ascending; empty when it is not rare or stands in one entry only.</summary>
    public IReadOnlyList<int> EntriesWith(EntrySide side, Feature feature) => lists[(int)side].GetValueOrDefault(feature, []);

    /// <summary>The names of errors that an entry is about.</summary>
    public static IReadOnlyList<ErrorName> ErrorsOf(Entry entry)
    {
        List<ErrorName> asked = [.. ErrorNames.In(entry.Title.Text), .. ErrorNames.In(entry.Question?.Text ?? "")];
        return asked.Count > 0 ? asked : ErrorNames.In(entry.Answer?.Text ?? "");
    }

    private static Dictionary<Feature, List<int>> ListsOf(Feature[][] features, int most)
    {
        var counts = new Dictionary<Feature, int>();
        foreach (var feature in features.SelectMany(f => f))
            CollectionsMarshal.GetValueRefOrAddDefault(counts, feature, out _)++;
        var lists = new Dictionary<Feature, List<int>>();
        for (var entry = 0; entry < features.Length; entry++)
        {
            foreach (var feature in features[entry])
            {
                if (counts[feature] >= 2 && counts[feature] <= most)
                    (CollectionsMarshal.GetValueRefOrAddDefault(lists, feature, out _) ??= []).Add(entry);
            }
        }
        return lists;
    }
}
