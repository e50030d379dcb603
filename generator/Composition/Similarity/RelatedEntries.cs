using System.Collections.Concurrent;
using System.Collections.Immutable;
using QiniuDocsGen.Composition.Similarity.Tokens;
using QiniuDocsGen.Model;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Composition.Similarity;

/// <summary>
/// Finds what a reader of an entry may need next: entries that name the same error, or share rare words. Questions are compared with questions and
/// answers with answers. Candidates come from an index of rare features, so that work grows with the text and not with its square.
/// </summary>
internal sealed class RelatedEntries
{
    /// <summary>The most related entries of an entry.</summary>
    public const int Most = 5;

    private const int MostCandidates = 12;

    /// <summary>What shared rare features must weigh at least, questions twice, before two entries are compared word for word; in weights of the rarest.</summary>
    private const int LeastOfCandidate = 2;

    private const int MostWords = 3;

    /// <summary>Two pasted logs may share hundreds of runs; the weightiest tell enough.</summary>
    private const int MostRuns = 40;

    /// <summary>What shared words must weigh at least, in tenths of the weight of the rarest feature.</summary>
    private const int LeastScore = 18;

    /// <summary>The same where only the answers share words, and several of them.</summary>
    private const int LeastOfAnswers = 24;

    /// <summary>How much less than the nearest entry another may weigh.</summary>
    private const int LeastShareOfBest = 3;

    private readonly IReadOnlyList<SiteEntry> entries;
    private readonly NumberedTokens[] tokens;
    private readonly NormalForm form;
    private readonly FeatureWeights weights;
    private readonly RareIndex index;
    private readonly SharedWords words;
    private readonly ConcurrentBag<ComparedEntry> idle = [];

    private RelatedEntries(IReadOnlyList<SiteEntry> entries, NumberedTokens[] tokens, NormalForm form, FeatureWeights weights)
    {
        this.entries = entries;
        this.tokens = tokens;
        this.form = form;
        this.weights = weights;
        words = new SharedWords(new GenericWords(entries, form), weights);
        index = RareIndex.Of(entries, tokens, weights);
    }

    /// <summary>The related entries of every entry, in the order of the entries, nearest first.</summary>
    /// <param name="entries">The entries in the order of the site.</param>
    /// <param name="tokens">Their tokens, boilerplate apart.</param>
    /// <param name="clusters">For each entry the number of its cluster, or -1: its own cluster is left out, of another one entry is taken.</param>
    /// <param name="form">The normal form.</param>
    /// <param name="weights">What features weigh.</param>
    public static ImmutableArray<RelatedEntry>[] Find(
        IReadOnlyList<SiteEntry> entries, NumberedTokens[] tokens, int[] clusters, NormalForm form, FeatureWeights weights)
    {
        var finder = new RelatedEntries(entries, tokens, form, weights);
        var related = new ImmutableArray<RelatedEntry>[entries.Count];
        Parallel.For(0, related.Length, i => related[i] = finder.Of(i, clusters));
        return related;
    }

    private ImmutableArray<RelatedEntry> Of(int entry, int[] clusters)
    {
        if (!idle.TryTake(out var own))
            own = new ComparedEntry(entries.Count, weights.Features);
        own.Begin(tokens[entry]);
        var found = new List<(int Entry, int Score, RelatedEntry Related)>();
        foreach (var other in Candidates(entry, clusters, own.Scores))
        {
            if (Compare(entry, own, other) is { } related)
                found.Add((other, related.Score, related.Related));
        }
        idle.Add(own);
        var best = found.Count == 0 ? 0 : found.Max(f => f.Score);
        return
        [
            .. found.Where(f => f.Score * LeastShareOfBest >= best).OrderByDescending(f => f.Score).ThenBy(f => f.Entry)
                .DistinctBy(f => clusters[f.Entry] < 0 ? (f.Entry, -1) : (-1, clusters[f.Entry]))
                .Take(Most).Select(f => f.Related),
        ];
    }

    /// <summary>The entries with which an entry shares the rarest features, the most promising first.</summary>
    private List<int> Candidates(int entry, int[] clusters, EntryScores scores)
    {
        scores.Clear();
        foreach (var feature in index.Ask.Features(entry))
            scores.Add(index.Ask.EntriesWith(feature), weights.Of(feature) * 2);
        foreach (var feature in index.Answer.Features(entry))
            scores.Add(index.Answer.EntriesWith(feature), weights.Of(feature));
        foreach (var error in index.Errors.Features(entry))
            scores.Add(index.Errors.EntriesWith(error), index.WeightOfError(error) * 4);
        return scores.Best(
            MostCandidates, weights.Rarest * LeastOfCandidate, other => other != entry && (clusters[entry] < 0 || clusters[other] != clusters[entry]));
    }

    private (int Score, RelatedEntry Related)? Compare(int entry, ComparedEntry own, int other)
    {
        var errors = index.SharedErrors(entry, other);
        var runs = SharedRuns(own, entries[other].Entry, tokens[other]);
        var score = runs.Sum(r => r.Score);
        if (errors.Any(e => !e.IsGeneral) || (errors.Count > 0 && score > 0))
            return (score + (weights.Rarest * 2), Related(RelationReason.SameError, errors.Select(e => e.Text)));
        var least = runs.Any(r => r.IsAsked) ? LeastScore : runs.Count > 1 ? LeastOfAnswers : int.MaxValue;
        return score * 10L >= (long)weights.Rarest * least ? (score, Related(RelationReason.SameWords, runs.Select(r => r.Text))) : null;

        RelatedEntry Related(RelationReason reason, IEnumerable<string> evidence) => new(entries[other].Id, reason, [.. evidence.Take(MostWords)]);
    }

    /// <summary>What both share, the weightiest first; a run that is part of another is left out.</summary>
    private List<ScoredRun> SharedRuns(ComparedEntry own, Entry text, NumberedTokens tokens)
    {
        var title = words.Runs(tokens.Title, text.Title.Text, own.Ask);
        var question = words.Runs(tokens.Question, text.Question?.Text ?? "", own.Ask);
        var answer = words.Runs(tokens.Answer, text.Answer?.Text ?? "", own.Answer);
        IEnumerable<ScoredRun> all =
        [
            // Two characters in a row may be the end of one word and the beginning of the next, less so in a title.
            .. title.Select(run => new ScoredRun(run.Text, run.Tokens > 1 ? run.Weight * 3 / 2 : run.Weight, IsAsked: true)),
            .. question.Select(run => new ScoredRun(run.Text, run.Tokens > 1 ? run.Weight : run.Weight / 2, IsAsked: true)),
            .. answer.Where(run => run.Tokens > 2).Select(run => new ScoredRun(run.Text, run.Weight / 2, IsAsked: false)),
        ];
        var kept = new List<(string Folded, ScoredRun Run)>();
        foreach (var run in all.OrderByDescending(r => r.Score).Take(MostRuns))
        {
            var folded = form.Fold(run.Text);
            if (!kept.Any(k => k.Folded.Contains(folded, StringComparison.Ordinal)))
                kept.Add((folded, run));
        }
        return [.. kept.Select(k => k.Run)];
    }

    /// <summary>Words that both share, and what they are worth.</summary>
    private readonly record struct ScoredRun(string Text, int Score, bool IsAsked);

    /// <summary>What of an entry others are compared with; used again for one entry after the other.</summary>
    private sealed class ComparedEntry(int entries, int features)
    {
        public FeatureMarks Ask { get; } = new(features);

        public FeatureMarks Answer { get; } = new(features);

        public EntryScores Scores { get; } = new(entries);

        public void Begin(NumberedTokens tokens)
        {
            Ask.Clear();
            Ask.Add(tokens.Title);
            Ask.Add(tokens.Question);
            Answer.Clear();
            Answer.Add(tokens.Answer);
        }
    }
}
