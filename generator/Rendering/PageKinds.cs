using System.Collections.Immutable;
using QiniuDocsGen.Rendering.Kinds;
using QiniuDocsGen.Rendering.Templates;

namespace QiniuDocsGen.Rendering;

/// <summary>A kind of page.</summary>
/// <param name="Name">Its name: <c>product-cause</c>.</param>
/// <param name="Template">Its template; entries may have a more special one, see <see cref="TemplateSelector"/>.</param>
/// <param name="Pages">Makes its pages.</param>
internal sealed record PageKind(string Name, string Template, Func<PageMaterial, IEnumerable<PlannedPage>> Pages);

/// <summary>The kinds of pages of a site. A new kind is a file in <c>Kinds/</c>, a template, and a line here.</summary>
internal static class PageKinds
{
    /// <summary>Every kind.</summary>
    public static ImmutableArray<PageKind> All { get; } =
    [
        HomePage.Kind,
        ProductPages.Kind,
        TopicPages.Kind,
        CausesPage.Kind,
        CausePages.Kind,
        ProductCausePages.Kind,
        QuestionPages.Kind,
        SearchPage.Kind,
        InsightsPage.Kind,
        NotFoundPage.Kind,
        WithdrawnPages.Kind,
    ];
}
