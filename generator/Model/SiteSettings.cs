namespace QiniuDocsGen.Model;

/// <summary>How addresses end.</summary>
public enum UrlStyle
{
    /// <summary><c>/q/abc/</c>, written as <c>q/abc/index.html</c>; for hosts that know directory indexes.</summary>
    Directory,

    /// <summary><c>/q/abc.html</c>; for bare buckets.</summary>
    File,
}

/// <summary>What <c>site.yml</c> says; every member has a default that works.</summary>
/// <param name="Title">The name of the site.</param>
/// <param name="Description">One sentence about the site; empty leaves it out.</param>
/// <param name="Language">The language of the interface, a file of <c>templates/i18n</c>: <c>zh-CN</c> or <c>en</c>.</param>
/// <param name="BaseUrl">The public address of the site, http or https, possibly with a path; null when it is not known.</param>
/// <param name="UrlStyle">How addresses end.</param>
/// <param name="PageSize">Entries on one list page, 1 to 1,000.</param>
/// <param name="Contact">Whom to ask when nothing fits; null leaves it out.</param>
public sealed record SiteSettings(
    string Title,
    string Description,
    string Language,
    Uri? BaseUrl,
    UrlStyle UrlStyle,
    int PageSize,
    ContactSettings? Contact)
{
    /// <summary>The settings of a site without <c>site.yml</c>.</summary>
    public static SiteSettings Default { get; } = new("帮助中心", "", "zh-CN", null, UrlStyle.Directory, 50, null);
}

/// <summary>Whom to ask when nothing fits.</summary>
/// <param name="Text">The words of the link.</param>
/// <param name="Url">An http, https or mailto address.</param>
public sealed record ContactSettings(string Text, Uri Url);
