using System.Collections.Immutable;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Leaks;
using QiniuDocsGen.Model;
using QiniuDocsGen.Model.Settings;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Privacy;

/// <summary>The findings of one part or settings file, bounded: of each kind only the first ones are kept and the rest are counted.</summary>
internal sealed class LeakReport(LeakPolicy policy, Baseline baseline)
{
    private const int LimitPerKind = 1000;

    private readonly List<Diagnostic> found = [];
    private readonly Dictionary<LeakPattern, (int Count, SourceSpan Next)> counts = [];
    private readonly Dictionary<string, PrivacyCount> outcomes = [];
    private readonly HashSet<(string Kind, string Hash)> met = [];
    private readonly HashSet<(string Kind, string Value)> values = [];

    /// <summary>What became of the values, by kind.</summary>
    public IEnumerable<PrivacyCount> Counts => outcomes.Values;

    /// <summary>The entries of the baseline that were met.</summary>
    public IReadOnlyCollection<(string Kind, string Hash)> Met => met;

    /// <summary>Every value that was found and is not allowed.</summary>
    public IReadOnlyCollection<(string Kind, string Value)> Values => values;

    /// <summary>Adds the leaks in the text of a part.</summary>
    public void Add(SourceFile file, ImmutableArray<Leak> leaks)
    {
        foreach (var leak in leaks)
            Add(leak.Pattern, file.Text.AsSpan(leak.Start, leak.Length), file.Span(leak.Start, leak.End), policy.ActionOf(leak.Pattern), "");
    }

    /// <summary>Adds the leaks in a text that is not changed, or not any more.</summary>
    public void AddFixed(SourceFile file, ImmutableArray<Leak> leaks)
    {
        foreach (var leak in leaks)
            Add(leak.Pattern, file.Text.AsSpan(leak.Start, leak.Length), file.Span(leak.Start, leak.End), Unchanged(leak.Pattern), "");
    }

    /// <summary>Adds the leaks in the path of a file, which can only be reported.</summary>
    public void AddName(SourceFile file, ImmutableArray<Leak> leaks)
    {
        foreach (var leak in leaks)
            Add(leak.Pattern, file.Path.Value.AsSpan(leak.Start, leak.Length), file.Span(0, 0), Unchanged(leak.Pattern), " in the name of the file");
    }

    /// <summary>The findings, with one more for each kind that had too many.</summary>
    public IEnumerable<Diagnostic> Finish() => found.Concat(counts
        .Where(count => count.Value.Count > LimitPerKind)
        .OrderBy(count => count.Key.Rule.Code, StringComparer.Ordinal)
        .Select(count => count.Key.Rule.At(count.Value.Next, $"{count.Value.Count - LimitPerKind} more of this kind in this file; this is the first of them")));

    private void Add(LeakPattern pattern, ReadOnlySpan<char> value, SourceSpan span, PrivacyAction action, string where)
    {
        if (action == PrivacyAction.Allow)
            return;
        values.Add((pattern.Kind, AllowList.Normalize(value)));
        var entry = baseline.EntryOf(pattern.Kind, value);
        var isReviewed = baseline.Accepts(entry);
        Count(pattern.Kind, action == PrivacyAction.Redact, isReviewed);
        if (isReviewed)
        {
            met.Add(entry);
            return;
        }
        var (count, next) = counts.GetValueOrDefault(pattern);
        counts[pattern] = (count + 1, count == LimitPerKind ? span : next);
        if (count >= LimitPerKind)
            return;
        var rule = action == PrivacyAction.Fail ? pattern.Rule with { Severity = Severity.Error } : pattern.Rule;
        found.Add(rule.At(span, $"`{Mask.Of(value)}`{where} looks like {pattern.What}; {Outcome(pattern, action)}"));
    }

    private void Count(string kind, bool isRemoved, bool isReviewed)
    {
        var count = outcomes.GetValueOrDefault(kind) ?? new PrivacyCount(kind, 0, 0, 0);
        outcomes[kind] = isRemoved ? count with { Removed = count.Removed + 1 }
            : isReviewed ? count with { Reviewed = count.Reviewed + 1 }
            : count with { Left = count.Left + 1 };
    }

    private PrivacyAction Unchanged(LeakPattern pattern) => policy.IsRedacted(pattern) ? PrivacyAction.Report : policy.ActionOf(pattern);

    private static string Outcome(LeakPattern pattern, PrivacyAction action) => action switch
    {
        PrivacyAction.Redact => $"pages show `{pattern.Badge}` instead",
        PrivacyAction.Fail => $"the policy of `{pattern.Kind}` does not let it be published",
        _ => "it is not removed",
    };
}
