using System.Globalization;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Linting.Quality;

/// <summary>
/// Answers about one product that name numbers for the same thing which cannot all be true: a review that takes two hours here and two workdays
/// there. An answer that itself names several tells cases apart, and is not compared.
/// </summary>
internal sealed class Contradiction() : LintRule(new DiagnosticRule(
    "QD3010", "contradiction", Severity.Info,
    "Answers name numbers for the same thing that do not agree.",
    "Find out which one holds, and correct the others."))
{
    private const int MostNotes = 6;

    /// <summary>What one answer says.</summary>
    private sealed record Statement(LintedEntry Entry, StatedQuantity Stated);

    /// <inheritdoc/>
    public override IEnumerable<Diagnostic> Check(LintedSite site, IReadOnlyList<LintedEntry> entries)
    {
        var stated = new IEnumerable<Statement>[entries.Count];
        Parallel.For(0, entries.Count, i => stated[i] = StatementsOf(entries[i]));
        return stated.SelectMany(statements => statements)
            .GroupBy(statement => (statement.Entry.Entry.Product, statement.Stated.Subject, statement.Stated.Quantity.Kind))
            .Where(group => group.Max(statement => statement.Stated.Quantity.Low) > group.Min(statement => statement.Stated.Quantity.High))
            .Select(group => Report(site, [.. group]));
    }

    /// <summary>What an answer says of each thing, where it says one thing of it.</summary>
    private static List<Statement> StatementsOf(LintedEntry entry) =>
    [
        .. StatedQuantities.Of(entry)
            .GroupBy(stated => (stated.Subject, stated.Quantity.Kind))
            .Where(group => group.Max(stated => stated.Quantity.Low) <= group.Min(stated => stated.Quantity.High))
            .Select(group => new Statement(entry, group.First())),
    ];

    private Diagnostic Report(LintedSite site, List<Statement> statements)
    {
        var values = statements
            .GroupBy(statement => (statement.Stated.Quantity.Low, statement.Stated.Quantity.High))
            .OrderBy(value => value.Key)
            .Select(value => (First: value.First(), Count: value.Count()))
            .ToList();
        var product = site.Site.Product(statements[0].Entry.Entry.Product).Name;
        DiagnosticNote[] notes = [.. values.Take(MostNotes).Select(value => new DiagnosticNote(Said(value.First, value.Count), PlaceOf(value.First)))];
        return Rule.At(
            PlaceOf(statements[0]),
            $"answers about {Quotation.Of(product)} name {values.Count} different numbers for {Quotation.Of(statements[0].Stated.Subject)} that do not agree",
            notes);
    }

    private static string Said(Statement statement, int count) => string.Create(
        CultureInfo.InvariantCulture, $"{Quotation.Of(statement.Stated.Words)} in {count:N0} {(count == 1 ? "answer" : "answers")}, first here");

    private static SourceSpan PlaceOf(Statement statement) =>
        LintedEntry.Place(statement.Entry.Answer!, statement.Stated.Quantity.Start, statement.Stated.Quantity.End);
}
