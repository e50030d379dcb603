using QiniuDocsGen.Composition.Similarity.Tokens;

namespace QiniuDocsGen.Composition.Similarity;

/// <summary>A run of words that another entry shares, as it is written.</summary>
/// <param name="Text">The words.</param>
/// <param name="Weight">The weights of its features.</param>
/// <param name="Tokens">How many tokens it has; a word in other letters than Han characters counts as two.</param>
internal readonly record struct SharedRun(string Text, int Weight, int Tokens);

/// <summary>Finds the words that two entries share.</summary>
internal sealed class SharedWords(GenericWords words, FeatureWeights weights)
{
    /// <summary>A longer run is a quotation, not a word.</summary>
    private const int Longest = 24;

    /// <summary>The runs of tokens that the other entry has too, each with at least one rare feature and something telling.</summary>
    /// <param name="tokens">The tokens of a text.</param>
    /// <param name="text">The text.</param>
    /// <param name="other">The features of the other entry.</param>
    public List<SharedRun> Runs(ReadOnlySpan<NumberedToken> tokens, string text, FeatureMarks other)
    {
        var runs = new List<SharedRun>();
        for (var start = 0; start < tokens.Length;)
        {
            var end = start;
            while (end < tokens.Length && other.Contains(tokens[end].Feature) && (end == start || Follows(tokens[end - 1], tokens[end], text)))
                end++;
            if (end > start && RunOf(tokens[start..end], text) is { } run)
                runs.Add(run);
            start = Math.Max(end, start + 1);
        }
        return runs;
    }

    private SharedRun? RunOf(ReadOnlySpan<NumberedToken> tokens, string text)
    {
        if (!HasRare(tokens))
            return null; // most runs, and cheap to tell
        tokens = Trim(tokens, text);
        var weight = 0;
        var count = 0;
        foreach (var token in tokens)
        {
            weight += weights[token.Feature].IsNumber ? 0 : weights.Of(token.Feature);
            count += weights[token.Feature].IsPair ? 1 : 2;
        }
        var shown = tokens.Length;
        while (shown > 1 && tokens[shown - 1].End - tokens[0].Start > Longest)
            shown--;
        var shared = text[tokens[0].Start..tokens[shown - 1].End];
        return HasRare(tokens) && words.IsTelling(shared) ? new SharedRun(shared, weight, count) : null;
    }

    private bool HasRare(ReadOnlySpan<NumberedToken> tokens)
    {
        foreach (var token in tokens)
        {
            if (weights.IsRare(token.Feature))
                return true;
        }
        return false;
    }

    /// <summary>Takes characters away at both ends that belong to no word, or to one that reaches out of the run.</summary>
    private ReadOnlySpan<NumberedToken> Trim(ReadOnlySpan<NumberedToken> tokens, string text)
    {
        while (tokens.Length > 1 && weights[tokens[0].Feature].IsPair && words.BreaksBefore(text, tokens[0].Start))
            tokens = tokens[1..];
        while (tokens.Length > 1 && weights[tokens[^1].Feature].IsPair && words.BreaksBehind(text, tokens[^1].End))
            tokens = tokens[..^1];
        return tokens;
    }

    private static bool Follows(NumberedToken first, NumberedToken second, string text) =>
        second.Clause == first.Clause
        && (second.Start < first.End || (first.End <= second.Start && text.AsSpan(first.End, second.Start - first.End).IsWhiteSpace()));
}
