using QiniuDocsGen.Model;

namespace QiniuDocsGen.Rendering.Kinds;

/// <summary>The pages at addresses whose entry was withdrawn: they say so, and nothing of the entry.</summary>
internal static class WithdrawnPages
{
    /// <summary>The kind.</summary>
    public static PageKind Kind { get; } = new("withdrawn", "pages/withdrawn.html", Pages);

    private static IEnumerable<PlannedPage> Pages(PageMaterial material) =>
        material.Site.Withdrawn.Select(id => material.Single("withdrawn", Route.Question(id), "withdrawn.title", () => null, indexed: false));
}
