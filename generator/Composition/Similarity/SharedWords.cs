using QiniuDocsGen.Composition.Similarity.Tokens;

namespace QiniuDocsGen.Composition.Similarity;

/// <summary>A run of words that another entry shares.</summary>
/// <param name="Source">The text that it stands in.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Weight">The weights of its features.</param>
/// <param name="Tokens">How many tokens it has; a word in other letters than Han characters counts as two.</param>
internal readonly record struct SharedRun(string Source, int Start, int End, int Weight, int Tokens)
{
    /// <summary>The words as they are written.</summary>
    public ReadOnlySpan<char> Words => Source.AsSpan(Start, End - Start);
}

/// <summary>Finds the words that two entries share.</summary>
internal sealed class SharedWords(GenericWords words, FeatureWeights weights)
{
    /// <summary>A longer run is a quotation, not a word.</summary>
    private const int Longest = 24;

    /// <summary>The runs of tokens that the other entry has too, each with at least one rare feature and something telling.</summary>
    /// <param name="text">The text.</param>
    /// <param name="other">The features of the other entry.</param>
    /// <param name="runs">Takes the runs, instead of those that it has.</param>
    public List<SharedRun> Runs(NumberedText text, FeatureMarks other, List<SharedRun> runs)
    {
        runs.Clear();
        var (source, tokens) = (text.Source, text.Tokens);
        for (var at = 0; at < tokens.Length; at++)
        {
            // Few tokens are rare, and a run begins and ends where it does whichever of its tokens is found first.
            if (!tokens[at].IsRare || !other.Contains(tokens[at].Feature))
                continue;
            var (start, end) = (at, at + 1);
            while (start > 0 && other.Contains(tokens[start - 1].Feature) && Follows(tokens[start - 1], tokens[start], source))
                start--;
            while (end < tokens.Length && other.Contains(tokens[end].Feature) && Follows(tokens[end - 1], tokens[end], source))
                end++;
            if (RunOf(tokens.AsSpan(start..end), source) is { } run)
                runs.Add(run);
            at = end - 1;
        }
        return runs;
    }

    private SharedRun? RunOf(ReadOnlySpan<NumberedToken> tokens, string text)
    {
        tokens = Trim(tokens, text);
        var (weight, count, hasRare) = (0, 0, false);
        foreach (var token in tokens)
        {
            var feature = weights[token.Feature];
            weight += feature.IsNumber ? 0 : weights.Of(token.Feature);
            count += feature.IsPair ? 1 : 2;
            hasRare |= token.IsRare;
        }
        var shown = tokens.Length;
        while (shown > 1 && tokens[shown - 1].End - tokens[0].Start > Longest)
            shown--;
        var run = new SharedRun(text, tokens[0].Start, tokens[shown - 1].End, weight, count);
        return hasRare && words.IsTelling(run.Words) ? run : null;
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
