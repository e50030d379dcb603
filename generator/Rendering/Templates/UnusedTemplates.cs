using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Rendering.Templates;

/// <summary>Finds templates of the site's own that nothing uses: usually their name is misspelt, and the built-in one is shown instead.</summary>
internal static class UnusedTemplates
{
    /// <summary>
    /// Reports each sound template that makes no kind of page and whose path no other template names. Those below <c>questions/</c> are the business of
    /// <see cref="TemplateSelector"/>.
    /// </summary>
    public static IEnumerable<Diagnostic> Find(TemplateSet templates)
    {
        var needed = PageKinds.All.Select(kind => kind.Template).Append(PageRenderer.Layout).ToHashSet(StringComparer.Ordinal);
        var all = templates.Paths.Select(path => templates.Find(path)!.File).ToList();
        foreach (var file in all.Where(f => !f.IsBuiltIn && !needed.Contains(f.Path.Value) && !TemplateSelector.Chooses(f.Path.Value)))
        {
            if (templates.Find(file.Path.Value)!.Script is null || all.Any(f => f != file && f.Text.Contains(file.Path.Value, StringComparison.Ordinal)))
                continue;
            var names = needed.Concat(all.Where(f => f.IsBuiltIn).Select(f => f.Path.Value)).Order(StringComparer.Ordinal);
            var meant = Spelling.Nearest(file.Path.Value, names);
            yield return RenderingRules.UnusedTemplate.At(
                file.Span(0, 0),
                $"this template is never used: {(meant is null ? "no page is made from it and no template includes it" : $"did you mean {meant}?")}");
        }
    }
}
