using System.Collections.Immutable;
using QiniuDocsGen.Model;
using QiniuDocsGen.Rendering.Views;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Rendering.Kinds;

/// <summary>A topic of a product and its entries.</summary>
internal static class TopicPages
{
    /// <summary>The entries of a topic where its product meets a root cause.</summary>
    /// <param name="Meeting">The product and the cause.</param>
    /// <param name="Topic">The topic.</param>
    /// <param name="Count">How many entries there are.</param>
    /// <param name="Helpful">How many of them help.</param>
    /// <param name="Before">How many entries that help stand before them on the pages of product and cause.</param>
    private sealed record Group(ProductCause Meeting, Slug Topic, int Count, int Helpful, int Before);

    /// <summary>The kind.</summary>
    public static PageKind Kind { get; } = new("topic", "pages/topic.html", Pages);

    private static IEnumerable<PlannedPage> Pages(PageMaterial material) =>
        material.Site.Products.SelectMany(p => PagesOf(p, material));

    private static IEnumerable<PlannedPage> PagesOf(Product product, PageMaterial material)
    {
        ImmutableArray<LinkView> siblings = [.. product.Topics.Select(material.Links.Topic)];
        var groups = new Lazy<ILookup<Slug, Group>>(() => product.Causes.SelectMany(c => Groups(c, material)).ToLookup(g => g.Topic));
        return product.Topics.SelectMany(t => material.Paged(List(t, groups, siblings, material)));
    }

    private static EntryList List(Topic topic, Lazy<ILookup<Slug, Group>> groups, ImmutableArray<LinkView> siblings, PageMaterial material)
    {
        var links = material.Links;
        var parent = links.Product(topic.Product);
        var causes = new Lazy<ImmutableArray<LinkView>>(() => [.. groups.Value[topic.Slug].Select(g => LinkTo(g, material.Links))]);
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

    private static IEnumerable<Group> Groups(ProductCause meeting, PageMaterial material)
    {
        var before = 0;
        foreach (var (topic, entries) in material.Links.TopicsOf(meeting))
        {
            var helpful = entries.Count(id => material.Cards.Article(id).Tier != Tier.C);
            yield return new Group(meeting, topic.Slug, entries.Length, helpful, before);
            before += helpful;
        }
    }

    // There is no page for each topic and cause; the page of product and cause has the topic as a group, perhaps not on its first page.
    private static LinkView LinkTo(Group group, SiteLinks links)
    {
        var page = group.Meeting.Route.Page((group.Before / links.Site.Settings.PageSize) + 1);
        return links.Cause(group.Meeting.Cause) with
        {
            Url = group.Helpful > 0 ? $"{links.Url(page)}#group-{group.Topic}" : links.Url(group.Meeting.Route),
            Count = group.Count,
        };
    }
}
