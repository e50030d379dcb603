namespace QiniuDocsGen.Tests.Search;

/// <summary>Queries of every kind, of terms that occur and one that does not.</summary>
internal static class SampleQueries
{
    /// <summary>Plain, boosted, fielded, prefix and fuzzy clauses, alone and together.</summary>
    public static Clause[][] Of(Corpus corpus, int seed)
    {
        var any = Terms(corpus, new Random(seed));
        return
        [
            .. Queries(12, () => [any()]),
            .. Queries(12, () => [any(), any() with { Boost = 0.7 }, any() with { Boost = 3 }]),
            .. Queries(4, () => [.. Enumerable.Range(0, 9).Select(_ => any())]),
            .. Queries(6, () => [any() with { Fields = ["title"] }, any() with { Fields = ["answer", "meta"] }]),
            .. Queries(6, () => [new Clause(any().Term[..1]) { Wildcard = "trailing", Boost = 0.8 }, any()]),
            .. Queries(6, () => [any() with { EditDistance = 1, Boost = 0.6 }]),
            .. Queries(6, () => [any() with { EditDistance = 1 }, any() with { Wildcard = "trailing", Fields = ["answer"] }, any()]),
            [any() with { Term = "absent" }],
        ];
    }

    /// <summary>Those of <see cref="Of"/>, and clauses that documents must or must not meet.</summary>
    public static Clause[][] WithPresence(Corpus corpus, int seed)
    {
        var any = Terms(corpus, new Random(seed));
        return
        [
            .. Of(corpus, seed),
            .. Queries(4, () => [any() with { Presence = "required" }, any()]),
            .. Queries(4, () => [any() with { Presence = "prohibited" }, any()]),
        ];
    }

    private static Func<Clause> Terms(Corpus corpus, Random random)
    {
        string[] terms = [.. corpus.Documents.SelectMany(d => d.Fields.SelectMany(f => f)).Distinct().Where(t => !t.Contains('*')), "absent"];
        return () => new Clause(terms[random.Next(terms.Length)]);
    }

    private static IEnumerable<Clause[]> Queries(int count, Func<Clause[]> make) => Enumerable.Range(0, count).Select(_ => make());
}
