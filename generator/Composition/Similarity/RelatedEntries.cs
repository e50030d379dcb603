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
    private readonly NumberedTokens[] texts;
    private readonly NormalForm form;
    private readonly FeatureWeights weights;
    private readonly RareIndex index;
    private readonly SharedWords words;
    private readonly ConcurrentQueue<ComparedEntry> idle = [];

    private RelatedEntries(IReadOnlyList<SiteEntry> entries, NumberedTokens[] texts, NormalForm form, FeatureWeights weights)
    {
        this.entries = entries;
        this.texts = texts;
        this.form = form;
        this.weights = weights;
        words = new SharedWords(new GenericWords(entries, form), weights);
        index = RareIndex.Of(texts, weights);
    }

    /// <summary>The related entries of every entry, in the order of the entries, nearest first.</summary>
    /// <param name="entries">The entries in the order of the site.</param>
    /// <param name="texts">Their texts, in the same order.</param>
    /// <param name="clusters">For each entry the number of its cluster, or -1: its own cluster is left out, of another one entry is taken.</param>
    /// <param name="form">The normal form.</param>
    /// <param name="weights">What features weigh.</param>
    public static ImmutableArray<RelatedEntry>[] Find(
        IReadOnlyList<SiteEntry> entries, NumberedTokens[] texts, int[] clusters, NormalForm form, FeatureWeights weights)
    {
        var finder = new RelatedEntries(entries, texts, form, weights);
        var related = new ImmutableArray<RelatedEntry>[entries.Count];
        Parallel.For(0, related.Length, i => related[i] = finder.Of(i, clusters));
        return related;
    }

    private ImmutableArray<RelatedEntry> Of(int entry, int[] clusters)
    {
        if (!idle.TryDequeue(out var own))
            own = new ComparedEntry(entries.Count, weights.Features);
        own.Begin(texts[entry]);
        foreach (var other in Candidates(entry, clusters, own.Scores))
        {
            if (Compare(entry, own, other) is { } found)
                own.Found.Add(found);
        }
        var nearest = Nearest(own.Found, clusters);
        idle.Enqueue(own);
        return nearest;
    }

    /// <summary>The best of what was found, and of each cluster the best one.</summary>
    private static ImmutableArray<RelatedEntry> Nearest(List<FoundEntry> found, int[] clusters)
    {
        found.Sort((left, right) => left.Score == right.Score ? left.Entry.CompareTo(right.Entry) : right.Score.CompareTo(left.Score));
        var nearest = ImmutableArray.CreateBuilder<RelatedEntry>();
        for (var i = 0; i < found.Count && nearest.Count < Most && found[i].Score * LeastShareOfBest >= found[0].Score; i++)
        {
            var cluster = clusters[found[i].Entry];
            if (cluster < 0 || found.FindIndex(0, i, better => clusters[better.Entry] == cluster) < 0)
                nearest.Add(found[i].Related);
        }
        return nearest.DrainToImmutable();
    }

    /// <summary>The entries with which an entry shares the rarest features, the most promising first.</summary>
    private ReadOnlySpan<int> Candidates(int entry, int[] clusters, EntryScores scores)
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

    private FoundEntry? Compare(int entry, ComparedEntry own, int other)
    {
        var errors = index.SharedErrors(entry, other);
        var runs = own.Runs;
        FindRuns(own, texts[other]);
        LeaveOutParts(own);
        var score = runs.Sum(r => r.Score);
        if (errors.Any(e => !e.IsGeneral) || (errors.Count > 0 && score > 0))
            return Found(score + (weights.Rarest * 2), RelationReason.SameError, errors.Select(e => e.Text));
        var least = runs.Any(r => r.IsAsked) ? LeastScore : runs.Count > 1 ? LeastOfAnswers : int.MaxValue;
        return score * 10L >= (long)weights.Rarest * least ? Found(score, RelationReason.SameWords, runs.Select(r => r.Run.Words.ToString())) : null;

        FoundEntry Found(int score, RelationReason reason, IEnumerable<string> evidence) =>
            new(other, score, new RelatedEntry(entries[other].Id, reason, [.. evidence.Take(MostWords)]));
    }

    /// <summary>Finds what both share, the weightiest first.</summary>
    private void FindRuns(ComparedEntry own, NumberedTokens other)
    {
        own.Runs.Clear();
        // Two characters in a row may be the end of one word and the beginning of the next, less so in a title.
        foreach (var run in words.Runs(other.Title, own.Ask, own.Shared))
            Add(own.Runs, new ScoredRun(run, run.Tokens > 1 ? run.Weight * 3 / 2 : run.Weight, IsAsked: true));
        foreach (var run in words.Runs(other.Question, own.Ask, own.Shared))
            Add(own.Runs, new ScoredRun(run, run.Tokens > 1 ? run.Weight : run.Weight / 2, IsAsked: true));
        foreach (var run in words.Runs(other.Answer, own.Answer, own.Shared))
        {
            if (run.Tokens > 2)
                Add(own.Runs, new ScoredRun(run, run.Weight / 2, IsAsked: false));
        }
    }

    /// <summary>Puts a run where it belongs by its score, behind those of the same.</summary>
    private static void Add(List<ScoredRun> runs, ScoredRun run)
    {
        var place = runs.Count;
        while (place > 0 && runs[place - 1].Score < run.Score)
            place--;
        if (place == MostRuns)
            return;
        if (runs.Count == MostRuns)
            runs.RemoveAt(MostRuns - 1);
        runs.Insert(place, run);
    }

    /// <summary>Leaves a run out that is part of a weightier one.</summary>
    private void LeaveOutParts(ComparedEntry own)
    {
        var (runs, folded) = (own.Runs, own.Folded);
        folded.Clear();
        for (var i = 0; i < runs.Count && runs.Count > 1; i++)
        {
            var part = form.Fold(runs[i].Run.Words);
            if (folded.Exists(other => other.Contains(part, StringComparison.Ordinal)))
                runs.RemoveAt(i--);
            else
                folded.Add(part);
        }
    }

    /// <summary>An entry that is related to another, and how much.</summary>
    private readonly record struct FoundEntry(int Entry, int Score, RelatedEntry Related);

    /// <summary>Words that both share, and what they are worth.</summary>
    private readonly record struct ScoredRun(SharedRun Run, int Score, bool IsAsked);

    /// <summary>What of an entry others are compared with; used again for one entry after the other.</summary>
    private sealed class ComparedEntry(int entries, int features)
    {
        public FeatureMarks Ask { get; } = new(features);

        public FeatureMarks Answer { get; } = new(features);

        public EntryScores Scores { get; } = new(entries);

        /// <summary>The entries that were found to be related to it.</summary>
        public List<FoundEntry> Found { get; } = [];

        /// <summary>What it shares with the entry at hand.</summary>
        public List<ScoredRun> Runs { get; } = [];

        /// <summary>The words of these in normal form.</summary>
        public List<string> Folded { get; } = [];

        /// <summary>What one text of the entry at hand shares with it.</summary>
        public List<SharedRun> Shared { get; } = [];

        public void Begin(NumberedTokens texts)
        {
            Ask.Clear();
            Ask.Add(texts.Title);
            Ask.Add(texts.Question);
            Answer.Clear();
            Answer.Add(texts.Answer);
            Found.Clear();
        }
    }
}
