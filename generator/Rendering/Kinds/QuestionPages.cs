using System.Collections.Immutable;
using System.Globalization;
using QiniuDocsGen.Model;
using QiniuDocsGen.Rendering.Views;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Rendering.Kinds;

/// <summary>An entry.</summary>
internal static class QuestionPages
{
    /// <summary>The kind.</summary>
    public static PageKind Kind { get; } = new("question", TemplateSelector.Default, Pages);

    private static IEnumerable<PlannedPage> Pages(PageMaterial material) => material.Site.Entries.Select(e => Page(e, material));

    private static PlannedPage Page(SiteEntry entry, PageMaterial material) => new(
        "question",
        entry.Route,
        "question",
        () => View(entry, material),
        () => Head(entry, material))
    {
        Modified = entry.Part.Date,
        Entry = entry,
    };

    private static PageView Head(SiteEntry entry, PageMaterial material)
    {
        var links = material.Links;
        return links.PageView(
            "question",
            entry.Route,
            entry.Entry.Title.Text,
            material.Cards.Article(entry.Id).Excerpt,
            indexed: true,
            [links.Home, links.Product(entry.Product), links.Topic(entry.Product, entry.Topic)]);
    }

    private static QuestionView View(SiteEntry entry, PageMaterial material)
    {
        var titleIsQuestion = entry.Entry.Question is { } question && SameWords(entry.Entry.Title.Text, question.Text);
        return new QuestionView(
            entry.Id.Value,
            entry.Entry.Title.Text,
            titleIsQuestion,
            Sections(material.Cards.Article(entry.Id), titleIsQuestion),
            material.Links.Product(entry.Product),
            material.Links.Topic(entry.Product, entry.Topic),
            Causes(entry, material.Links),
            entry.Part.Title,
            entry.Part.Number ?? 0,
            entry.Entry.Ordinal,
            entry.Part.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "");
    }

    private static ImmutableArray<SectionView> Sections(Article article, bool withoutQuestion) =>
    [
        .. article.Sections
            .Where(s => s.Kind != SectionKind.Title && !(withoutQuestion && s.Kind == SectionKind.Question))
            .Select(s => new SectionView(NameOf(s.Kind), s.Heading, s.Html)),
    ];

    private static string NameOf(SectionKind kind) => kind switch
    {
        SectionKind.Question => "question",
        SectionKind.Answer => "answer",
        _ => "other",
    };

    // The entry's own spelling of a cause may be an alias; where spellings and causes cannot be paired, the name of the cause stands.
    private static ImmutableArray<CauseLinkView> Causes(SiteEntry entry, SiteLinks links)
    {
        var labels = entry.Entry.Causes;
        var paired = labels.Length == entry.Causes.Length;
        return [.. entry.Causes.Select((slug, i) => Cause(slug, paired ? labels[i].Name : null))];

        CauseLinkView Cause(Slug slug, string? label)
        {
            var cause = links.Site.Cause(slug);
            return new CauseLinkView(label ?? cause.Name, links.Url(Route.ProductCause(entry.Product, slug)), cause.IsDefault);
        }
    }

    // Blanks aside, character for character: a question that differs in case or width is shown, so that nothing written is lost.
    private static bool SameWords(string title, string question)
    {
        var i = 0;
        foreach (var c in question)
        {
            if (char.IsWhiteSpace(c))
                continue;
            while (i < title.Length && char.IsWhiteSpace(title[i]))
                i++;
            if (i == title.Length || title[i++] != c)
                return false;
        }
        return title.AsSpan(i).IsWhiteSpace() && i > 0;
    }
}
