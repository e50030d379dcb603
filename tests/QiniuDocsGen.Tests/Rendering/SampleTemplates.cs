using System.Collections.Immutable;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Tests.Rendering;

/// <summary>The smallest set of templates that makes every page.</summary>
internal static class SampleTemplates
{
    private const string List =
        "{{ for e in list.entries }}<a href=\"{{ e.url }}\">{{ e.title }}</a><i>{{ e.subtitle }}</i>{{ end }}" +
        "<nav>{{ for p in list.pages }}[{{ p.title }}|{{ p.url }}]{{ end }}</nav>";

    private static readonly ImmutableArray<(string Path, string Text)> All =
    [
        ("layouts/base.html", "<title>{{ page.title }} - {{ site.title }}</title>{{ content }}"),
        ("pages/home.html", "{{ for p in home.products }}<a href=\"{{ p.url }}\">{{ p.title }} {{ p.count }}</a>{{ end }}"),
        ("pages/product.html", "<h1>{{ product.title }}</h1>{{ list = product.list }}" + List),
        ("pages/topic.html", "<h1>{{ topic.title }}</h1>{{ list = topic.list }}" + List),
        ("pages/causes.html", "{{ for c in causes.causes }}<h2>{{ c.title }}</h2>" +
            "{{ for l in c.links }}<a href=\"{{ l.url }}\">{{ l.title }} {{ l.count }}</a>{{ end }}{{ end }}"),
        ("pages/cause.html", "<h1>{{ cause.title }}</h1>" +
            "{{ for g in cause.list.groups }}<h2>{{ g.heading.title }}</h2>{{ for e in g.entries }}<b>{{ e.id }}</b>{{ end }}{{ end }}"),
        ("pages/product-cause.html", "<h1>{{ product_cause.cause.title }}</h1>{{ list = product_cause.list }}" + List),
        ("pages/search.html", "<form data-manifest=\"{{ search.manifest_url }}\"></form>"),
        ("pages/insights.html", "{{ for c in insights.causes }}<tr>{{ c.cause.title }}{{ for d in c.cells }}|{{ d.count }}:{{ d.level }}{{ end }}</tr>{{ end }}"),
        ("pages/withdrawn.html", "<h1>{{ page.title }}</h1>"),
        ("pages/404.html", "<h1>{{ page.title }}</h1>"),
        ("questions/default.html", "<h1>{{ question.title }}</h1>{{ for s in question.sections }}<div data-{{ s.kind }}>{{ s.html }}</div>{{ end }}"),
    ];

    /// <summary>The set with files replaced, added, or (with a null text) taken away.</summary>
    public static ImmutableArray<SourceFile> With(params (string Path, string? Text)[] changes)
    {
        var files = All.ToDictionary(t => t.Path, t => (string?)t.Text, StringComparer.Ordinal);
        foreach (var (path, text) in changes)
            files[path] = text;
        return [.. files.Where(f => f.Value is not null).Select(f => new SourceFile(RelativePath.Parse(f.Key), "templates/" + f.Key, f.Value!))];
    }
}
