using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model.Settings;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Sources.Settings;

/// <summary>Reads <c>publish</c> of <c>site.yml</c>.</summary>
internal static class PublishSettingsReader
{
    private static readonly string[] Keys =
        ["endpoint", "bucket", "prefix", "region", "path_style", "precompress", "sign_body", "etag", "parallel", "timeout", "max_deletes", "cdn"];

    /// <summary>The settings of publishing; keys that are absent or do not fit have their defaults.</summary>
    public static PublishSettings Read(SettingsMap site, List<Diagnostic> found)
    {
        var defaults = PublishSettings.Default;
        if (site.Map("publish") is not { } map)
            return defaults;
        var keys = new SettingsMap(map, found, Keys);
        return new PublishSettings
        {
            Endpoint = ReadEndpoint(keys),
            Bucket = ReadBucket(keys),
            Prefix = ReadPrefix(keys),
            Region = keys.Text("region")?.Value ?? "",
            PathStyle = ReadChoice(keys, "path_style", "true", "false", defaults.PathStyle),
            Precompress = keys.Flag("precompress"),
            SignBody = ReadChoice(keys, "sign_body", "true", "false", defaults.SignBody),
            EtagIsMd5 = ReadChoice(keys, "etag", "md5", "opaque", defaults.EtagIsMd5),
            Parallel = keys.Number("parallel", 1, 64) ?? defaults.Parallel,
            Timeout = keys.Number("timeout", 1, 600) ?? defaults.Timeout,
            MaxDeletes = keys.Number("max_deletes", 0, 1_000_000) ?? defaults.MaxDeletes,
            Cdn = keys.Map("cdn") is { } cdn ? ReadCdn(new SettingsMap(cdn, found, "refresh", "daily_urls", "daily_folders")) : null,
        };
    }

    /// <summary>Reads an endpoint: https, or http to this machine only.</summary>
    public static Uri? ParseEndpoint(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
        && address is { Host.Length: > 0, UserInfo.Length: 0, PathAndQuery: "/", Fragment.Length: 0 }
            ? address
            : null;

    /// <summary>Reads a prefix of keys: a relative path, which gets a slash at its end; null when it is none.</summary>
    public static string? ParsePrefix(string text) =>
        RelativePath.TryParse(text.Trim('/'), out var path) ? path.Value + "/" : text.Trim('/').Length == 0 ? "" : null;

    /// <summary>Whether a text can be the name of a bucket.</summary>
    public static bool IsBucket(string text) =>
        text.Length is >= 3 and <= 63 && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '.' or '_')
        && char.IsAsciiLetterOrDigit(text[0]) && char.IsAsciiLetterOrDigit(text[^1]);

    private static Uri? ReadEndpoint(SettingsMap keys)
    {
        if (keys.Text("endpoint") is not { } text)
            return null;
        var address = ParseEndpoint(text.Value);
        if (address is null)
            keys.Wrong("endpoint", text, "an https address without a path");
        return address;
    }

    private static string ReadBucket(SettingsMap keys)
    {
        if (keys.Text("bucket") is not { } text)
            return "";
        if (IsBucket(text.Value))
            return text.Value;
        keys.Wrong("bucket", text, "3 to 63 small letters, digits and hyphens");
        return "";
    }

    private static string ReadPrefix(SettingsMap keys)
    {
        if (keys.Text("prefix") is not { } text)
            return "";
        if (ParsePrefix(text.Value) is { } prefix)
            return prefix;
        keys.Wrong("prefix", text, "a path such as help/");
        return "";
    }

    private static bool ReadChoice(SettingsMap keys, string key, string yes, string no, bool otherwise)
    {
        if (keys.Text(key) is not { } text)
            return otherwise;
        if (text.Value == yes || text.Value == no)
            return text.Value == yes;
        keys.Wrong(key, text, $"{yes} or {no}");
        return otherwise;
    }

    private static CdnSettings ReadCdn(SettingsMap keys)
    {
        var defaults = new CdnSettings(false);
        return new CdnSettings(
            keys.Flag("refresh"),
            keys.Number("daily_urls", 0, 100_000) ?? defaults.DailyUrls,
            keys.Number("daily_folders", 0, 1_000) ?? defaults.DailyFolders);
    }
}
