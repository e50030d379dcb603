using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model.Identity;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Composition.Changes;

/// <summary>Compares a ledger with an earlier one, such as that of the branch that a pull request is to be merged into.</summary>
internal static class ForgottenAddresses
{
    private const int MostReported = 20;

    /// <summary>Reports each address that the earlier ledger has and the present one has not; the first ones one by one, and the rest as a number.</summary>
    /// <param name="earlier">The earlier ledger; null when there is nothing to compare with.</param>
    /// <param name="now">The present one; null when there is none.</param>
    public static IEnumerable<Diagnostic> Find(Ledger? earlier, Ledger? now)
    {
        if (earlier is null)
            return [];
        var ids = (now?.Lines ?? []).Select(line => line.Id).ToHashSet();
        var pages = (now?.Lists ?? []).ToDictionary(list => list.Route, list => list.Pages);
        var forgotten = earlier.Lists.Where(list => list.Pages > pages.GetValueOrDefault(list.Route)).Select(list => (Address: Ledger.AddressOf(list.Route), Span: (SourceSpan?)null))
            .Concat(earlier.Lines.Where(line => !ids.Contains(line.Id)).Select(line => (Address: Ledger.AddressOf(line.Id), line.Span)))
            .DistinctBy(gone => gone.Address)
            .ToList();
        return forgotten.Take(MostReported)
            .Select(gone => Report(gone.Span, $"`{gone.Address}` was published, and the ledger has no line for it any more; every address of the earlier ledger was expected"))
            .Concat(forgotten.Skip(MostReported).Take(1).Select(gone => Report(gone.Span, $"{forgotten.Count - MostReported:N0} more addresses were published and have no line any more; this is the first of them")));
    }

    private static Diagnostic Report(SourceSpan? span, string message) =>
        // The address of a list goes when a text is taken out of the name that it was made of, so that is for a person to judge.
        span is { } place ? CompositionRules.AddressForgotten.At(place, message) : (CompositionRules.AddressForgotten with { Severity = Severity.Warning }).Report(message);
}
