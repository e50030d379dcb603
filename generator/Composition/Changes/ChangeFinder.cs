using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using QiniuDocsGen.Composition.Corrections;
using QiniuDocsGen.Composition.Identity;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;
using QiniuDocsGen.Model.Identity;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Composition.Changes;

/// <summary>Finds what has changed between two states of the knowledge base, and writes the ledger of the later one.</summary>
internal sealed class ChangeFinder
{
    private const int SaltLength = 32;

    private readonly ContentState after;
    private readonly ImmutableArray<PlacedEntry> placed;
    private readonly Identities identities;
    private readonly ILookup<EntryId, LedgerLine> known;
    private readonly ImmutableHashSet<string> parts;
    private readonly ImmutableHashSet<EntryId> retired;

    private ChangeFinder(ContentState after, Ledger known, ImmutableArray<PartChange> added)
    {
        this.after = after;
        this.known = known.Lines.ToLookup(line => line.Id);
        placed = PlacedEntry.InOrder(after.Parts);
        identities = IdentityFinder.Find(placed, after.Sources.Ledger, new NormalForm(after.Sources.Language));
        retired = [.. after.Site.Retired.Select(entry => entry.Id)];
        parts = [.. added.Select(part => part.Number.ToString(CultureInfo.InvariantCulture))];
    }

    /// <summary>
    /// The ledger of the content as it stands: that of the sources brought up to date, or a first one. An identity that was merged stays so here, even
    /// if the overlay that merged it is gone: its entry may be gone with the parts that follow.
    /// </summary>
    /// <param name="state">The content as it stands.</param>
    /// <param name="given">Parts that are to follow; the salt of a first ledger follows from them too.</param>
    public static Ledger Settle(ContentState state, ImmutableArray<SourceFile> given)
    {
        var sources = state.Sources;
        var ledger = sources.Ledger ?? new Ledger(SaltOf([.. sources.Parts.OrderBy(part => part.Path), .. given]), []);
        var merged = ledger.Lines.Where(line => line.State == LedgerState.Merged).DistinctBy(line => line.Id).ToDictionary(line => line.Id, line => line.MergedInto);
        var settled = Record(state with { Sources = sources with { Ledger = ledger } });
        return settled with
        {
            Lines = [.. settled.Lines.Select(line => merged.TryGetValue(line.Id, out var target) ? line with { State = LedgerState.Merged, MergedInto = target } : line)],
        };
    }

    private static Ledger Record(ContentState state)
    {
        var sources = state.Sources;
        var form = new NormalForm(sources.Language);
        var keys = new NameKeys(form);
        var ledger = sources.Ledger!;
        var placed = PlacedEntry.InOrder(state.Parts);
        var identities = IdentityFinder.Find(placed, ledger, form);
        var retired = Corrector.Correct(sources.Overlays, placed, identities).Retired;
        return LedgerKeeper.Next(ledger, placed, identities, retired, new SketchMaker(form, ledger.Salt).Of) with
        {
            Lists = LedgerList.Merge(ListHistory.WithoutRedacted(sources, placed, identities, keys), ListHistory.Of(state.Site, new PublishedNames(ledger, keys))),
        };
    }

    /// <summary>What has changed.</summary>
    /// <param name="before">The content as it stands.</param>
    /// <param name="after">The content with the parts that were added; its ledger records the content before. Where it has an earlier ledger, changes are told against that.</param>
    /// <param name="added">The parts that were added; none when only the ledger is brought up to date.</param>
    public static ContentChange Find(ContentState before, ContentState after, ImmutableArray<PartChange> added)
    {
        var settled = after.Sources.Ledger!;
        // A ledger that is on disk says what was published, an earlier one before that on the branch that goes on; without one, that is what the parts say before others are added.
        var known = after.Sources.BaseLedger ?? before.Sources.Ledger ?? (added.IsEmpty ? settled with { Lines = [] } : settled);
        var ledger = Record(after);
        var finder = new ChangeFinder(after, known, added);
        var changes = ledger.Lines.Select(finder.ChangeOf).OfType<EntryChange>().Concat(finder.Repeats());
        return new ContentChange(
            settled,
            ledger,
            added,
            [
                .. changes.OrderBy(change => change.Kind)
                    .ThenBy(change => int.TryParse(change.Part, out var number) ? number : int.MaxValue)
                    .ThenBy(change => change.Part, StringComparer.Ordinal)
                    .ThenBy(change => change.Ordinal)
                    .ThenBy(change => change.Id),
            ],
            ledger.Lines.Count(line => finder.IsUnchanged(line)),
            after.Sources.BaseLedger is { } earlier ? NewNames(earlier, after.Site) : NewNames(before.Site, after.Site));
    }

    /// <summary>Reports each added part that lacks more than a third of the entries of the part that it takes the place of.</summary>
    public static IEnumerable<Diagnostic> MuchWithdrawn(ContentChange change, ImmutableArray<SourceFile> given)
    {
        foreach (var part in change.Parts.Where(part => part.Replaced is not null))
        {
            var number = part.Number.ToString(CultureInfo.InvariantCulture);
            var withdrawn = change.Entries.Count(entry => entry.Kind == EntryChangeKind.Withdrawn && entry.Part == number);
            var file = given.First(file => file.DisplayPath == part.Source);
            if (withdrawn > 1 && withdrawn * 3 > part.Replaced)
                yield return CompositionRules.MuchWithdrawn.At(file.Span(0, 0), $"{withdrawn:N0} of the {part.Replaced:N0} entries of part {number} are not in this file and would be withdrawn; most of them were expected");
        }
    }

    private EntryChange? ChangeOf(LedgerLine line)
    {
        var earlier = KnownAs(line);
        if (line.State != LedgerState.Published)
        {
            if (earlier is null || earlier.State == line.State && earlier.MergedInto == line.MergedInto)
                return null;
            return line.State == LedgerState.Merged
                ? new EntryChange(EntryChangeKind.Merged, line.Id, line.Part, 0, "", $"its address leads to {line.MergedInto}")
                : new EntryChange(EntryChangeKind.Withdrawn, line.Id, line.Part, 0, "", line.IsPresent ? "hidden by overlays.yml" : "");
        }
        var edit = earlier is null ? "" : EditOf(earlier, line);
        EntryChangeKind? kind = earlier switch
        {
            null => EntryChangeKind.New,
            { State: not LedgerState.Published } => EntryChangeKind.Revived,
            _ => edit.Length > 0 ? EntryChangeKind.Changed : null,
        };
        var entry = after.Site.Entry(line.Id);
        return kind is { } change ? new EntryChange(change, line.Id, line.Part, entry.Entry.Ordinal, entry.Entry.Title.Text, edit) : null;
    }

    private bool IsUnchanged(LedgerLine line) =>
        line.State == LedgerState.Published && (parts.IsEmpty || parts.Contains(line.Part))
        && KnownAs(line) is { State: LedgerState.Published } earlier && EditOf(earlier, line).Length == 0;

    private LedgerLine? KnownAs(LedgerLine line) => known[line.Id].OrderBy(earlier => EditOf(earlier, line).Length).FirstOrDefault();

    private static string EditOf(LedgerLine earlier, LedgerLine line) => (earlier.Asked == line.Asked, earlier.Answered == line.Answered) switch
    {
        (true, true) when earlier.Worded.Length > 0 && line.Worded.Length > 0 && earlier.Worded != line.Worded => "case, script, blanks or signs changed",
        (true, true) => "",
        (true, false) => "the answer changed",
        (false, true) => "title or question changed",
        _ => "question and answer changed",
    };

    /// <summary>The entries of the added parts that say the same as earlier ones.</summary>
    private IEnumerable<EntryChange> Repeats() =>
        from i in Enumerable.Range(0, placed.Length)
        let part = Occurrence.PartOf(placed[i].Part)
        where !identities.IsFirst[i] && parts.Contains(part)
        let entry = placed[i].Entry
        select new EntryChange(EntryChangeKind.Repeated, identities.Ids[i], part, entry.Ordinal, TitleOf(identities.Ids[i]), "");

    private string TitleOf(EntryId id) => retired.Contains(id) ? "" : after.Site.Entry(id).Entry.Title.Text;

    private static ImmutableArray<NewName> NewNames(Site before, Site after) => [.. NamesOf(after).Select(name => name.Name).Except(NamesOf(before).Select(name => name.Name))];

    /// <summary>A ledger has no names: those are new of which it has no list.</summary>
    private static ImmutableArray<NewName> NewNames(Ledger before, Site after)
    {
        var routes = before.Lists.Select(list => list.Route).ToHashSet();
        return [.. NamesOf(after).Where(name => !routes.Contains(name.Route)).Select(name => name.Name)];
    }

    private static IEnumerable<(Route Route, NewName Name)> NamesOf(Site site) =>
    [
        .. site.Products.Select(product => (product.Route, new NewName("product", product.Name))),
        .. site.Products.SelectMany(product => product.Topics.Select(topic => (topic.Route, new NewName("topic", $"{product.Name}｜{topic.Name}")))),
        .. site.Causes.Select(cause => (cause.Route, new NewName("root cause", cause.Name))),
    ];

    /// <summary>The salt of a first ledger. It follows from the content: nothing that is made here depends on chance.</summary>
    private static string SaltOf(ImmutableArray<SourceFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files)
            hash.AppendData(Encoding.UTF8.GetBytes(file.Text));
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..SaltLength];
    }
}
