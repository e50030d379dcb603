using System.Collections.Immutable;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model.Settings;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Sources.Settings;

/// <summary>Reads <c>site.yml</c>.</summary>
internal static class SiteSettingsReader
{
    private static readonly ImmutableArray<string> Keys =
        ["title", "description", "language", "base_url", "url_style", "former_url_style", "page_size", "contact", "feedback", "insights", "cname", "search", "privacy", "quality", "publish"];

    private const string BaseUrlForm = "an http or https address without user, query, fragment, `//` in its path or `..`";

    /// <summary>The settings of the site; keys that are absent or do not fit have their defaults, but for the title, which is then empty.</summary>
    /// <param name="file">The file; null when there is none.</param>
    /// <param name="baseUrl">The base address of the command line; null when it gives none.</param>
    /// <param name="found">Collects what is found.</param>
    /// <param name="languagePlace">Where the language stands; null when it is the default.</param>
    public static SiteSettings Read(SourceFile? file, string? baseUrl, List<Diagnostic> found, out SourceSpan? languagePlace)
    {
        var settings = SiteSettings.Default with { Title = "" };
        languagePlace = null;
        if (file is not null && YamlReader.Read(file, found) is { } root)
            settings = ReadKeys(new SettingsMap(root, found, Keys.AsSpan()), found, out languagePlace);
        if (baseUrl is null)
            return settings;
        if (TryBaseUrl(baseUrl, out var address))
            return settings with { BaseUrl = address };
        found.Add(SourceRules.BaseUrlOption.Report($"--base-url is {Quotation.Of(baseUrl)}; {BaseUrlForm} was expected"));
        return settings;
    }

    private static SiteSettings ReadKeys(SettingsMap keys, List<Diagnostic> found, out SourceSpan? languagePlace)
    {
        var defaults = SiteSettings.Default;
        var language = ReadLanguage(keys);
        languagePlace = language?.Span;
        var (title, description) = (keys.Text("title"), keys.Text("description"));
        return new SiteSettings
        {
            Title = title?.Value ?? "",
            TitlePlace = title?.Span,
            Description = description?.Value ?? defaults.Description,
            DescriptionPlace = description?.Span,
            Language = language?.Value ?? defaults.Language,
            BaseUrl = ReadBaseUrl(keys),
            UrlStyle = ReadUrlStyle(keys, "url_style") ?? defaults.UrlStyle,
            FormerUrlStyle = ReadUrlStyle(keys, "former_url_style"),
            PageSize = keys.Number("page_size", 1, 1000) ?? defaults.PageSize,
            Contact = keys.Map("contact") is { } contact ? ContactReader.Read(new SettingsMap(contact, found, "text", "url")) : null,
            Feedback = keys.Map("feedback") is { } feedback ? FeedbackReader.Read(new SettingsMap(feedback, found, "link", "endpoint")) : null,
            Insights = keys.Flag("insights", defaults.Insights),
            Cname = ReadHost(keys, "cname"),
            Search = keys.Map("search") is { } search ? SearchSettingsReader.Read(search, found) : defaults.Search,
            Privacy = PrivacySettingsReader.Read(keys.Map("privacy"), found),
            Quality = QualitySettingsReader.Read(keys.Map("quality"), found),
            Publish = PublishSettingsReader.Read(keys, found),
        };
    }

    /// <summary>A language names a file, so it may hold nothing but letters, digits and hyphens.</summary>
    private static YamlScalar? ReadLanguage(SettingsMap keys)
    {
        if (keys.Text("language") is not { } language)
            return null;
        if (language.Value.Length <= 35 && language.Value.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
            return language;
        keys.Wrong("language", language, "a language tag such as zh-CN");
        return null;
    }

    private static string? ReadHost(SettingsMap keys, string key)
    {
        if (keys.Text(key) is not { } host)
            return null;
        if (host.Value.Length <= 253 && host.Value.Split('.') is { Length: > 1 } labels && labels.All(IsLabel))
            return host.Value.ToLowerInvariant();
        keys.Wrong(key, host, "a host name such as docs.example.com, without scheme and path");
        return null;
    }

    private static bool IsLabel(string label) =>
        label.Length is > 0 and <= 63 && label[0] != '-' && label[^1] != '-' && label.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');

    private static Uri? ReadBaseUrl(SettingsMap keys)
    {
        if (keys.Text("base_url") is not { } text)
            return null;
        if (TryBaseUrl(text.Value, out var address))
            return address;
        keys.Wrong("base_url", text, BaseUrlForm);
        return null;
    }

    private static UrlStyle? ReadUrlStyle(SettingsMap keys, string key)
    {
        if (keys.Text(key) is not { } style)
            return null;
        if (style.Value is "directory" or "file")
            return style.Value == "file" ? UrlStyle.File : UrlStyle.Directory;
        keys.Wrong(key, style, "directory or file");
        return null;
    }

    /// <summary>
    /// Reads a base address; a host in other letters than ASCII becomes its ASCII form. A path that begins with two slashes would lead to another host.
    /// </summary>
    private static bool TryBaseUrl(string text, out Uri? address)
    {
        address = null;
        if (text.Any(c => char.IsWhiteSpace(c) || Quotation.IsUnsafe(c) || c is '\\' or '?' or '#' or '@')
            || text.Contains("..", StringComparison.Ordinal) || text.Contains("%2e", StringComparison.OrdinalIgnoreCase)
            || !Uri.TryCreate(text, UriKind.Absolute, out var parsed) || !AddressReader.IsWeb(parsed, text))
            return false;
        address = new UriBuilder(parsed) { Host = parsed.IdnHost }.Uri;
        return !address.AbsolutePath.Contains("//", StringComparison.Ordinal);
    }
}
