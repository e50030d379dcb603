using System.Collections.Frozen;
using System.Collections.Immutable;
using QiniuDocsGen.Composition.Identity;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;
using QiniuDocsGen.Model.Identity;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Composition.Corrections;

/// <summary>Corrects entries by what <c>overlays.yml</c> says of them, before anything is derived from their text.</summary>
internal static class Corrector
{
    /// <summary>
    /// Corrects each entry that an overlay names. An overlay that does not fit is reported at its place; the texts that it takes out are taken out as
    /// far as they are found.
    /// </summary>
    public static Corrected Correct(ImmutableArray<Overlay> overlays, ImmutableArray<PlacedEntry> placed, Identities identities)
    {
        if (overlays.IsEmpty)
            return new Corrected(placed, FrozenDictionary<EntryId, Overlay>.Empty, Retirements.Of([], identities).Retired, Concealment.None, []);
        var findings = new List<Diagnostic>();
        var fitting = overlays.Where(overlay => Fits(overlay, identities, findings)).ToImmutableArray();
        var (retired, unfit) = Retirements.Of(fitting, identities);
        findings.AddRange(unfit);

        var blotter = new Blotter();
        var corrected = placed.ToArray();
        var entries = Enumerable.Range(0, placed.Length).ToLookup(i => identities.Ids[i]);
        foreach (var overlay in fitting)
        {
            foreach (var i in entries[overlay.Id])
                blotter.Hide(placed[i], overlay.Redactions);
            foreach (var i in entries[overlay.Id].Where(i => identities.IsFirst[i]))
                corrected[i] = placed[i] with { Entry = Correct(placed[i].Entry, overlay, findings) };
        }
        return new Corrected(
            blotter.Rehome([.. corrected]),
            fitting.ToFrozenDictionary(overlay => overlay.Id),
            retired,
            blotter.Concealment,
            [.. findings]);
    }

    private static bool Fits(Overlay overlay, Identities identities, List<Diagnostic> findings)
    {
        if (!identities.Gone.ContainsKey(overlay.Id) && !identities.Known.Contains(overlay.Id))
        {
            findings.Add(CompositionRules.OverlayEntry.At(overlay.Span, $"no entry has the id {Quotation.Of(overlay.Id.Value)}; the id of an entry was expected"));
            return false;
        }
        if (identities.Gone.ContainsKey(overlay.Id) && CorrectsText(overlay))
            findings.Add(CompositionRules.OverlayEntry.At(overlay.Span,
                $"the entry {Quotation.Of(overlay.Id.Value)} is in no part any more; nothing but hide or canonical was expected"));
        return true;
    }

    /// <summary>An entry that is gone can still be led elsewhere or stay hidden; nothing is left of it to correct.</summary>
    private static bool CorrectsText(Overlay overlay) =>
        overlay.Title is not null || overlay.Category is not null || overlay.Tier is not null || overlay.Note.Length > 0
        || !overlay.Causes.IsEmpty || !overlay.Redactions.IsEmpty;

    private static Entry Correct(Entry entry, Overlay overlay, List<Diagnostic> findings)
    {
        foreach (var redaction in overlay.Redactions)
        {
            var redactor = new Redactor(redaction);
            entry = redactor.Apply(entry);
            if (redactor.Count != redaction.Count)
                findings.Add(CompositionRules.OverlayRedaction.At(redaction.Span,
                    $"a text to take out of {Quotation.Of(overlay.Id.Value)} occurs {Times(redactor.Count)}; {redaction.Count:N0} {(redaction.Count == 1 ? "was" : "were")} expected"));
        }
        return entry with
        {
            Title = overlay.Title is { } title ? entry.Title with { Text = title.Text, Span = title.Span } : entry.Title,
            Category = overlay.Category ?? entry.Category,
            Causes = overlay.Causes.IsEmpty ? entry.Causes : overlay.Causes,
        };
    }

    private static string Times(int count) => count == 1 ? "once" : $"{count:N0} times";
}
