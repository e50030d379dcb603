using System.Collections.Immutable;
using System.Globalization;
using QiniuDocsGen.Model;
using QiniuDocsGen.Rendering.Views;

namespace QiniuDocsGen.Rendering.Kinds;

/// <summary>What the site holds, in pictures and tables, for the documentation team.</summary>
internal static class InsightsPage
{
    private const int DarkestLevel = 5;

    /// <summary>The kind.</summary>
    public static PageKind Kind { get; } = new("insights", "pages/insights.html", Pages);

    private static IEnumerable<PlannedPage> Pages(PageMaterial material) => material.Site.Settings.Insights
        ? [material.Single("insights", Route.Insights, "insights.title", () => View(material), indexed: false)]
        : [];

    private static InsightsView View(PageMaterial material)
    {
        var (site, links) = (material.Site, material.Links);
        ImmutableArray<Article> articles = [.. site.Entries.Select(e => material.Cards.Article(e.Id))];
        return new InsightsView(
            site.Entries.Length,
            site.Entries.DistinctBy(e => e.Part.File.Path).Count(),
            [.. site.Products.Select(p => links.Product(p.Slug))],
            HeatRows(site, links),
            Bars(Enum.GetValues<Tier>().Select(tier => (tier.ToString(), articles.Count(a => a.Tier == tier)))),
            Bars(articles.SelectMany(a => a.TierReasons).CountBy(r => r)
                .OrderByDescending(r => r.Value).ThenBy(r => r.Key, StringComparer.Ordinal).Select(r => (r.Key, r.Value))),
            Topics(material),
            Bars(site.Entries.CountBy(e => e.Part.Date?.ToString("yyyy-MM", CultureInfo.InvariantCulture) ?? "")
                .OrderByDescending(m => m.Key, StringComparer.Ordinal).Select(m => (m.Key, m.Value))));
    }

    private static ImmutableArray<HeatRowView> HeatRows(Site site, SiteLinks links)
    {
        var meetings = site.Products.SelectMany(p => p.Causes).ToDictionary(m => (m.Product, m.Cause));
        var most = meetings.Values.Select(m => m.Entries.Length).DefaultIfEmpty().Max();
        return [.. site.Causes.Select(c => new HeatRowView(links.Cause(c.Slug), [.. site.Products.Select(p => Cell(p, c))]))];

        HeatCellView Cell(Product product, RootCause cause) => meetings.TryGetValue((product.Slug, cause.Slug), out var meeting)
            ? new HeatCellView(meeting.Entries.Length, links.Url(meeting.Route), Level(meeting.Entries.Length, most))
            : new HeatCellView(0, "", 0);
    }

    // By the square root, because most meetings have few entries and would otherwise look alike.
    private static int Level(int count, int most) => (int)Math.Ceiling(DarkestLevel * Math.Sqrt(count / (double)most));

    private static ImmutableArray<TopicBarView> Topics(PageMaterial material)
    {
        var topics = material.Site.Products.SelectMany(p => p.Topics).OrderByDescending(t => t.Entries.Length).ToImmutableArray();
        var longest = topics.Select(t => t.Entries.Length).DefaultIfEmpty().Max();
        return [.. topics.Select(t => new TopicBarView(material.Links.Product(t.Product).Title, material.Links.Topic(t), Tiers(t)))];

        ImmutableArray<BarView> Tiers(Topic topic)
        {
            var tiers = topic.Entries.CountBy(id => material.Cards.Article(id).Tier).ToDictionary();
            return [.. Enum.GetValues<Tier>().Select(tier => Bar(tier.ToString(), tiers.GetValueOrDefault(tier), longest))];
        }
    }

    private static ImmutableArray<BarView> Bars(IEnumerable<(string Title, int Count)> counts)
    {
        ImmutableArray<(string Title, int Count)> all = [.. counts];
        var longest = all.Select(c => c.Count).DefaultIfEmpty().Max();
        return [.. all.Select(c => Bar(c.Title, c.Count, longest))];
    }

    private static BarView Bar(string title, int count, int longest) => new(title, count, longest == 0 ? 0 : Math.Round(100.0 * count / longest, 1));
}
