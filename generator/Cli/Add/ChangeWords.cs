using System.Collections.Immutable;
using QiniuDocsGen.Model.Identity;
using QiniuDocsGen.Text;
using QiniuDocsGen.Verification;

namespace QiniuDocsGen.Cli.Add;

/// <summary>The words that the report and the summary of a change share.</summary>
internal static class ChangeWords
{
    /// <summary>How many entries of one kind are listed.</summary>
    public const int MostListed = 50;

    /// <summary>The kinds of changes in the order in which they are told.</summary>
    public static ImmutableArray<EntryChangeKind> Kinds { get; } = [.. Enum.GetValues<EntryChangeKind>()];

    /// <summary>The word for a kind.</summary>
    public static string Of(EntryChangeKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>What is to happen to a part; its path is masked.</summary>
    public static string Of(PartChange part) => part.Replaced is { } replaced
        ? $"{Entries(part.Entries)} in place of {replaced:N0}"
        : Entries(part.Entries);

    /// <summary>Where an entry stands.</summary>
    public static string Place(EntryChange change) => change.Ordinal > 0 ? $"part {change.Part}, no. {change.Ordinal}" : $"part {change.Part}";

    /// <summary>How many identities a ledger has, and in which states.</summary>
    public static string Of(Ledger ledger)
    {
        var states = ledger.Lines.CountBy(line => line.State).ToDictionary();
        return $"{ledger.Lines.Length:N0} addresses: {string.Join(", ", Enum.GetValues<LedgerState>().Select(state => $"{states.GetValueOrDefault(state):N0} {state.ToString().ToLowerInvariant()}"))}"
            + $"; {ledger.Lists.Sum(list => list.Pages):N0} pages of lists";
    }

    /// <summary>What was verified of the site as it would be; empty when it did not come so far.</summary>
    public static string Of(VerificationReport? verified) => verified is null
        ? ""
        : $"the site as it would be was checked: links, privacy, and the text of {Entries(verified.Entries)}";

    /// <summary>The line that stands for what is not listed; empty when everything is.</summary>
    /// <param name="indent">What stands before the words.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="listed">How many are listed at most.</param>
    public static string Rest(string indent, int count, int listed = MostListed) => count > listed ? $"{indent}and {count - listed:N0} more\n" : "";

    /// <summary>A text of the input on one line, bounded, and without characters that change how it looks.</summary>
    public static string Shown(string text) => Quotation.Bounded(text.Trim());

    private static string Entries(int count) => count == 1 ? "1 entry" : $"{count:N0} entries";
}
