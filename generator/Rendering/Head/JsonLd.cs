using System.Globalization;
using System.Text.Json;
using QiniuDocsGen.Model;
using QiniuDocsGen.Rendering.Lists;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Rendering.Head;

/// <summary>
/// What a page is, in the words of schema.org, as JSON-LD. The element holds data that no browser runs; its text is escaped so that it cannot end
/// the element. No QAPage and no FAQPage: the answers are the site's own.
/// </summary>
internal static class JsonLd
{
    /// <summary>The site and how to search it.</summary>
    public static Html OfHome(Site site) => Element(json =>
    {
        Begin(json, "WebSite");
        json.WriteString("name", site.Settings.Title);
        json.WriteString("url", Url(Route.Home, site));
        json.WriteString("inLanguage", site.Settings.Language);
        json.WriteStartObject("potentialAction");
        json.WriteString("@type", "SearchAction");
        json.WriteString("target", Url(Route.Search, site) + "?q={search_term_string}");
        json.WriteString("query-input", "required name=search_term_string");
        json.WriteEndObject();
        json.WriteEndObject();
    });

    /// <summary>An entry, and the way to it.</summary>
    public static Html OfQuestion(SiteEntry entry, Article article, Site site) => Element(json =>
    {
        json.WriteStartArray();
        WriteArticle(json, entry, article, site);
        WriteBreadcrumbs(json, entry, site);
        json.WriteEndArray();
    });

    private static void WriteArticle(Utf8JsonWriter json, SiteEntry entry, Article article, Site site)
    {
        Begin(json, "TechArticle");
        json.WriteString("headline", Excerpt.OneLine(article.TitleOf(entry), EntryCards.TitleLength));
        var point = article.KeyPoint.Length > 0 ? article.KeyPoint : article.Excerpt;
        if (point.Length > 0)
            json.WriteString("description", Excerpt.OneLine(point, EntryCards.ExcerptLength));
        json.WriteString("inLanguage", TextLanguage.Of(entry, article, site) is { Length: > 0 } language ? language : site.Settings.Language);
        if (entry.Part.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) is { } date)
        {
            json.WriteString("datePublished", date);
            json.WriteString("dateModified", date);
        }
        json.WriteString("url", Url(entry.Route, site));
        json.WriteEndObject();
    }

    private static void WriteBreadcrumbs(Utf8JsonWriter json, SiteEntry entry, Site site)
    {
        var product = site.Product(entry.Product);
        var topic = product.Topic(entry.Topic);
        (string Name, Route Route)[] way = [(site.Settings.Title, Route.Home), (product.Name, product.Route), (topic.Name, topic.Route)];
        Begin(json, "BreadcrumbList");
        json.WriteStartArray("itemListElement");
        for (var i = 0; i < way.Length; i++)
        {
            json.WriteStartObject();
            json.WriteString("@type", "ListItem");
            json.WriteNumber("position", i + 1);
            json.WriteString("name", way[i].Name);
            json.WriteString("item", Url(way[i].Route, site));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Begin(Utf8JsonWriter json, string type)
    {
        json.WriteStartObject();
        json.WriteString("@context", "https://schema.org");
        json.WriteString("@type", type);
    }

    // Addresses are relative to the page where the site does not know its own.
    private static string Url(Route route, Site site) => site.Address.AbsoluteOrHref(route);

    private static Html Element(Action<Utf8JsonWriter> write) => new($"<script type=\"application/ld+json\">{SafeJson.Text(write)}</script>");
}
