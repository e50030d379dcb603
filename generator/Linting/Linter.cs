using System.Collections.Immutable;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;

namespace QiniuDocsGen.Linting;

/// <summary>Looks at the content as an editor would, and says what deserves a second look.</summary>
internal static class Linter
{
    /// <summary>The most findings of a rule that are told one by one.</summary>
    private const int MostOfRule = 1000;

    /// <summary>
    /// Asks every rule about every entry, on all cores. What a site or an entry ignores is not reported. The value says how often each rule found
    /// something; of very many findings of a rule only the first are reported, and the rest are counted.
    /// </summary>
    public static StageResult<ImmutableArray<QualityCount>> Lint(Site site, SiteRelations relations, ArticleSet articles)
    {
        var linted = new LintedSite(site, relations, articles);
        var ofEntries = new ImmutableArray<Diagnostic>[linted.Entries.Length];
        Parallel.For(0, ofEntries.Length, i => ofEntries[i] = Check(linted.Entries[i]));
        var found = ofEntries.SelectMany(findings => findings).ToLookup(finding => finding.Rule);

        var counts = ImmutableArray.CreateBuilder<QualityCount>();
        var told = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var rule in LintRules.All)
        {
            ImmutableArray<Diagnostic> findings = [.. found[rule.Rule], .. rule.Check(linted, linted.EntriesFor(rule))];
            counts.Add(new QualityCount(rule.Rule, findings.Length));
            told.AddRange(findings.Take(MostOfRule));
            if (findings.Length > MostOfRule)
                told.Add(findings[MostOfRule] with { Message = $"{findings.Length - MostOfRule:N0} more of this kind; this is the first of them", Notes = [] });
        }
        return new StageResult<ImmutableArray<QualityCount>>(counts.ToImmutable(), told.ToImmutable());
    }

    private static ImmutableArray<Diagnostic> Check(LintedEntry entry) =>
        [.. LintRules.All.Where(rule => !entry.Ignores(rule)).SelectMany(rule => rule.Check(entry))];
}
