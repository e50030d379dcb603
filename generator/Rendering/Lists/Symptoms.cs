using System.Collections.Immutable;
using QiniuDocsGen.Model;
using QiniuDocsGen.Rendering.Views;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Rendering.Lists;

/// <summary>The questions that the home page begins with.</summary>
internal static class Symptoms
{
    /// <summary>The most questions.</summary>
    public const int Most = 8;

    /// <summary>The most of which an odd number is shown: of more, the last is left out, because it would stand alone in a row of two.</summary>
    private const int MostOdd = 3;

    private const int LongestTitle = 40;

    /// <summary>The most entries of a topic that are compared: the home page of a large site must not wait for its articles.</summary>
    private const int MostCompared = 64;

    /// <summary>
    /// The questions asked most often; where too few were asked more than once, the best entry of each of the largest topics stands behind them, so
    /// that the home page of a small site has something to begin with. Entries that only record that something was done are never among them.
    /// </summary>
    public static ImmutableArray<SymptomView> Of(Site site, SiteRelations relations, EntryCards cards)
    {
        var asked = Clusters(site, relations)
            .Select(cluster => (Entry: Best(cluster, cards), Count: cluster.Entries.Sum(id => site.Entry(id).Asked)))
            .Where(s => s.Count > 1 && cards.Article(s.Entry).Tier != Tier.C)
            .OrderByDescending(s => s.Count)
            .ThenBy(s => cards.Article(s.Entry).Tier)
            .ThenByDescending(s => site.Entry(s.Entry).Part.Date)
            .Take(Most)
            .ToList();
        var seen = asked.Select(s => (site.Entry(s.Entry).Product, site.Entry(s.Entry).Topic)).ToHashSet();
        var others = site.Products.SelectMany(p => p.Topics)
            .OrderByDescending(t => t.Entries.Length)
            .Where(t => !seen.Contains((t.Product, t.Slug)))
            .Select(t => Best(t, site, cards))
            .Where(id => cards.Article(id).Tier != Tier.C)
            .Select(id => (Entry: id, Count: 0));
        var first = asked.Concat(others).Take(Most).ToList();
        var shown = first.Count > MostOdd ? first.Count / 2 * 2 : first.Count;
        return [.. first.Take(shown).Select(s => new SymptomView(cards.Card(s.Entry), s.Count))];
    }

    /// <summary>The best of the first entries with a fitting title, or of the first entries where none has one.</summary>
    private static EntryId Best(Topic topic, Site site, EntryCards cards)
    {
        List<EntryId> fit = [.. topic.Entries.Where(id => !IsUnfit(site.Entry(id).Entry.Title.Text)).Take(MostCompared)];
        return cards.Ranked(fit.Count > 0 ? fit : topic.Entries.Take(MostCompared))[0];
    }

    // A title that says little, or one that fills a screen on a phone.
    private static bool IsUnfit(string title) => title.Length > LongestTitle || WeakTitle.IsWeak(title);

    // An entry that was asked several times in the same words is a cluster too.
    private static IEnumerable<EntryCluster> Clusters(Site site, SiteRelations relations)
    {
        var clustered = relations.Clusters.SelectMany(c => c.Entries).ToHashSet();
        return relations.Clusters.Concat(site.Entries.Where(e => e.Asked > 1 && !clustered.Contains(e.Id)).Select(e => new EntryCluster(e.Id, [e.Id])));
    }

    private static EntryId Best(EntryCluster cluster, EntryCards cards) =>
        cluster.Entries.OrderBy(id => cards.Article(id).Tier).ThenByDescending(id => id == cluster.Representative).First();
}
