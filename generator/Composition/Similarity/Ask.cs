using QiniuDocsGen.Composition.Similarity.Tokens;

namespace QiniuDocsGen.Composition.Similarity;

/// <summary>What an entry asks, as far as it is compared.</summary>
/// <param name="All">The features of title and question.</param>
/// <param name="Own">Those among them that are no boilerplate.</param>
/// <param name="TitleLength">How many tokens the title has.</param>
/// <param name="AnswerLength">How many tokens of its own the answer has.</param>
internal sealed record Ask(Feature[] All, Feature[] Own, int TitleLength, int AnswerLength)
{
    /// <summary>What entries with an equal title and an equal answer have in common; 0 where either says too little to tell.</summary>
    public ulong Repeat { get; init; }

    /// <summary>The fewest features by which two questions can be told to be the same: four Han characters in a row have three.</summary>
    public const int Fewest = 3;

    /// <summary>The least share of features, in percent, that nearly equal questions have in common.</summary>
    private const int LeastShare = 80;

    /// <summary>What all equal questions have in common.</summary>
    public ulong Key { get; } = EntryTokens.Hash(All);

    /// <summary>Whether it says enough to be compared as a whole.</summary>
    public bool IsTelling { get; } = All.Count(f => !f.IsNumber) >= Fewest;

    /// <summary>
    /// Whether two questions ask nearly the same: most features are shared, boilerplate or not; numbers agree; and neither names something in Latin
    /// letters where the other names something else.
    /// </summary>
    public bool IsNear(Ask other, FeatureWeights weights) =>
        Overlap.Of(All, other.All, _ => 1).IsAtLeast(LeastShare)
        && (Own.Length + other.Own.Length == 0 || Overlap.Of(Own, other.Own, weights.Of).IsAtLeast(LeastShare))
        && Agrees(other);

    private bool Agrees(Ask other)
    {
        var missing = All.Except(other.All).Where(f => !f.IsPair).ToList();
        var added = other.All.Except(All).Where(f => !f.IsPair).ToList();
        return !missing.Concat(added).Any(f => f.IsNumber) && (missing.Count == 0 || added.Count == 0);
    }
}

/// <summary>What two sets share, and what there is in either (after Jaccard).</summary>
internal readonly record struct Overlap(long Shared, long Either)
{
    /// <summary>Compares two sorted sets.</summary>
    public static Overlap Of(Feature[] left, Feature[] right, Func<Feature, int> weight)
    {
        var (shared, either) = (0L, 0L);
        for (int i = 0, j = 0; i < left.Length || j < right.Length;)
        {
            var order = i == left.Length ? 1 : j == right.Length ? -1 : left[i].CompareTo(right[j]);
            var size = weight(order <= 0 ? left[i] : right[j]);
            either += size;
            shared += order == 0 ? size : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return new Overlap(shared, either);
    }

    /// <summary>Whether the share is at least so many percent.</summary>
    public bool IsAtLeast(int percent) => Shared * 100 >= Either * percent;
}
