using QiniuDocsGen.Model;
using QiniuDocsGen.Model.Settings;
using QiniuDocsGen.Rendering.Lists;
using QiniuDocsGen.Rendering.Views;

namespace QiniuDocsGen.Rendering;

/// <summary>Where the answer to "was this helpful" goes from the page of an entry.</summary>
internal static class FeedbackLinks
{
    /// <summary>The links of an entry; null when the site does not ask.</summary>
    public static FeedbackView? Of(SiteEntry entry, Article article, Site site)
    {
        if (site.Settings.Feedback is not { } feedback)
            return null;
        if (feedback.Link is not { } link)
            return new FeedbackView("", "", "", "", feedback.Endpoint!.AbsoluteUri);
        var no = Known(link, entry, article, site, "no");
        var yes = link.Has("answer") ? Known(link, entry, article, site, "yes") : null;
        return new FeedbackView(Plain(yes), Plain(no), ForScript(yes), ForScript(no), "");
    }

    private static AddressTemplate Known(AddressTemplate link, SiteEntry entry, Article article, Site site, string answer) => new(link.Fill(
        ("id", entry.Id.Value),
        ("title", Excerpt.Cut(article.TitleOf(entry), EntryCards.TitleLength)),
        ("url", site.Address.AbsoluteOrHref(entry.Route)),
        ("answer", answer)));

    private static string Plain(AddressTemplate? link) => link?.Fill(("query", "")) ?? "";

    private static string ForScript(AddressTemplate? link) => link is not null && link.Has("query") ? link.Text : "";
}
