using QiniuDocsGen.Text;

namespace QiniuDocsGen.Model.Settings;

/// <summary>What <c>site.yml</c> says; every member has a default that works.</summary>
public sealed record SiteSettings
{
    /// <summary>The settings of a site without <c>site.yml</c>.</summary>
    public static SiteSettings Default { get; } = new();

    /// <summary>The name of the site; the words of its language have a default.</summary>
    public string Title { get; init; } = "帮助中心";

    /// <summary>Where the title stands; null when it is the default.</summary>
    public SourceSpan? TitlePlace { get; init; }

    /// <summary>One sentence about the site; empty leaves it out.</summary>
    public string Description { get; init; } = "";

    /// <summary>Where the description stands; null when there is none.</summary>
    public SourceSpan? DescriptionPlace { get; init; }

    /// <summary>The language of the interface, a file of <c>templates/i18n</c>: <c>zh-CN</c> or <c>en</c>.</summary>
    public string Language { get; init; } = "zh-CN";

    /// <summary>The public address of the site, http or https, possibly with a path; null when it is not known.</summary>
    public Uri? BaseUrl { get; init; }

    /// <summary>How addresses end.</summary>
    public UrlStyle UrlStyle { get; init; } = UrlStyle.Directory;

    /// <summary>How addresses ended before <see cref="UrlStyle"/> was changed: those lead on to where pages are now. Null when they always ended so.</summary>
    public UrlStyle? FormerUrlStyle { get; init; }

    /// <summary>Entries on one list page, 1 to 1,000.</summary>
    public int PageSize { get; init; } = 50;

    /// <summary>Whom to ask when nothing fits; null leaves it out.</summary>
    public ContactSettings? Contact { get; init; }

    /// <summary>The host name that GitHub Pages is to answer under, for the file <c>CNAME</c>; null writes none.</summary>
    public string? Cname { get; init; }

    /// <summary>Where the answer to "was this helpful" goes; null does not ask.</summary>
    public FeedbackSettings? Feedback { get; init; }

    /// <summary>Whether the site has the page about its own content, for the documentation team.</summary>
    public bool Insights { get; init; } = true;

    /// <summary>How the search index is written.</summary>
    public SearchSettings Search { get; init; } = new();

    /// <summary>What is done with values that should not be published.</summary>
    public PrivacySettings Privacy { get; init; } = PrivacySettings.Default;

    /// <summary>What is reported about the quality of content.</summary>
    public QualitySettings Quality { get; init; } = QualitySettings.Default;

    /// <summary>Where and how the site is published to a bucket.</summary>
    public PublishSettings Publish { get; init; } = PublishSettings.Default;
}
