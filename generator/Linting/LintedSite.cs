using System.Collections.Immutable;
using QiniuDocsGen.Model;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Linting;

/// <summary>What rules see of a site.</summary>
internal sealed class LintedSite
{
    /// <summary>Puts together entries, what goes with them, and articles.</summary>
    public LintedSite(Site site, SiteRelations relations, ArticleSet articles)
    {
        Site = site;
        Relations = relations;
        Form = new NormalForm(site.Language);
        Causes = new CauseWords(site);
        Entries = [.. site.Entries.Select(entry => new LintedEntry(this, entry, articles[entry.Id]))];
    }

    /// <summary>The site.</summary>
    public Site Site { get; }

    /// <summary>Which of its entries go together.</summary>
    public SiteRelations Relations { get; }

    /// <summary>Folds texts that are compared.</summary>
    public NormalForm Form { get; }

    /// <summary>The words that speak for root causes.</summary>
    public CauseWords Causes { get; }

    /// <summary>Every entry, in the order of the site.</summary>
    public ImmutableArray<LintedEntry> Entries { get; }

    /// <summary>The entries that do not ignore a rule.</summary>
    public IReadOnlyList<LintedEntry> EntriesFor(LintRule rule) => [.. Entries.Where(entry => !entry.Ignores(rule))];
}
