using System.Collections.Immutable;
using QiniuDocsGen.Model.Identity;

namespace QiniuDocsGen.Composition.Identity;

/// <summary>
/// Recognises the entries of the parts in the lines of a ledger, however the parts were re-issued. Surest first: the same texts; the same title and
/// question with another answer; the same neighbours and a similar text. Each step only sees what the steps before left over, and the work is
/// linear in entries and lines.
/// </summary>
internal sealed class LedgerMatcher
{
    // Two texts of Chinese support tickets about different matters have less than a tenth of their runs in common; an edited one keeps most.
    private const double Similar = 0.35;
    private const double SimilarQuestion = 0.3;

    // Between the same neighbours, with no other candidate on either side, what is twice as alike as strangers are is the same, edited heavily.
    private const double SimilarPair = 0.2;

    /// <summary>How many times as many entries as a part had may lie between the first and the last of those that left it together.</summary>
    private const int MostSpread = 4;

    private readonly ImmutableArray<Occurrence> occurrences;
    private readonly ImmutableArray<LedgerLine> lines;
    private readonly int[] lineOf;
    private readonly int[] occurrenceOf;
    private readonly MatchRank[] ranks;

    private LedgerMatcher(ImmutableArray<Occurrence> occurrences, ImmutableArray<LedgerLine> lines)
    {
        this.occurrences = occurrences;
        this.lines = lines;
        lineOf = [.. Enumerable.Repeat(-1, occurrences.Length)];
        occurrenceOf = [.. Enumerable.Repeat(-1, lines.Length)];
        ranks = [.. Enumerable.Repeat(MatchRank.None, lines.Length)];
    }

    /// <summary>Matches entries in the order of the site with lines in the order of <see cref="LedgerOrder"/>.</summary>
    public static LedgerMatch Match(ImmutableArray<Occurrence> occurrences, ImmutableArray<LedgerLine> lines)
    {
        var matcher = new LedgerMatcher(occurrences, lines);
        matcher.MatchSame();
        matcher.MatchQuestions(samePart: true);
        matcher.MatchQuestions(samePart: false);
        matcher.MatchNeighbours();
        matcher.MatchAnswers();
        matcher.MatchTitles();
        return new LedgerMatch([.. matcher.occurrenceOf], [.. matcher.ranks]);
    }

    private void MatchSame()
    {
        var byWorth = Enumerable.Range(0, lines.Length).OrderBy(l => lines[l].State != LedgerState.Published).ToArray();
        MatchSame([.. byWorth.Where(l => lines[l].Worded.Length > 0)], Left(occurrences.Length, lineOf), key => key);
        MatchSame([.. byWorth.Where(l => lines[l].Worded.Length == 0)], Left(occurrences.Length, lineOf), key => key.Spelled);
        // Spelled otherwise now. An entry that repeats a known one to the letter is no other one that was spelled almost like it.
        var told = Enumerable.Range(0, occurrences.Length).Where(i => lineOf[i] >= 0).Select(i => occurrences[i].Key).ToHashSet();
        MatchSame([.. byWorth.Where(l => occurrenceOf[l] < 0)], Left(occurrences.Length, lineOf).Where(i => !told.Contains(occurrences[i].Key)), key => key.Spelled);
        // A line more than there are entries with its texts: it and another were edited until they became the same.
        var repeats = new Dictionary<EntryKey, int>();
        for (var i = 0; i < occurrences.Length; i++)
        {
            repeats.TryAdd(occurrences[i].Key, i);
            repeats.TryAdd(occurrences[i].Key.Spelled, i);
        }
        foreach (var l in byWorth)
        {
            if (occurrenceOf[l] < 0 && repeats.TryGetValue(KeyOf(lines[l]), out var repeated))
                (occurrenceOf[l], ranks[l]) = (repeated, MatchRank.Same);
        }
    }

    /// <summary>Pairs lines and entries with equal keys one by one, first those that stand in the same part.</summary>
    private void MatchSame(int[] known, IEnumerable<int> fresh, Func<EntryKey, EntryKey> counted)
    {
        int[] entries = [.. fresh];
        var inPart = Queues(entries, i => (counted(occurrences[i].Key), occurrences[i].Part));
        var anywhere = Queues(entries, i => (counted(occurrences[i].Key), ""));
        foreach (var l in known)
            TakeFirst(inPart, (counted(KeyOf(lines[l])), lines[l].Part), l);
        foreach (var l in known)
            TakeFirst(anywhere, (counted(KeyOf(lines[l])), ""), l);
    }

    /// <summary>What left a part may return there with another answer; in another part only a question whose page stands unanswered now is taken up.</summary>
    private void MatchQuestions(bool samePart)
    {
        var fresh = Left(occurrences.Length, lineOf).GroupBy(i => (occurrences[i].Key.Asked, samePart ? occurrences[i].Part : "")).ToArray();
        var known = Left(lines.Length, occurrenceOf)
            .Where(l => lines[l].Asked.Length > 0 && (samePart || lines[l].State == LedgerState.Published))
            .ToLookup(l => (lines[l].Asked, samePart ? lines[l].Part : ""));
        foreach (var group in fresh)
            Pair([.. group], [.. known[group.Key]], AnswerLikeness, MatchRank.SameQuestion);
    }

    private double AnswerLikeness(int i, int l) =>
        SketchMaker.Likeness(occurrences[i].Sketch.Answered, lines[l].Sketch.Answered) + (lines[l].State == LedgerState.Published ? 1 : 0);

    /// <summary>
    /// Between two entries that are known, what is left over in the part and in the ledger is compared: first where the part is, then where most of what
    /// left it is now, as a part has when it was given another number.
    /// </summary>
    private void MatchNeighbours()
    {
        var all = (Entries: Enumerable.Range(0, occurrences.Length), Lines: Enumerable.Range(0, lines.Length));
        var isAlone = new Rarity(Counts(all.Entries, all.Lines, key => key.Answered), Counts(all.Entries, all.Lines, key => key.Titled));
        var parts = Enumerable.Range(0, occurrences.Length).ToLookup(i => occurrences[i].Part);
        var known = Enumerable.Range(0, lines.Length).Where(l => lines[l].IsPresent).GroupBy(l => lines[l].Part).Select(part => part.ToList()).ToList();
        foreach (var part in known)
            MatchGaps([.. parts[lines[part[0]].Part]], part, isAlone);
        foreach (var part in known.Where(part => part.Any(l => occurrenceOf[l] < 0)))
            MatchGaps(MovedFrom(part), part, isAlone);
    }

    /// <summary>The entries around those that left a part together, in the other part that has most of them; none where they are scattered.</summary>
    private List<int> MovedFrom(List<int> part)
    {
        var moved = part.Select(l => occurrenceOf[l]).Where(i => i >= 0 && occurrences[i].Part != lines[part[0]].Part)
            .GroupBy(i => occurrences[i].Part).MaxBy(entries => entries.Count());
        if (moved is null || moved.Max() - moved.Min() > part.Count * MostSpread)
            return [];
        var first = Enumerable.Range(1, part.Count).TakeWhile(n => IsLeft(moved.Min() - n)).Count();
        var last = Enumerable.Range(1, part.Count).TakeWhile(n => IsLeft(moved.Max() + n)).Count();
        return [.. Enumerable.Range(moved.Min() - first, moved.Max() - moved.Min() + first + last + 1)];

        bool IsLeft(int i) => i >= 0 && i < occurrences.Length && lineOf[i] < 0 && occurrences[i].Part == moved.Key;
    }

    /// <summary>Compares what is left over of entries and of the lines of a part, first from above, then from below.</summary>
    private void MatchGaps(List<int> entries, List<int> part, Rarity isAlone)
    {
        if (part.All(l => occurrenceOf[l] >= 0))
            return;
        var gaps = new NeighbourGaps(entries, part, lineOf, occurrenceOf);
        foreach (var fromAbove in new[] { true, false })
        {
            foreach (var (fresh, known) in gaps.Find(fromAbove))
            {
                var gap = new Gap(Counts(fresh, known, key => key.Answered), fresh.Count == 1 && known.Count == 1 ? SimilarPair : Similar);
                Pair(fresh, known, (i, l) => Likeness(i, l, gap, isAlone), MatchRank.Similar);
            }
        }
    }

    /// <summary>How surely an entry is a line with the same neighbours; negative when it is not.</summary>
    /// <param name="i">The entry.</param>
    /// <param name="l">The line.</param>
    /// <param name="gap">What is between the neighbours.</param>
    /// <param name="isAlone">Whether an answer or a title is the only one of its kind at all.</param>
    private double Likeness(int i, int l, Gap gap, Rarity isAlone)
    {
        var isTitled = occurrences[i].Key.Titled == lines[l].Titled;
        var asked = SketchMaker.Likeness(occurrences[i].Sketch.Asked, lines[l].Sketch.Asked);
        if (occurrences[i].Key.Answered == lines[l].Answered)
        {
            // A stock answer says nothing of the question, unless what made the question different was taken out of it; an answer that nothing else has
            // says enough.
            if (lines[l].Sketch.Answered.Length > 0 && isAlone.Answer(lines[l].Answered))
                return 2 + asked;
            var isLikely = gap.IsOnly(lines[l].Answered) && (isTitled || occurrences[i].IsRedacted);
            return asked >= Similar || isLikely ? 1 + asked : -1;
        }
        var likeness = Likeness(i, l);
        return likeness >= gap.Least || (isTitled && isAlone.Title(lines[l].Titled)) ? likeness : -1;
    }

    /// <summary>An entry that moved and was edited: no other has its answer, and the questions are similar.</summary>
    private void MatchAnswers()
    {
        var isAlone = Counts(Enumerable.Range(0, occurrences.Length), Enumerable.Range(0, lines.Length), key => key.Answered);
        var fresh = Left(occurrences.Length, lineOf).Where(i => isAlone(occurrences[i].Key.Answered)).ToDictionary(i => occurrences[i].Key.Answered);
        foreach (var l in Left(lines.Length, occurrenceOf))
        {
            if (lines[l].State == LedgerState.Published && fresh.TryGetValue(lines[l].Answered, out var i)
                && SketchMaker.Likeness(occurrences[i].Sketch.Asked, lines[l].Sketch.Asked) >= SimilarQuestion)
                Take(i, l, MatchRank.Similar);
        }
    }

    /// <summary>An entry that moved and of which more was edited: no other has its title, and what stands below is not about something else.</summary>
    private void MatchTitles()
    {
        var isAlone = Counts(Enumerable.Range(0, occurrences.Length), Enumerable.Range(0, lines.Length), key => key.Titled);
        var fresh = Left(occurrences.Length, lineOf).Where(i => isAlone(occurrences[i].Key.Titled)).ToDictionary(i => occurrences[i].Key.Titled);
        foreach (var l in Left(lines.Length, occurrenceOf))
        {
            if (lines[l].State == LedgerState.Published && lines[l].Titled.Length > 0 && fresh.TryGetValue(lines[l].Titled, out var i) && Likeness(i, l) >= Similar)
                Take(i, l, MatchRank.Similar);
        }
    }

    private double Likeness(int i, int l) =>
        (SketchMaker.Likeness(occurrences[i].Sketch.Asked, lines[l].Sketch.Asked) + SketchMaker.Likeness(occurrences[i].Sketch.Answered, lines[l].Sketch.Answered)) / 2;

    /// <summary>Whether a hash stands in at most one of some entries and one of some lines.</summary>
    private Func<string, bool> Counts(IEnumerable<int> entries, IEnumerable<int> known, Func<EntryKey, string> hash)
    {
        var inEntries = entries.CountBy(i => hash(occurrences[i].Key)).ToDictionary();
        var inLines = known.CountBy(l => hash(KeyOf(lines[l]))).ToDictionary();
        return value => inEntries.GetValueOrDefault(value) <= 1 && inLines.GetValueOrDefault(value) <= 1;
    }

    private void Pair(List<int> fresh, List<int> known, Func<int, int, double> likeness, MatchRank rank)
    {
        foreach (var (i, l) in Pairing.Find(fresh, known, likeness))
            Take(i, l, rank);
    }

    private static Dictionary<(EntryKey, string), Queue<int>> Queues(int[] entries, Func<int, (EntryKey, string)> key) =>
        entries.GroupBy(key).ToDictionary(group => group.Key, group => new Queue<int>(group));

    private void TakeFirst(Dictionary<(EntryKey, string), Queue<int>> queues, (EntryKey, string) key, int l)
    {
        if (occurrenceOf[l] >= 0 || !queues.TryGetValue(key, out var queue))
            return;
        while (queue.TryDequeue(out var i))
        {
            if (lineOf[i] >= 0)
                continue;
            Take(i, l, MatchRank.Same);
            return;
        }
    }

    private void Take(int i, int l, MatchRank rank) => (lineOf[i], occurrenceOf[l], ranks[l]) = (l, i, rank);

    private static EntryKey KeyOf(LedgerLine line) => new(line.Titled, line.Asked, line.Answered, line.Worded);

    private static IEnumerable<int> Left(int count, int[] matched) => Enumerable.Range(0, count).Where(i => matched[i] < 0);

    /// <summary>Whether an answer is the only one of its kind between two neighbours, and how alike two entries must be there.</summary>
    private readonly record struct Gap(Func<string, bool> IsOnly, double Least);

    /// <summary>Whether an answer, and whether a title, is the only one of its kind.</summary>
    private readonly record struct Rarity(Func<string, bool> Answer, Func<string, bool> Title);
}
