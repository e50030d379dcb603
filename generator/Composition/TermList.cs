using System.Collections.Immutable;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Composition;

/// <summary>
/// Groups the names that entries use into terms: those of the settings first and in their order, then the others by count and name, entries
/// without a name last. Names are the same when their normal forms without blanks are.
/// </summary>
internal sealed class TermList(TermKind kind, NameKeys keys, SlugMaker slugs, PublishedNames published, string fallbackName)
{
    /// <summary>The address of entries that name nothing.</summary>
    private const string FallbackSlug = "uncategorised";

    private readonly List<Diagnostic> findings = [];

    /// <summary>What was found while grouping.</summary>
    public IEnumerable<Diagnostic> Findings => findings;

    /// <summary>The terms that have entries.</summary>
    /// <param name="settings">What the settings list, in their order.</param>
    /// <param name="uses">The names in the order of the site.</param>
    /// <param name="reportNew">Whether a name that the settings do not list is worth reporting.</param>
    public ImmutableArray<Term> Group(ImmutableArray<TermSettings> settings, IEnumerable<TermUse> uses, bool reportNew)
    {
        var known = Known(settings);
        var groups = new Dictionary<string, TermGroup>();
        foreach (var use in uses)
        {
            var spelling = keys.Of(use.Name);
            var setting = known.GetValueOrDefault(spelling);
            var key = setting is null ? spelling : keys.Of(setting.Name);
            if (!groups.TryGetValue(key, out var group))
                groups.Add(key, group = new TermGroup(key, setting, use));
            group.Add(use.Entry, spelling);
        }

        var rank = new Dictionary<TermSettings, int>(ReferenceEqualityComparer.Instance);
        foreach (var setting in settings)
            rank.TryAdd(setting, rank.Count);
        TermGroup[] ordered =
        [
            .. groups.Values
                .OrderBy(g => g.Setting is null ? int.MaxValue : rank[g.Setting])
                .ThenBy(g => g.Key.Length == 0)
                .ThenByDescending(g => g.Entries.Count)
                .ThenBy(g => g.Key, StringComparer.Ordinal),
        ];
        ReportNames(settings, ordered, reportNew);
        var addresses = Addresses(ordered);
        return [.. ordered.Select(g => new Term(
            NameOf(g), addresses[g.Key], g.Setting?.Description ?? "", g.Setting?.IsDefault ?? false, [.. g.Entries], [.. g.Keys]))];
    }

    private string NameOf(TermGroup group) => group.Setting?.Name ?? (group.Key.Length == 0 ? fallbackName : group.First.Name);

    private Dictionary<string, TermSettings> Known(ImmutableArray<TermSettings> settings)
    {
        var known = new Dictionary<string, TermSettings>();
        foreach (var setting in settings)
            Know(known, setting, setting.Name);
        foreach (var setting in settings)
        {
            foreach (var alias in setting.Aliases)
                Know(known, setting, alias);
        }
        return known;
    }

    private void Know(Dictionary<string, TermSettings> known, TermSettings setting, string name)
    {
        var key = keys.Of(name);
        if (known.TryAdd(key, setting) || ReferenceEquals(known[key], setting))
            return;
        findings.Add(CompositionRules.NameListedTwice.At(
            setting.Span,
            $"the {kind.Noun} {Quotation.Of(setting.Name)} lists {Quotation.Of(name)}, which already stands for {Quotation.Of(known[key].Name)}",
            new DiagnosticNote("first listed here", known[key].Span)));
    }

    private void ReportNames(ImmutableArray<TermSettings> settings, TermGroup[] groups, bool reportNew)
    {
        var near = new NearNames(slugs.Propose);
        foreach (var setting in settings)
        {
            near.Add(keys.Of(setting.Name), setting.Name);
            foreach (var alias in setting.Aliases)
                near.Add(keys.Of(alias), setting.Name);
        }
        foreach (var group in groups.Where(g => g.Setting is null && g.Key.Length > 0))
        {
            var written = Quotation.Of(group.First.Name);
            if (near.Find(group.Key) is { } other)
                findings.Add(CompositionRules.NearName.At(group.First.Span, $"the {kind.Noun} {written} is new: did you mean {Quotation.Of(other)}?"));
            else if (reportNew)
                findings.Add(CompositionRules.NewName.At(
                    group.First.Span,
                    $"the {kind.Noun} {written} is not listed: expected it under `{kind.Path}` of taxonomy.yml",
                    new DiagnosticNote($"a line to add: - {{ name: '{Quotation.Bounded(group.First.Name).Replace("'", "''", StringComparison.Ordinal)}', slug: {slugs.Propose(group.Key)} }}")));
            near.Add(group.Key, group.First.Name);
        }
    }

    /// <summary>
    /// Chosen slugs come first, then names by their key, so that how often a name occurs never moves an address. What was published under one name is
    /// not given to another, unless the settings choose it.
    /// </summary>
    private Dictionary<string, Slug> Addresses(TermGroup[] groups)
    {
        var taken = new Dictionary<string, string>();
        foreach (var word in kind.Reserved)
            taken.Add(word, "");
        var addresses = new Dictionary<string, Slug>();
        var chosen = groups.Where(g => g.Setting?.Slug is not null);
        var derived = groups.Where(g => g.Setting?.Slug is null).OrderBy(g => g.Setting is null).ThenBy(g => g.Key, StringComparer.Ordinal);
        foreach (var group in chosen.Concat(derived))
        {
            var wanted = group.Setting?.Slug ?? (group.Key.Length == 0 ? Slug.Parse(FallbackSlug) : slugs.Propose(group.Key));
            var isAnothers = IsAnothers(group, wanted);
            var isChosen = group.Setting?.Slug is not null;
            var slug = SlugMaker.Free(wanted, group.Key, text => taken.ContainsKey(text) || (!isChosen && IsAnothers(group, Slug.Parse(text))));
            if (slug != wanted)
                ReportClash(group, wanted, taken.GetValueOrDefault(wanted.Value), slug);
            else if (isAnothers)
                ReportTakeover(group, wanted);
            taken.Add(slug.Value, NameOf(group));
            addresses.Add(group.Key, slug);
        }
        return addresses;
    }

    /// <summary>The address of entries that name nothing is theirs in any language of the interface.</summary>
    private bool IsAnothers(TermGroup group, Slug slug) =>
        group.Key.Length > 0 && published.IsAnothers(kind.RouteOf(slug), [NameOf(group), .. group.Keys, .. group.Setting?.Aliases ?? []]);

    private void ReportTakeover(TermGroup group, Slug slug) => findings.Add(CompositionRules.SlugTakenOver.At(
        group.Setting?.Span ?? group.First.Span,
        $"the {kind.Noun} {Quotation.Of(NameOf(group))} takes the slug `{slug}`, which was published under another name; one that no other name had was expected"));

    private void ReportClash(TermGroup group, Slug wanted, string? holder, Slug given)
    {
        var reason = holder is null ? "the address that another name was published under" : holder.Length == 0 ? "a reserved word" : "the address of " + Quotation.Of(holder);
        findings.Add(CompositionRules.SlugClash.At(
            group.Setting?.Span ?? group.First.Span,
            $"the {kind.Noun} {Quotation.Of(NameOf(group))} cannot have the slug `{wanted}`, which is {reason}: it gets `{given}`"));
    }
}
