using System.Collections.Frozen;
using System.Collections.Immutable;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Rendering.Templates;

/// <summary>
/// Chooses the template of an entry. Templates of the site's own come first, then the built-in ones; among those of one origin the most special
/// wins: for the product and the first root cause that has one, for the product, for all. So an own <c>questions/default.html</c> changes every
/// question page, whatever special templates are built in, and an own special template changes only its pages.
/// </summary>
internal sealed class TemplateSelector
{
    /// <summary>The template of entries that have no more special one.</summary>
    public const string Default = "questions/default.html";

    private const string Folder = "questions/";

    private readonly FrozenDictionary<string, SourceFile> files;

    private TemplateSelector(FrozenDictionary<string, SourceFile> files) => this.files = files;

    /// <summary>Whether a template is one of those that entries choose from.</summary>
    public static bool Chooses(string path) => path.StartsWith(Folder, StringComparison.Ordinal);

    /// <summary>Finds the templates for the products and root causes of a site. Reports own ones that no entry can select.</summary>
    public static StageResult<TemplateSelector> Create(Site site, TemplateSet templates)
    {
        var files = templates.Paths.Where(Chooses).ToFrozenDictionary(path => path, path => templates.Find(path)!.File, StringComparer.Ordinal);
        var used = site.Products
            .SelectMany(p => p.Causes.Select(m => PathOf(m.Product, m.Cause.Value)).Append(PathOf(p.Slug, "default")))
            .Append(Default)
            .ToFrozenSet(StringComparer.Ordinal);
        var unused = files.Values
            .Where(file => !file.IsBuiltIn && !used.Contains(file.Path.Value))
            .OrderBy(file => file.Path)
            .Select(file => Unused(site, file))
            .ToImmutableArray();
        return new StageResult<TemplateSelector>(new TemplateSelector(files), unused);
    }

    /// <summary>The path of the template of an entry.</summary>
    public string TemplateOf(SiteEntry entry)
    {
        var special = entry.Causes.Select(cause => PathOf(entry.Product, cause.Value)).Append(PathOf(entry.Product, "default")).Append(Default);
        var known = special.Where(files.ContainsKey).ToList();
        return known.Find(path => !files[path].IsBuiltIn) ?? known.FirstOrDefault(Default);
    }

    private static string PathOf(Slug product, string name) => $"{Folder}{product}/{name}.html";

    private static Diagnostic Unused(Site site, SourceFile file)
    {
        var names = file.Path.Value[Folder.Length..].Split('/');
        return RenderingRules.UnusedTemplate.At(file.Span(0, 0), $"this template is never used: {WhyUnused(site, names)}");
    }

    private static string WhyUnused(Site site, string[] names)
    {
        if (names.Length != 2)
            return "expected the name questions/default.html, questions/<product>/default.html or questions/<product>/<root-cause>.html";
        if (site.Products.FirstOrDefault(p => p.Slug.Value == names[0]) is not { } product)
            return $"no product of the site has the slug '{Excerpt.OneLine(names[0], 60)}'{Meant(names[0], site.Products.Select(p => p.Slug.Value))}";
        var causes = product.Causes.Select(cause => $"{cause.Cause}.html").Append("default.html");
        return $"no entry of {Excerpt.OneLine(product.Name, 60)} has a root cause whose template is '{Excerpt.OneLine(names[1], 60)}'{Meant(names[1], causes)}";
    }

    private static string Meant(string name, IEnumerable<string> known) => Spelling.Nearest(name, known) is { } nearest ? $"; did you mean {nearest}?" : "";
}
