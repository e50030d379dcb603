namespace QiniuDocsGen.Composition.Similarity.Tokens;

/// <summary>A token by the number of its feature.</summary>
/// <param name="Feature">The number, of <see cref="FeatureWeights"/>.</param>
/// <param name="Start">Where it begins in the text as written.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Clause">The number of the clause that it stands in.</param>
internal readonly record struct NumberedToken(int Feature, ushort Start, ushort End, ushort Clause);

/// <summary>The tokens of an entry, boilerplate apart, by the numbers of their features.</summary>
/// <param name="Title">Those of the title.</param>
/// <param name="Question">Those of the question.</param>
/// <param name="Answer">Those of the answer.</param>
internal sealed record NumberedTokens(NumberedToken[] Title, NumberedToken[] Question, NumberedToken[] Answer)
{
    /// <summary>The tokens of an entry.</summary>
    public static NumberedTokens Of(EntryTokens tokens, FeatureWeights weights)
    {
        return new NumberedTokens(Numbered(tokens.Title), Numbered(tokens.Question), Numbered(tokens.Answer));

        NumberedToken[] Numbered(Token[] text) =>
            Array.ConvertAll(text, token => new NumberedToken(weights.NumberOf(token.Feature), token.Start, token.End, token.Clause));
    }

    /// <summary>The rare features among some tokens, numbers apart, each once.</summary>
    public static int[] Rare(IEnumerable<NumberedToken> tokens, FeatureWeights weights) =>
        [.. tokens.Select(token => token.Feature).Where(feature => weights.IsRare(feature) && !weights[feature].IsNumber).Distinct()];
}
