using System.Text;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model.Identity;

namespace QiniuDocsGen.Cli.Add;

/// <summary>
/// Tells a change as Markdown, for a comment on a pull request. What comes from a part stands in code spans, where no link, mention, picture or markup
/// works.
/// </summary>
internal static class ChangeMarkdown
{
    private const int MostErrors = 20;

    /// <summary>The parts, a table of counts, the entries that changed by kind, new names, errors, and what became of it.</summary>
    public static string Of(AddRun run)
    {
        var text = new StringBuilder("### Changes to the knowledge base\n");
        if (run.Change is { } change)
            AppendChange(text.Append('\n'), change);
        AppendErrors(text, [.. run.Findings.Where(finding => finding.Severity == Severity.Error)]);
        var verified = ChangeWords.Of(run.Verified);
        text.Append(verified.Length > 0 ? $"\n{Sentence(verified)}\n" : "")
            .Append(run.Change is null ? "\n" : $"\nThe ledger has {ChangeWords.Of(run.Change.Ledger)}. ")
            .Append(Sentence(run.Outcome)).Append('\n');
        return text.ToString();
    }

    private static void AppendChange(StringBuilder text, ContentChange change)
    {
        foreach (var part in change.Parts)
            text.Append($"- **Part {part.Number}**: {ChangeWords.Of(part)}, in {Code(part.Path.Value)}\n");
        text.Append(change.Parts.IsEmpty ? "" : "\n");
        AppendCounts(text, change);
        foreach (var kind in ChangeWords.Kinds)
            AppendKind(text, kind, [.. change.Entries.Where(entry => entry.Kind == kind)]);
        if (change.Names.Length > 0)
            text.Append("\n#### New names\n\n");
        foreach (var name in change.Names.Take(ChangeWords.MostListed))
            text.Append($"- {name.Kind} {Code(name.Name)}\n");
        text.Append(ChangeWords.Rest("- ", change.Names.Length));
    }

    private static void AppendCounts(StringBuilder text, ContentChange change)
    {
        var counts = change.Entries.CountBy(entry => entry.Kind).ToDictionary();
        text.Append($"| {string.Join(" | ", ChangeWords.Kinds.Select(ChangeWords.Of))} | unchanged |\n")
            .Append($"|{string.Concat(Enumerable.Repeat(" ---: |", ChangeWords.Kinds.Length + 1))}\n")
            .Append($"| {string.Join(" | ", ChangeWords.Kinds.Select(kind => counts.GetValueOrDefault(kind)))} | {change.Unchanged} |\n");
    }

    private static void AppendKind(StringBuilder text, EntryChangeKind kind, EntryChange[] changes)
    {
        if (changes.Length == 0)
            return;
        var heading = ChangeWords.Of(kind);
        text.Append($"\n#### {char.ToUpperInvariant(heading[0])}{heading[1..]} ({changes.Length})\n\n");
        foreach (var change in changes.Take(ChangeWords.MostListed))
        {
            var detail = change.Detail.Length > 0 ? $" ({change.Detail})" : "";
            var title = change.Title.Length > 0 ? $": {Code(change.Title)}" : "";
            text.Append($"- {Code(change.Id.Value)}, {(change.Ordinal > 0 ? $"no. {change.Ordinal} of " : "")}part {Code(change.Part)}{detail}{title}\n");
        }
        text.Append(ChangeWords.Rest("- ", changes.Length));
    }

    private static void AppendErrors(StringBuilder text, Diagnostic[] errors)
    {
        if (errors.Length == 0)
            return;
        text.Append($"\n#### Errors ({errors.Length})\n\n");
        foreach (var error in errors.Take(MostErrors))
            text.Append($"- {error.Rule.Code}{(error.Span is { } span ? " at " + Code(span.ToString()) : "")}: {Code(error.Message)}\n");
        text.Append(ChangeWords.Rest("- ", errors.Length, MostErrors));
    }

    private static string Sentence(string words) => $"{char.ToUpperInvariant(words[0])}{words[1..]}.";

    /// <summary>A text as a code span. It ends at the first run of as many back quotes as it began with, so it begins with more than the text has.</summary>
    private static string Code(string raw)
    {
        var text = ChangeWords.Shown(raw);
        var (longest, run) = (0, 0);
        foreach (var c in text)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }
        var fence = new string('`', longest + 1);
        return text.Length == 0 ? "" : longest > 0 ? $"{fence} {text} {fence}" : $"{fence}{text}{fence}";
    }
}
