using System.Text;
using QiniuDocsGen.Model.Identity;

namespace QiniuDocsGen.Delivery.Content;

/// <summary>Writes a ledger as text.</summary>
internal static class LedgerText
{
    /// <summary>
    /// The text of <c>ledger.tsv</c>: a line for each list and each identity, sorted by address and id, so that what two branches add merges line by line.
    /// </summary>
    public static string Of(Ledger ledger)
    {
        string[] lines = [.. ledger.Lists.Select(list => $"{Ledger.AddressOf(list.Route)}\t{list.Pages}{(list.Names.Length > 0 ? "\t" : "")}{list.Names}"), .. ledger.Lines.Select(line => string.Join('\t', Cells(line)))];
        var text = new StringBuilder()
            .Append("# Every address ever published, one a line: hashes, never text. Written by `docsgen add`; commit it, and never delete a line.\n")
            .Append(LedgerSeal.Of(ledger.Salt, lines)).Append('\n')
            .Append(Ledger.SaltMark).Append(ledger.Salt).Append('\n')
            .Append("# ").AppendJoin('\t', Ledger.Columns).Append('\n');
        foreach (var line in lines)
            text.Append(line).Append('\n');
        return text.ToString();
    }

    private static string[] Cells(LedgerLine line) =>
    [
        line.Id.Value,
        Ledger.AddressOf(line.Id),
        line.State switch
        {
            LedgerState.Published => "published",
            LedgerState.Merged => Ledger.MergedMark + line.MergedInto,
            _ => "withdrawn",
        },
        line.Part,
        line.After is { } after ? after.Value : line.IsPresent ? Ledger.First : Ledger.None,
        OrNone(line.Titled),
        OrNone(line.Asked),
        OrNone(line.Answered),
        OrNone(line.Sketch.Asked),
        OrNone(line.Sketch.Answered),
        OrNone(line.Worded),
    ];

    private static string OrNone(string value) => value.Length == 0 ? Ledger.None : value;
}
