using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using QiniuDocsGen.Cli.Shell;
using QiniuDocsGen.Model;
using QiniuDocsGen.Search.Quality;

namespace QiniuDocsGen.Cli.Check;

/// <summary>Says in a few lines how good the content is, and what was verified.</summary>
internal static class HealthReport
{
    private const int LabelWidth = 16;

    /// <summary>The lines, each with its end.</summary>
    public static string Of(CheckRun run, BuildResult built)
    {
        var text = new StringBuilder();
        var entries = built.Site.Entries;
        Line(text, $"health of {Count(entries.Length, "entry", "entries")} in {Count(built.Summary.Parts, "part")}");
        foreach (var tier in Enum.GetValues<Tier>())
            Row(text, $"tier {tier}", Share(entries.Count(entry => built.Articles[entry.Id].Tier == tier), entries.Length), Meaning(tier));
        var (gaps, holders) = Placeholders(built);
        Row(text, "placeholders", $"{gaps:N0}", $"in {Count(holders, "entry", "entries")}");
        Row(text, "default cause", Share(entries.Count(entry => entry.Causes.All(cause => built.Site.Cause(cause).IsDefault)), entries.Length), "entries that have no other");
        Row(text, "exact repeats", $"{entries.Sum(entry => entry.Asked - 1):N0}", "entries shown as one with an earlier one");
        Privacy(text, "removed values", built.Privacy, count => count.Removed);
        Privacy(text, "reviewed values", built.Privacy, count => count.Reviewed);
        Privacy(text, "values left", built.Privacy, count => count.Left);
        foreach (var quality in built.Quality)
            Row(text, quality.Rule.Code, $"{quality.Findings:N0}", quality.Rule.Name);
        if (built.Privacy.Any(count => count.Left > 0))
            Line(text, $"where values are left is told above, of notes with --verbosity detailed; `{Invocation.Command} rules KIND` says what can be done, --update-baseline accepts what was looked at");
        foreach (var (form, report) in run.Verified)
            Line(text, $"verified {form.Name}: {Count(report.Pages, "page")}, {Count(report.Links, "link")}, the text of {Count(report.Entries, "entry", "entries")}");
        if (run.Verified.Length == 1)
            Line(text, $"other forms of addresses were not looked at: the errors above come first");
        return run.Search is { } search ? $"{text}\n{SearchReportTable.Format(search)}" : text.ToString();
    }

    private static void Privacy(StringBuilder text, string label, ImmutableArray<PrivacyCount> counts, Func<PrivacyCount, int> number) =>
        Row(text, label, $"{counts.Sum(number):N0}", string.Join(", ", counts.Where(count => number(count) > 0).OrderByDescending(number).Select(count => $"{count.Kind} {number(count):N0}")));

    private static (int Gaps, int Holders) Placeholders(BuildResult built)
    {
        var counts = built.Site.Entries
            .Select(entry => built.Articles[entry.Id].Sections.Sum(section => section.Blocks.Count(block => block.Kind is BlockKind.Picture or BlockKind.Removed)))
            .ToList();
        return (counts.Sum(), counts.Count(count => count > 0));
    }

    private static string Meaning(Tier tier) => tier switch
    {
        Tier.A => "advice that others can use",
        Tier.B => "helps in part",
        _ => "only records that something was done",
    };

    private static FormattableString Count(int number, string one, string? many = null) => $"{number:N0} {(number == 1 ? one : many ?? one + "s")}";

    private static FormattableString Share(int part, int whole) => $"{part:N0} ({(whole == 0 ? 0 : 100.0 * part / whole):F0} %)";

    private static void Row(StringBuilder text, string label, FormattableString number, string what) =>
        Line(text, $"  {label,-LabelWidth}{number.ToString(CultureInfo.InvariantCulture),12}{(what.Length > 0 ? "  " : "")}{what}");

    private static void Line(StringBuilder text, FormattableString line) =>
        text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
