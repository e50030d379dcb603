using System.Collections.Immutable;
using System.Globalization;
using QiniuDocsGen.Model;
using QiniuDocsGen.Rendering.Head;
using QiniuDocsGen.Rendering.Templates;
using QiniuDocsGen.Rendering.Views;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Rendering.Kinds;

/// <summary>An entry.</summary>
internal static class QuestionPages
{
    /// <summary>The most UTF-16 units of a key point that is shown: three lines.</summary>
    private const int LongestKeyPoint = 120;

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
        IsIndexed = () => IsIndexed(material.Cards.Article(entry.Id)),
        Modified = entry.Part.Date,
        Entry = entry,
    };

    private static PageView Head(SiteEntry entry, PageMaterial material)
    {
        var (links, article) = (material.Links, material.Cards.Article(entry.Id));
        return links.PageView(
            "question",
            entry.Route,
            article.TitleOf(entry),
            article.Excerpt,
            IsIndexed(article),
            [links.Home, links.ProductOf(entry), links.TopicOf(entry)]) with
        {
            TwinUrl = links.Site.Address.Href(links.Site.Address.TwinOf(entry.Route)),
            StructuredData = JsonLd.OfQuestion(entry, article, links.Site),
        };
    }

    // A record of something that was done answers nobody else.
    private static bool IsIndexed(Article article) => article.Tier != Tier.C;

    private static QuestionView View(SiteEntry entry, PageMaterial material)
    {
        var article = material.Cards.Article(entry.Id);
        var heading = article.HeadingOf(entry);
        var titleIsQuestion = entry.Entry.Question is { } question && SameWords(heading, question.Text);
        var relations = material.Relations.Value.Of(entry.Id);
        return new QuestionView(
            entry.Id.Value,
            heading,
            article.BadgedTitle,
            titleIsQuestion,
            KeyPoint(article),
            article.Tier == Tier.C,
            Sections(article, titleIsQuestion),
            material.Links.ProductOf(entry),
            material.Links.TopicOf(entry),
            Causes(entry, material.Links),
            entry.Part.Title,
            entry.Part.Number ?? 0,
            entry.Part.Markup == PartMarkup.Markdown,
            entry.Entry.Ordinal,
            entry.Part.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
            entry.Asked,
            entry.Note,
            FeedbackLinks.Of(entry, article, material.Site),
            [.. material.Cards.Ranked(relations.Same).Select(material.Cards.Card)],
            [.. relations.Related.Select(r => Related(r, material)).Where(r => !r.Entry.IsRecord)])
        {
            Lang = TextLanguage.AttributeOf(entry, article, material.Site),
        };
    }

    private static RelatedView Related(RelatedEntry related, PageMaterial material) =>
        new(material.Cards.Card(related.Id), related.Reason == RelationReason.SameError ? "same_error" : "same_words", related.Evidence);

    /// <summary>The key point where it is said above the answer: it is short, and the answer is not.</summary>
    internal static string KeyPoint(Article article)
    {
        var answer = article.Section(SectionKind.Answer);
        var turns = answer?.Blocks.Count(b => b.Kind is BlockKind.Turn or BlockKind.Aside) ?? 0;
        var isWorthIt = turns > 1
            && article.Tier != Tier.C
            && article.KeyPoint.Length is > 0 and <= LongestKeyPoint
            && answer!.PlainText.Length > 2 * article.KeyPoint.Length;
        return isWorthIt ? article.KeyPoint : "";
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
