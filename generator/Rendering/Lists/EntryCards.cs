using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using QiniuDocsGen.Model;
using QiniuDocsGen.Rendering.Views;
using QiniuDocsGen.Text;
using QiniuDocsGen.Text.Titles;

namespace QiniuDocsGen.Rendering.Lists;

/// <summary>Entries as they stand in lists.</summary>
internal sealed class EntryCards
{
    /// <summary>The most UTF-16 units of a title in lists and in the head of a page; the page of the entry shows all of it.</summary>
    public const int TitleLength = 200;

    /// <summary>The most UTF-16 units of the beginning of an answer, in lists and in the head of a page.</summary>
    public const int ExcerptLength = 300;

    private readonly SiteLinks links;
    private readonly ArticleSet articles;
    private readonly FrozenSet<string> repeatedTitles;

    // A card stands on about ten pages.
    private readonly ConcurrentDictionary<EntryId, EntryCardView> cards = new();

    /// <summary>Prepares the cards of a site.</summary>
    public EntryCards(SiteLinks links, ArticleSet articles)
    {
        this.links = links;
        this.articles = articles;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        repeatedTitles = links.Site.Entries.Select(e => e.Entry.Title.Text).Where(t => !seen.Add(t)).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The article of an entry.</summary>
    public Article Article(EntryId id) => articles[id];

    /// <summary>The card of an entry, made when it is first asked for.</summary>
    public EntryCardView Card(EntryId id) => cards.GetOrAdd(id, static (id, self) => self.Make(id), this);

    /// <summary>Entries with the better tiers first, otherwise in their order.</summary>
    public ImmutableArray<EntryId> Ranked(IEnumerable<EntryId> ids) => [.. ids.OrderBy(id => articles[id].Tier)];

    private EntryCardView Make(EntryId id)
    {
        var entry = links.Site.Entry(id);
        var article = articles[id];
        return new EntryCardView(
            id.Value,
            Excerpt.Cut(article.TitleOf(entry), TitleLength),
            links.Url(entry.Route),
            Excerpt.Cut(article.Excerpt, ExcerptLength),
            Subtitle(entry, article),
            links.ProductOf(entry),
            links.TopicOf(entry),
            [.. entry.Causes.Select(c => c.Value)],
            TierName(article.Tier))
        {
            Lang = TextLanguage.AttributeOf(entry, article, links.Site),
        };
    }

    private static string TierName(Tier tier) => tier switch
    {
        Tier.A => "a",
        Tier.B => "b",
        _ => "c",
    };

    private string Subtitle(SiteEntry entry, Article article)
    {
        var title = entry.Entry.Title.Text;
        if (!repeatedTitles.Contains(title) && !WeakTitle.IsWeak(title))
            return "";
        var sentence = FirstSentence.Of(article.ShownText(SectionKind.Question));
        return string.Equals(sentence, article.TitleOf(entry).Trim(), StringComparison.Ordinal) ? "" : sentence;
    }
}
