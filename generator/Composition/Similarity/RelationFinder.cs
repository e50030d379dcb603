using System.Collections.Frozen;
using System.Collections.Immutable;
using QiniuDocsGen.Composition.Similarity.Tokens;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Composition.Similarity;

/// <summary>Finds which entries go together, by their text alone. Nothing is merged.</summary>
internal static class RelationFinder
{
    /// <summary>The most entries that a page names as the same question; the cluster may have more.</summary>
    public const int MostSame = 10;

    /// <summary>An answer of fewer tokens is equal to others by chance.</summary>
    private const int ShortestAnswer = 4;

    /// <summary>
    /// Finds the entries of a site that ask nearly the same, on all cores; the others that go with an entry when somebody asks for them. Nothing in a
    /// text is a fault here; it reports no findings.
    /// </summary>
    public static StageResult<SiteRelations> Begin(Site site) => new(Begin(site.Entries, new NormalForm(site.Language)));

    /// <summary>Finds the rest if it was not asked for yet.</summary>
    public static StageResult<SiteRelations> Find(SiteRelations begun)
    {
        _ = begun.ByEntry;
        return new StageResult<SiteRelations>(begun);
    }

    /// <summary>Compares all entries; the result depends on nothing but the entries and their order.</summary>
    /// <param name="entries">The entries in the order of the site.</param>
    /// <param name="form">The normal form.</param>
    internal static SiteRelations Begin(IReadOnlyList<SiteEntry> entries, NormalForm form)
    {
        var tokens = EntryTokens.OfAll(entries, form);
        var boilerplate = Boilerplate.Find(tokens);
        var own = new EntryTokens[tokens.Length];
        Parallel.For(0, tokens.Length, i => own[i] = boilerplate.TakenFrom(tokens[i]));
        var weights = FeatureWeights.Count(own);
        var asks = new Ask[tokens.Length];
        Parallel.For(0, tokens.Length, i => asks[i] = AskOf(tokens[i], own[i]));
        var clusters = SimilarEntries.Find(entries, asks, weights);
        return new SiteRelations(clusters, new Lazy<FrozenDictionary<EntryId, Relations>>(() => Relate(entries, own, clusters, form, weights)));
    }

    private static FrozenDictionary<EntryId, Relations> Relate(
        IReadOnlyList<SiteEntry> entries, EntryTokens[] own, ImmutableArray<EntryCluster> clusters, NormalForm form, FeatureWeights weights)
    {
        var clusterOf = ClusterOf(entries, clusters);
        var numbered = new NumberedTokens[own.Length];
        Parallel.For(0, own.Length, i => numbered[i] = NumberedTokens.Of(entries[i].Entry, own[i], weights.NumbersOf(i), weights));
        var related = RelatedEntries.Find(entries, numbered, clusterOf, form, weights);

        var relations = new Dictionary<EntryId, Relations>();
        for (var i = 0; i < entries.Count; i++)
        {
            var same = clusterOf[i] < 0 ? [] : SameAs(entries[i].Id, clusters[clusterOf[i]]);
            if (same.Length + related[i].Length > 0)
                relations.Add(entries[i].Id, new Relations(same, related[i]));
        }
        return relations.ToFrozenDictionary();
    }

    private static Ask AskOf(EntryTokens tokens, EntryTokens own) => new(tokens.Asked, own.Asked, tokens.Title.Length, own.Answer.Length)
    {
        Repeat = RepeatOf(tokens),
    };

    private static ulong RepeatOf(EntryTokens tokens) => tokens.Title.Length < Ask.Fewest || tokens.Answer.Length < ShortestAnswer
        ? 0
        : Feature.Mix(EntryTokens.Hash(EntryTokens.Distinct(tokens.Title)), EntryTokens.Hash(EntryTokens.Distinct(tokens.Answer)));

    private static ImmutableArray<EntryId> SameAs(EntryId id, EntryCluster cluster) => [.. cluster.Entries.Where(other => other != id).Take(MostSame)];

    private static int[] ClusterOf(IReadOnlyList<SiteEntry> entries, ImmutableArray<EntryCluster> clusters)
    {
        var byId = clusters.SelectMany((cluster, number) => cluster.Entries.Select(id => (id, number))).ToDictionary(c => c.id, c => c.number);
        return [.. entries.Select(e => byId.GetValueOrDefault(e.Id, -1))];
    }
}
