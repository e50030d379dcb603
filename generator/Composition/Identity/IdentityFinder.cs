using System.Collections.Immutable;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;
using QiniuDocsGen.Model.Identity;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Composition.Identity;

/// <summary>Gives every entry its identity: the one that the ledger knows it by, or else one that follows from its text.</summary>
internal static class IdentityFinder
{
    private const int MostNotes = 5;

    /// <summary>
    /// Finds the identities of entries that stand in the order of the site. Exact repeats are one identity, and of several published ones that became
    /// the same the earliest is kept. Reports repeats, and identities that the ledger mentions but does not list.
    /// </summary>
    /// <param name="placed">The entries.</param>
    /// <param name="ledger">The ledger; null when there is none.</param>
    /// <param name="form">The normal form of texts.</param>
    public static Identities Find(ImmutableArray<PlacedEntry> placed, Ledger? ledger, NormalForm form)
    {
        var keys = new EntryKey[placed.Length];
        Parallel.For(0, placed.Length, i => keys[i] = EntryKey.Of(placed[i].Entry, form));
        var salted = new EntryKey[placed.Length];
        if (ledger is not null)
            Parallel.For(0, placed.Length, i => salted[i] = keys[i].Salted(ledger.Salt));

        var firstOf = FirstOf(keys);
        var known = ledger is null ? KnownIds.None : KnownIdsOf(placed, salted, firstOf, ledger, form);
        var ids = Assign(keys, firstOf, known);
        return new Identities(
            ids,
            [.. salted],
            [.. firstOf.Select((first, i) => first == i)],
            Gone(known, ids, firstOf),
            [.. Repeats(placed, firstOf), .. Missing(ledger, known)]);
    }

    /// <summary>For each entry the first one with the same wording.</summary>
    private static int[] FirstOf(EntryKey[] keys)
    {
        var first = new Dictionary<EntryKey, int>(keys.Length);
        return [.. keys.Select((key, i) => first.TryAdd(key, i) ? i : first[key])];
    }

    private static KnownIds KnownIdsOf(ImmutableArray<PlacedEntry> placed, EntryKey[] salted, int[] firstOf, Ledger ledger, NormalForm form)
    {
        var sketches = new SketchMaker(form, ledger.Salt);
        var lines = LedgerOrder.Of(ledger.Lines);
        var match = LedgerMatcher.Match([.. placed.Select((entry, i) => new Occurrence(entry, salted[i], sketches))], lines);

        var byFirst = new SortedDictionary<int, EntryId>();
        var used = new HashSet<EntryId>();
        var matched = Enumerable.Range(0, lines.Length).Where(l => match.OccurrenceOf[l] >= 0);
        // The surest match gives the id; among equals a published one, and among those the earliest.
        foreach (var l in matched.OrderBy(l => match.Ranks[l]).ThenBy(l => lines[l].State != LedgerState.Published))
        {
            var first = firstOf[match.OccurrenceOf[l]];
            if (!byFirst.ContainsKey(first) && used.Add(lines[l].Id))
                byFirst.Add(first, lines[l].Id);
        }
        var leads = new SortedDictionary<EntryId, int>();
        foreach (var l in matched)
            leads.TryAdd(lines[l].Id, firstOf[match.OccurrenceOf[l]]);
        return new KnownIds(byFirst, leads, lines);
    }

    private static ImmutableArray<EntryId> Assign(EntryKey[] keys, int[] firstOf, KnownIds known)
    {
        var taken = known.Lines.Select(line => line.Id).Concat(known.Lines.SelectMany(Mentioned)).ToHashSet();
        var fresh = new EntryIdMaker(taken, [.. known.ByFirst.Keys.Select(first => keys[first])]);
        var ids = new EntryId[keys.Length];
        for (var i = 0; i < keys.Length; i++)
            ids[i] = firstOf[i] < i ? ids[firstOf[i]] : known.ByFirst.TryGetValue(i, out var id) ? id : fresh.Make(keys[i]);
        return [.. ids];
    }

    private static ImmutableSortedDictionary<EntryId, EntryId?> Gone(KnownIds known, ImmutableArray<EntryId> ids, int[] firstOf)
    {
        var shown = ids.ToHashSet();
        var gone = ImmutableSortedDictionary.CreateBuilder<EntryId, EntryId?>();
        foreach (var (id, first) in known.Leads)
        {
            if (!shown.Contains(id))
                gone[id] = ids[firstOf[first]];
        }
        foreach (var line in known.Lines.Where(line => !shown.Contains(line.Id) && gone.GetValueOrDefault(line.Id) is null))
            gone[line.Id] = line.MergedInto;
        foreach (var id in known.Lines.SelectMany(Mentioned).Where(id => !shown.Contains(id)))
            gone.TryAdd(id, null);
        return gone.ToImmutable();
    }

    private static IEnumerable<EntryId> Mentioned(LedgerLine line) => new[] { line.After, line.MergedInto }.OfType<EntryId>();

    private static IEnumerable<Diagnostic> Missing(Ledger? ledger, KnownIds known)
    {
        var listed = known.Lines.Select(line => line.Id).ToHashSet();
        return
            from line in ledger?.Lines ?? []
            from id in Mentioned(line)
            where !listed.Contains(id)
            let message = $"the ledger mentions {Quotation.Of(id.Value)} here but has no line for it; each address that was published was expected to have one"
            select line.Span is { } span ? CompositionRules.LedgerLineMissing.At(span, message) : CompositionRules.LedgerLineMissing.Report(message);
    }

    private static IEnumerable<Diagnostic> Repeats(ImmutableArray<PlacedEntry> placed, int[] firstOf)
    {
        var repeated = Enumerable.Range(0, placed.Length).Where(i => firstOf[i] != i).GroupBy(i => placed[i].Part.File.Path);
        foreach (var part in repeated)
        {
            int[] all = [.. part];
            var verb = all.Length == 1 ? "entry of this part repeats an earlier one" : "entries of this part repeat earlier ones";
            yield return CompositionRules.Repeated.At(
                placed[all[0]].Entry.Title.Span,
                $"{all.Length:N0} {verb} word for word; each of them is one page, which says how often it was asked",
                [.. all.Take(MostNotes).Select(i => new DiagnosticNote($"no. {placed[i].Entry.Ordinal} says the same as this one", placed[firstOf[i]].Entry.Title.Span))]);
        }
    }

    /// <summary>What a ledger says of the entries.</summary>
    /// <param name="ByFirst">The id of each entry that it knows, by its first occurrence.</param>
    /// <param name="Leads">The occurrence that each id was recognised in.</param>
    /// <param name="Lines">Its lines in the order of the parts.</param>
    private sealed record KnownIds(SortedDictionary<int, EntryId> ByFirst, SortedDictionary<EntryId, int> Leads, ImmutableArray<LedgerLine> Lines)
    {
        public static KnownIds None { get; } = new([], [], []);
    }
}
