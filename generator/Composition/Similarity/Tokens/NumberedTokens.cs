using System.Runtime.InteropServices;
using QiniuDocsGen.Model;

namespace QiniuDocsGen.Composition.Similarity.Tokens;

/// <summary>A token by the number of its feature.</summary>
/// <param name="Feature">The number, of <see cref="FeatureWeights"/>.</param>
/// <param name="Start">Where it begins in the text as written.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Clause">The number of the clause that it stands in.</param>
/// <param name="IsRare">Whether its feature stands in several entries, but in few.</param>
internal readonly record struct NumberedToken(int Feature, ushort Start, ushort End, ushort Clause, bool IsRare);

/// <summary>A text and its tokens, boilerplate apart.</summary>
/// <param name="Source">The text as written.</param>
/// <param name="Tokens">Its tokens by the numbers of their features.</param>
internal readonly record struct NumberedText(string Source, NumberedToken[] Tokens);

/// <summary>What of an entry is compared with others.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Question">Its question.</param>
/// <param name="Answer">Its answer.</param>
internal sealed record NumberedTokens(NumberedText Title, NumberedText Question, NumberedText Answer)
{
    /// <summary>The texts of an entry.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="tokens">Its tokens, boilerplate apart.</param>
    /// <param name="numbers">The numbers of their features.</param>
    /// <param name="weights">Knows which of them are rare.</param>
    public static NumberedTokens Of(Entry entry, EntryTokens tokens, ReadOnlySpan<int> numbers, FeatureWeights weights) => new(
        new NumberedText(entry.Title.Text, Numbered(tokens.Title, numbers, weights)),
        new NumberedText(entry.Question?.Text ?? "", Numbered(tokens.Question, numbers[tokens.Title.Length..], weights)),
        new NumberedText(entry.Answer?.Text ?? "", Numbered(tokens.Answer, numbers[^tokens.Answer.Length..], weights)));

    /// <summary>The rare features of some texts, numbers apart, each once, sorted.</summary>
    public static int[] Rare(FeatureWeights weights, params ReadOnlySpan<NumberedText> texts)
    {
        var rare = new List<int>();
        foreach (var text in texts)
        {
            foreach (var token in text.Tokens)
            {
                if (token.IsRare && !weights[token.Feature].IsNumber)
                    rare.Add(token.Feature);
            }
        }
        return SortedValues.Distinct(CollectionsMarshal.AsSpan(rare));
    }

    private static NumberedToken[] Numbered(Token[] tokens, ReadOnlySpan<int> numbers, FeatureWeights weights)
    {
        var numbered = new NumberedToken[tokens.Length];
        for (var i = 0; i < tokens.Length; i++)
            numbered[i] = new NumberedToken(numbers[i], tokens[i].Start, tokens[i].End, tokens[i].Clause, weights.IsRare(numbers[i]));
        return numbered;
    }
}
