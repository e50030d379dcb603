using QiniuDocsGen.Composition.Similarity.Tokens;

namespace QiniuDocsGen.Composition.Similarity;

/// <summary>A set of features by their numbers, cleared at no cost.</summary>
/// <param name="features">How many features there are.</param>
internal sealed class FeatureMarks(int features)
{
    private readonly int[] rounds = new int[features];
    private int round;

    /// <summary>Takes all features out.</summary>
    public void Clear() => round++;

    /// <summary>Puts the features of a text in.</summary>
    public void Add(NumberedText text)
    {
        foreach (var token in text.Tokens)
            rounds[token.Feature] = round;
    }

    /// <summary>Whether a feature is in.</summary>
    public bool Contains(int feature) => rounds[feature] == round;
}
