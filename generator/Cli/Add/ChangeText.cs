using System.Text;
using QiniuDocsGen.Model.Identity;

namespace QiniuDocsGen.Cli.Add;

/// <summary>Tells a change for the terminal.</summary>
internal static class ChangeText
{
    private const int PlaceWidth = 20;

    /// <summary>The parts, the entries that changed by kind, new names, and what became of it.</summary>
    public static string Of(ContentChange change, AddRun run)
    {
        var text = new StringBuilder();
        foreach (var part in change.Parts)
            text.Append($"part {part.Number}: {ChangeWords.Of(part)}, from {part.Source} to {part.Path}\n");
        foreach (var kind in ChangeWords.Kinds)
            AppendKind(text, kind, [.. change.Entries.Where(entry => entry.Kind == kind)]);
        text.Append($"\n{change.Unchanged,5:N0} unchanged\n");
        if (change.Names.Length > 0)
            text.Append('\n');
        foreach (var name in change.Names.Take(ChangeWords.MostListed))
            text.Append($"new {name.Kind}: {ChangeWords.Shown(name.Name)}\n");
        text.Append(ChangeWords.Rest("", change.Names.Length));
        var verified = ChangeWords.Of(run.Verified);
        text.Append(verified.Length > 0 ? $"\n{verified}" : "");
        text.Append($"\nledger: {ChangeWords.Of(change.Ledger)}\n{run.Outcome}\n");
        return text.ToString();
    }

    private static void AppendKind(StringBuilder text, EntryChangeKind kind, EntryChange[] changes)
    {
        if (changes.Length == 0)
            return;
        text.Append($"\n{changes.Length,5:N0} {ChangeWords.Of(kind)}\n");
        foreach (var change in changes.Take(ChangeWords.MostListed))
        {
            var detail = string.Join(": ", new[] { change.Detail, ChangeWords.Shown(change.Title) }.Where(words => words.Length > 0));
            text.Append($"      {change.Id,-10}  {ChangeWords.Place(change).PadRight(PlaceWidth)}  {detail}".TrimEnd()).Append('\n');
        }
        text.Append(ChangeWords.Rest("      ", changes.Length));
    }
}
