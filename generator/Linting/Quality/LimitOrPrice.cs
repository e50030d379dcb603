using QiniuDocsGen.Diagnostics;

namespace QiniuDocsGen.Linting.Quality;

/// <summary>An answer that holds a limit or a price: right when it was given, wrong when the product changes.</summary>
internal sealed class LimitOrPrice() : LintRule(new DiagnosticRule(
    "QD3011", "limit-or-price", Severity.Info,
    "The answer holds a limit or a price, which products change from time to time.",
    "Review it with every change of the product; an authored part can link to the price list instead."))
{
    /// <inheritdoc/>
    public override IEnumerable<Diagnostic> Check(LintedEntry entry)
    {
        if (entry.Answer is not { } answer)
            yield break;
        var limits = Quantities.Find(answer.Text).Where(quantity => StatedQuantities.IsLimitOrPrice(answer.Text, quantity)).ToList();
        if (limits.Count > 0)
            yield return Rule.At(
                LintedEntry.Place(answer, limits[0].Start, limits[0].End),
                limits.Count == 1 ? "the answer holds a limit or a price" : $"the answer holds {limits.Count} limits or prices; this is the first");
    }
}
