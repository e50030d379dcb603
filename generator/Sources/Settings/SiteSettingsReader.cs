using System.Collections.Immutable;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model.Settings;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Sources.Settings;

/// <summary>Reads <c>site.yml</c>.</summary>
internal static class SiteSettingsReader
{
    private static readonly ImmutableArray<string> Keys =
        ["title", "description", "language", "base_url", "url_style", "page_size", "contact"];

    private const string BaseUrlForm = "an http or https address without user, query, fragment or `..`";

    /// <summary>The settings of the site; keys that are absent or do not fit have their defaults.</summary>
    /// <param name="file">The file; null when there is none.</param>
    /// <param name="baseUrl">The base address of the command line; null when it gives none.</param>
    /// <param name="found">Collects what is found.</param>
    public static SiteSettings Read(SourceFile? file, string? baseUrl, List<Diagnostic> found)
    {
        var settings = SiteSettings.Default;
        if (file is not null && YamlReader.Read(file, found) is { } root)
            settings = ReadKeys(new SettingsMap(root, found, Keys.AsSpan()), found);
        if (baseUrl is null)
            return settings;
        if (TryBaseUrl(baseUrl, out var address))
            return settings with { BaseUrl = address };
        found.Add(SourceRules.BaseUrlOption.Report($"--base-url is {Quotation.Of(baseUrl)}; {BaseUrlForm} was expected"));
        return settings;
    }

    private static SiteSettings ReadKeys(SettingsMap keys, List<Diagnostic> found)
    {
        var defaults = SiteSettings.Default;
        return new SiteSettings
        {
            Title = keys.Text("title")?.Value ?? defaults.Title,
            Description = keys.Text("description")?.Value ?? defaults.Description,
            Language = ReadLanguage(keys) ?? defaults.Language,
            BaseUrl = ReadBaseUrl(keys),
            UrlStyle = ReadUrlStyle(keys),
            PageSize = keys.Number("page_size", 1, 1000) ?? defaults.PageSize,
            Contact = keys.Map("contact") is { } contact ? ReadContact(new SettingsMap(contact, found, "text", "url")) : null,
        };
    }

    /// <summary>A language names a file, so it may hold nothing but letters, digits and hyphens.</summary>
    private static string? ReadLanguage(SettingsMap keys)
    {
        if (keys.Text("language") is not { } language)
            return null;
        if (language.Value.Length <= 35 && language.Value.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
            return language.Value;
        keys.Wrong("language", language, "a language tag such as zh-CN");
        return null;
    }

    private static Uri? ReadBaseUrl(SettingsMap keys)
    {
        if (keys.Text("base_url") is not { } text)
            return null;
        if (TryBaseUrl(text.Value, out var address))
            return address;
        keys.Wrong("base_url", text, BaseUrlForm);
        return null;
    }

    private static UrlStyle ReadUrlStyle(SettingsMap keys)
    {
        if (keys.Text("url_style") is not { } style)
            return SiteSettings.Default.UrlStyle;
        if (style.Value is "directory" or "file")
            return style.Value == "file" ? UrlStyle.File : UrlStyle.Directory;
        keys.Wrong("url_style", style, "directory or file");
        return SiteSettings.Default.UrlStyle;
    }

    private static ContactSettings? ReadContact(SettingsMap keys)
    {
        var (text, url) = (keys.Text("text"), keys.Text("url"));
        if (url is null || text is null)
        {
            if (url is null != text is null)
                keys.Wrong("contact", new YamlMap([], keys.Span), "both `text` and `url`");
            return null;
        }
        var isMail = url.Value.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) && url.Value.Contains('@', StringComparison.Ordinal);
        if (Uri.TryCreate(url.Value, UriKind.Absolute, out var address) && (isMail || (IsWeb(address, url.Value) && address.UserInfo.Length == 0)))
            return new ContactSettings(text.Value, address);
        keys.Wrong("url", url, "an http, https or mailto address");
        return null;
    }

    /// <summary>Reads a base address; a host in other letters than ASCII becomes its ASCII form.</summary>
    private static bool TryBaseUrl(string text, out Uri? address)
    {
        address = null;
        if (text.Any(c => char.IsWhiteSpace(c) || Quotation.IsUnsafe(c) || c is '\\' or '?' or '#' or '@')
            || text.Contains("..", StringComparison.Ordinal) || text.Contains("%2e", StringComparison.OrdinalIgnoreCase)
            || !Uri.TryCreate(text, UriKind.Absolute, out var parsed) || !IsWeb(parsed, text))
            return false;
        address = new UriBuilder(parsed) { Host = parsed.IdnHost }.Uri;
        return true;
    }

    private static bool IsWeb(Uri address, string text) =>
        address.Host.Length > 0
        && (text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase));
}
