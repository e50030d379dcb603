using System.Collections.Immutable;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model.Identity;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Composition.Changes;

/// <summary>Compares a ledger with an earlier one, such as that of the branch that a pull request is to be merged into.</summary>
internal static class ForgottenAddresses
{
    private const int MostReported = 20;

    /// <summary>The address of a list goes when a text is taken out of the name that it was made of, so that is for a person to judge.</summary>
    private static readonly DiagnosticRule ListForgotten = CompositionRules.AddressForgotten with { Severity = Severity.Warning };

    /// <summary>
    /// Reports each address that the earlier ledger has and the present one has not: those of entries, which are errors, and those of lists; of both the
    /// first ones one by one, and the rest as a number.
    /// </summary>
    /// <param name="earlier">The earlier ledger; null when there is nothing to compare with.</param>
    /// <param name="now">The present one; null when there is none.</param>
    public static IEnumerable<Diagnostic> Find(Ledger? earlier, Ledger? now)
    {
        if (earlier is null)
            return [];
        var ids = (now?.Lines ?? []).Select(line => line.Id).ToHashSet();
        var pages = (now?.Lists ?? []).ToDictionary(list => list.Route, list => list.Pages);
        var entries = earlier.Lines.Where(line => !ids.Contains(line.Id)).DistinctBy(line => line.Id).Select(line => (Ledger.AddressOf(line.Id), line.Span));
        var lists = earlier.Lists.Where(list => list.Pages > pages.GetValueOrDefault(list.Route)).Select(list => (Ledger.AddressOf(list.Route), (SourceSpan?)null));
        return Report(CompositionRules.AddressForgotten, "entries", [.. entries]).Concat(Report(ListForgotten, "lists", [.. lists]));
    }

    private static IEnumerable<Diagnostic> Report(DiagnosticRule rule, string what, ImmutableArray<(string Address, SourceSpan? Span)> forgotten)
    {
        foreach (var (address, span) in forgotten.Take(MostReported))
            yield return At(span, $"`{address}` was published, and the ledger has no line for it any more; every address of the earlier ledger was expected");
        if (forgotten.Length > MostReported)
            yield return At(forgotten[MostReported].Span, $"{forgotten.Length - MostReported:N0} more addresses of {what} were published and have no line any more; `{forgotten[MostReported].Address}` is the first of them");

        Diagnostic At(SourceSpan? span, string message) => span is { } place ? rule.At(place, message) : rule.Report(message);
    }
}
