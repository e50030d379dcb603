using QiniuDocsGen.Model.Settings;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Model;

/// <summary>Turns routes and files into addresses and paths: the one place that knows base address and ending.</summary>
/// <param name="BaseUrl">The public address of the site; null when it is not known.</param>
/// <param name="Style">How addresses end.</param>
public sealed record SiteAddress(Uri? BaseUrl, UrlStyle Style)
{
    /// <summary>The feed of new entries.</summary>
    public static readonly RelativePath Feed = RelativePath.Parse("feed.xml");

    /// <summary>What browsers must know to search the site.</summary>
    public static readonly RelativePath OpenSearch = RelativePath.Parse("opensearch.xml");

    /// <summary>What systems must know to keep the site as an app.</summary>
    public static readonly RelativePath Manifest = RelativePath.Parse("manifest.webmanifest");

    private static readonly Uri Local = new("http://localhost:8080/");

    /// <summary>The path of the base address, with a slash at both ends: <c>/</c> or <c>/repo/</c>.</summary>
    public string BasePath { get; } = WithSlash((BaseUrl ?? Local).AbsolutePath);

    /// <summary>The link to a page, from the root of the host: <c>/repo/q/abc/</c>.</summary>
    public string Href(Route route) => BasePath + Tail(route);

    /// <summary>The link to a file of the site, from the root of the host.</summary>
    public string Href(RelativePath file) => BasePath + file.Value;

    /// <summary>The whole address of a page; below <c>http://localhost:8080/</c> when the base address is not known: good for comparing, never to be published.</summary>
    public string Absolute(Route route) => Origin + Href(route);

    /// <summary>The whole address of a file.</summary>
    public string Absolute(RelativePath file) => Origin + Href(file);

    /// <summary>The whole address of a page; the link to it when the base address is not known.</summary>
    public string AbsoluteOrHref(Route route) => BaseUrl is null ? Href(route) : Absolute(route);

    /// <summary>The whole address of a file; the link to it when the base address is not known.</summary>
    public string AbsoluteOrHref(RelativePath file) => BaseUrl is null ? Href(file) : Absolute(file);

    /// <summary>The file that a page is written to.</summary>
    public RelativePath FileOf(Route route)
    {
        var file = route == Route.NotFound || (Style == UrlStyle.File && route != Route.Home)
            ? $"{route}.html"
            : $"{route}/index.html".TrimStart('/');
        return RelativePath.Parse(file);
    }

    /// <summary>The file with the text of a page in Markdown, beside the page: <c>q/abc/index.md</c> or <c>q/abc.md</c>.</summary>
    public RelativePath TwinOf(Route route) => RelativePath.Parse($"{FileOf(route).Value[..^".html".Length]}.md");

    private string Origin => (BaseUrl ?? Local).GetLeftPart(UriPartial.Authority);

    private string Tail(Route route)
    {
        if (route == Route.Home)
            return Style == UrlStyle.File ? "index.html" : "";
        return route == Route.NotFound || Style == UrlStyle.File ? $"{route}.html" : $"{route}/";
    }

    private static string WithSlash(string path) => path.EndsWith('/') ? path : path + "/";
}
