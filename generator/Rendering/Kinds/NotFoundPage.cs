using QiniuDocsGen.Model;

namespace QiniuDocsGen.Rendering.Kinds;

/// <summary>The page for addresses that lead nowhere.</summary>
internal static class NotFoundPage
{
    /// <summary>The kind.</summary>
    public static PageKind Kind { get; } = new("not-found", "pages/404.html", Pages);

    private static IEnumerable<PlannedPage> Pages(PageMaterial material) =>
        [material.Single("not-found", Route.NotFound, "not_found.title", () => null, indexed: false)];
}
