using System.Collections.Immutable;
using QiniuDocsGen.Composition.Identity;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;
using QiniuDocsGen.Model.Identity;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Composition.Corrections;

/// <summary>Which identities are not shown, and where each of them leads.</summary>
internal sealed class Retirements
{
    /// <summary>How many times one identity may lead to the next; the ledger keeps where each leads in the end, so there are few.</summary>
    private const int MostSteps = 64;

    private readonly Identities identities;
    private readonly Dictionary<EntryId, EntryId?> leads;

    private Retirements(ImmutableArray<Overlay> overlays, Identities identities)
    {
        this.identities = identities;
        leads = identities.Gone.ToDictionary();
        foreach (var overlay in overlays.Where(overlay => overlay.Hide || overlay.Canonical is not null))
            leads[overlay.Id] = overlay.Canonical is { } canonical ? new EntryId(canonical.Text) : null;
    }

    /// <summary>
    /// Follows each identity that is gone or that an overlay retires to the one that is shown in the end. An overlay that leads to none is reported,
    /// and its entry stays where it is.
    /// </summary>
    public static (ImmutableSortedDictionary<EntryId, EntryId?> Retired, ImmutableArray<Diagnostic> Findings) Of(ImmutableArray<Overlay> overlays, Identities identities)
    {
        var retirements = new Retirements(overlays, identities);
        var faulty = overlays
            .Where(overlay => overlay.Canonical is not null)
            .Select(overlay => (Overlay: overlay, Lead: retirements.Follow(overlay.Id)))
            .Where(led => led.Lead.Target is null)
            .ToImmutableArray();
        foreach (var (overlay, _) in faulty)
            retirements.Restore(overlay);
        return (
            retirements.leads.Keys.ToImmutableSortedDictionary(id => id, id => retirements.Follow(id).Target),
            [
                .. faulty.Select(led => CompositionRules.OverlayCanonical.At(led.Overlay.Canonical!.Span,
                    $"{Quotation.Of(led.Overlay.Id.Value)} is led to {Quotation.Of(led.Overlay.Canonical.Text)}, {led.Lead.Reason}; an entry that is shown was expected")),
            ]);
    }

    /// <summary>The entry that is shown in the end, or why there is none.</summary>
    private (EntryId? Target, string Reason) Follow(EntryId id)
    {
        var passed = new HashSet<EntryId>();
        for (var at = id; passed.Count < MostSteps && passed.Add(at);)
        {
            if (!leads.TryGetValue(at, out var next))
                return identities.Known.Contains(at) ? (at, "") : (null, "which no entry has as its id");
            if (next is not { } target)
                return (null, identities.Known.Contains(at) ? "which is hidden" : "which was withdrawn");
            at = target;
        }
        return (null, "which leads back");
    }

    private void Restore(Overlay overlay)
    {
        if (identities.Gone.TryGetValue(overlay.Id, out var target))
            leads[overlay.Id] = target;
        else if (overlay.Hide)
            leads[overlay.Id] = null;
        else
            leads.Remove(overlay.Id);
    }
}
