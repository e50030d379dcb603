using System.Collections.Immutable;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;
using QiniuDocsGen.Model.Identity;

namespace QiniuDocsGen.Composition.Identity;

/// <summary>Writes down what has become of every identity.</summary>
internal static class LedgerKeeper
{
    /// <summary>
    /// The ledger that records the entries as they are. Lines of entries that did not change are taken over with their sketches, and no identity is
    /// ever left out.
    /// </summary>
    /// <param name="ledger">The ledger that the identities were found with; empty but for its salt when there was none.</param>
    /// <param name="placed">The entries in the order of the site, as they were when their identities were found.</param>
    /// <param name="identities">Their identities.</param>
    /// <param name="retired">The identities that are not shown, and where each leads.</param>
    /// <param name="sketch">Makes the sketches of an entry.</param>
    public static Ledger Next(
        Ledger ledger,
        ImmutableArray<PlacedEntry> placed,
        Identities identities,
        ImmutableSortedDictionary<EntryId, EntryId?> retired,
        Func<Entry, TextSketch> sketch)
    {
        var known = ledger.Lines.ToLookup(line => line.Id);
        var lines = new LedgerLine[placed.Length];
        var before = PredecessorsOf(placed, identities);
        Parallel.For(0, placed.Length, i =>
        {
            if (!identities.IsFirst[i])
                return;
            var (id, key) = (identities.Ids[i], identities.Keys[i]);
            var kept = known[id].FirstOrDefault(line => line.Asked == key.Asked && line.Answered == key.Answered);
            lines[i] = Settled(new LedgerLine(id, LedgerState.Published, Occurrence.PartOf(placed[i].Part), key.Titled, key.Asked, key.Answered, kept?.Sketch ?? sketch(placed[i].Entry))
            {
                IsPresent = true,
                After = before[i],
                Worded = key.Worded,
            }, retired);
        });
        var gone = identities.Gone.Keys.Select(id => Settled((known[id].FirstOrDefault() ?? Forgotten(id)) with { IsPresent = false, After = null, Span = null }, retired));
        return ledger with { Lines = [.. lines.Where(line => line is not null).Concat(gone).OrderBy(line => line.Id)] };
    }

    /// <summary>A finding when a ledger does not record the entries as they are; none when it does or there is none.</summary>
    public static IEnumerable<Diagnostic> Behind(
        Ledger? ledger,
        ImmutableArray<PlacedEntry> placed,
        Identities identities,
        ImmutableSortedDictionary<EntryId, EntryId?> retired,
        ImmutableArray<LedgerList> lists)
    {
        if (ledger is null)
            yield break;
        var recorded = ledger.Lines.Select(Facts).ToHashSet();
        // An older ledger has neither wordings nor names; that is nothing to be mended, and the next one has them.
        var differences = Next(ledger, placed, identities, retired, _ => TextSketch.Empty).Lines
            .Count(line => !recorded.Contains(Facts(line)) && !recorded.Contains(Facts(line) with { Worded = "" }));
        var known = ledger.Lists.ToHashSet();
        var listed = lists.Count(list => !known.Contains(list) && !known.Contains(list with { Names = "" }));
        if (differences > 0)
            yield return CompositionRules.LedgerBehind.Report(
                $"the ledger is behind: {(differences == 1 ? "1 entry is" : $"{differences:N0} entries are")} new, changed or gone since it was written");
        else if (listed > 0)
            yield return CompositionRules.LedgerBehind.Report(
                $"the ledger is behind: {(listed == 1 ? "1 list of entries is" : $"{listed:N0} lists of entries are")} new, longer or under another name since it was written");
    }

    private static LedgerLine Facts(LedgerLine line) => line with { Sketch = TextSketch.Empty, Span = null };

    private static EntryId?[] PredecessorsOf(ImmutableArray<PlacedEntry> placed, Identities identities)
    {
        var before = new EntryId?[placed.Length];
        for (var (i, last) = (0, -1); i < placed.Length; i++)
        {
            if (!identities.IsFirst[i])
                continue;
            before[i] = last >= 0 && Occurrence.PartOf(placed[last].Part) == Occurrence.PartOf(placed[i].Part) ? identities.Ids[last] : null;
            last = i;
        }
        return before;
    }

    private static LedgerLine Settled(LedgerLine line, ImmutableSortedDictionary<EntryId, EntryId?> retired)
    {
        if (!retired.TryGetValue(line.Id, out var target))
            return line;
        return line with { State = target is null ? LedgerState.Withdrawn : LedgerState.Merged, MergedInto = target };
    }

    /// <summary>An identity of which nothing is known but that it was published.</summary>
    private static LedgerLine Forgotten(EntryId id) => new(id, LedgerState.Withdrawn, Ledger.None, "", "", "", TextSketch.Empty);
}
