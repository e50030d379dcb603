using System.Collections.Immutable;
using QiniuDocsGen.Model;
using QiniuDocsGen.Rendering.Views;

namespace QiniuDocsGen.Rendering.Kinds;

/// <summary>A topic of a product and its entries.</summary>
internal static class TopicPages
{
    /// <summary>The kind.</summary>
    public static PageKind Kind { get; } = new("topic", "pages/topic.html", Pages);

    private static IEnumerable<PlannedPage> Pages(PageMaterial material) =>
        material.Site.Products.SelectMany(p => PagesOf(p, material));

    private static IEnumerable<PlannedPage> PagesOf(Product product, PageMaterial material)
    {
        ImmutableArray<LinkView> siblings = [.. product.Topics.Select(material.Links.Topic)];
        return product.Topics.SelectMany(t => material.Paged(List(t, product, siblings, material)));
    }

    private static EntryList List(Topic topic, Product product, ImmutableArray<LinkView> siblings, PageMaterial material)
    {
        var links = material.Links;
        var parent = links.Product(topic.Product);
        var causes = new Lazy<ImmutableArray<LinkView>>(() => [.. product.Causes.SelectMany(c => Meeting(c, topic, material))]);
        return new EntryList(
            "topic",
            topic.Route,
            $"{topic.Name} · {parent.Title}",
            topic.Description,
            topic.Entries,
            () => material.Cards.Ranked(topic.Entries),
            [links.Home, parent],
            list => new TopicView(topic.Name, topic.Description, topic.Entries.Length, parent, siblings, causes.Value, list));
    }

    // There is no page for each topic and cause; the page of product and cause has the topic as a group, perhaps not on its first page.
    private static IEnumerable<LinkView> Meeting(ProductCause meeting, Topic topic, PageMaterial material)
    {
        var links = material.Links;
        var before = 0;
        foreach (var group in links.TopicsOf(meeting))
        {
            var helpful = group.Entries.Count(id => material.Cards.Article(id).Tier != Tier.C);
            if (group.Topic.Slug == topic.Slug)
            {
                var page = links.Url(meeting.Route.Page((before / links.Site.Settings.PageSize) + 1));
                yield return links.Cause(meeting.Cause) with
                {
                    Url = helpful > 0 ? $"{page}#group-{topic.Slug}" : links.Url(meeting.Route),
                    Count = group.Entries.Length,
                };
            }
            before += helpful;
        }
    }
}
