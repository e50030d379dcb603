using System.Collections.Frozen;
using System.Collections.Immutable;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Rendering;

/// <summary>Chooses the template of an entry; the most special one wins.</summary>
internal sealed class TemplateSelector
{
    /// <summary>The template of entries that have no more special one.</summary>
    public const string Default = "questions/default.html";

    private const string Folder = "questions/";

    private readonly FrozenDictionary<(Slug Product, Slug Cause), string> byCause;
    private readonly FrozenDictionary<Slug, string> byProduct;

    private TemplateSelector(FrozenDictionary<(Slug Product, Slug Cause), string> byCause, FrozenDictionary<Slug, string> byProduct)
    {
        this.byCause = byCause;
        this.byProduct = byProduct;
    }

    /// <summary>Finds the templates for the products and root causes of a site. Reports those that no entry can select.</summary>
    public static StageResult<TemplateSelector> Create(Site site, TemplateSet templates)
    {
        var byProduct = site.Products
            .Select(p => (p.Slug, Path: $"{Folder}{p.Slug}/default.html"))
            .Where(p => templates.Find(p.Path) is not null)
            .ToFrozenDictionary(p => p.Slug, p => p.Path);
        var byCause = site.Products
            .SelectMany(p => p.Causes)
            .Select(m => (Key: (m.Product, m.Cause), Path: $"{Folder}{m.Product}/{m.Cause}.html"))
            .Where(m => templates.Find(m.Path) is not null)
            .ToFrozenDictionary(m => m.Key, m => m.Path);
        var used = byProduct.Values.Concat(byCause.Values).Append(Default).ToFrozenSet(StringComparer.Ordinal);
        var unused = templates.Paths
            .Where(p => p.StartsWith(Folder, StringComparison.Ordinal) && !used.Contains(p))
            .Select(p => templates.Find(p)!.File)
            .Where(file => !file.IsBuiltIn)
            .Select(file => Unused(site, file))
            .ToImmutableArray();
        return new StageResult<TemplateSelector>(new TemplateSelector(byCause, byProduct), unused);
    }

    /// <summary>The path of the template of an entry: for its product and the first of its causes that has one, for its product, for all.</summary>
    public string TemplateOf(SiteEntry entry)
    {
        foreach (var cause in entry.Causes)
        {
            if (byCause.TryGetValue((entry.Product, cause), out var special))
                return special;
        }
        return byProduct.GetValueOrDefault(entry.Product, Default);
    }

    private static Diagnostic Unused(Site site, SourceFile file)
    {
        var names = file.Path.Value[Folder.Length..].Split('/');
        return RenderingRules.UnusedTemplate.At(file.Span(0, 0), $"this template is never used: {WhyUnused(site, names)}");
    }

    private static string WhyUnused(Site site, string[] names)
    {
        if (names.Length != 2)
            return "expected the name questions/<product>/<root-cause>.html or questions/<product>/default.html";
        if (site.Products.FirstOrDefault(p => p.Slug.Value == names[0]) is not { } product)
            return $"no product of the site has the slug '{Excerpt.OneLine(names[0], 60)}'";
        return $"no entry of {Excerpt.OneLine(product.Name, 60)} has a root cause whose template is '{Excerpt.OneLine(names[1], 60)}'";
    }
}
