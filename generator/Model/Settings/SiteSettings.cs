namespace QiniuDocsGen.Model.Settings;

/// <summary>What <c>site.yml</c> says; every member has a default that works.</summary>
public sealed record SiteSettings
{
    /// <summary>The settings of a site without <c>site.yml</c>.</summary>
    public static SiteSettings Default { get; } = new();

    /// <summary>The name of the site.</summary>
    public string Title { get; init; } = "帮助中心";

    /// <summary>One sentence about the site; empty leaves it out.</summary>
    public string Description { get; init; } = "";

    /// <summary>The language of the interface, a file of <c>templates/i18n</c>: <c>zh-CN</c> or <c>en</c>.</summary>
    public string Language { get; init; } = "zh-CN";

    /// <summary>The public address of the site, http or https, possibly with a path; null when it is not known.</summary>
    public Uri? BaseUrl { get; init; }

    /// <summary>How addresses end.</summary>
    public UrlStyle UrlStyle { get; init; } = UrlStyle.Directory;

    /// <summary>Entries on one list page, 1 to 1,000.</summary>
    public int PageSize { get; init; } = 50;

    /// <summary>Whom to ask when nothing fits; null leaves it out.</summary>
    public ContactSettings? Contact { get; init; }
}
