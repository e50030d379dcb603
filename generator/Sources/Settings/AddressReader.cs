using QiniuDocsGen.Model.Settings;

namespace QiniuDocsGen.Sources.Settings;

/// <summary>Reads addresses that lead away from the site.</summary>
internal static class AddressReader
{
    /// <summary>Reads an http, https or mailto address that may have places for values; reports what is none, and counts it as absent.</summary>
    /// <param name="keys">The settings.</param>
    /// <param name="key">The key of the address.</param>
    /// <param name="places">The names of the places that it may have.</param>
    public static AddressTemplate? Template(SettingsMap keys, string key, params ReadOnlySpan<string> places)
    {
        if (keys.Text(key) is not { } text)
            return null;
        var bare = text.Value;
        foreach (var place in places)
            bare = bare.Replace($"{{{place}}}", "", StringComparison.Ordinal);
        if (!bare.Contains('{', StringComparison.Ordinal) && IsAddress(bare) && HostIsFixed(text.Value))
            return new AddressTemplate(text.Value);
        var allowed = places.Length == 0 ? "" : $", with no other places than {{{string.Join("}, {", places!)}}} behind the host";
        keys.Wrong(key, text, $"an http, https or mailto address{allowed}");
        return null;
    }

    /// <summary>Whether an address is an http or https one.</summary>
    public static bool IsWeb(Uri address, string text) =>
        address.Host.Length > 0
        && (text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// Reads where pages ask a search engine: an https address, or a path of the site's own host; http only on the machine of whoever tries it out.
    /// It is as public as the pages, so it has no place for a key. Reports what is none, and counts it as absent.
    /// </summary>
    public static SearchEndpoint? SearchEndpoint(SettingsMap keys, string key)
    {
        if (keys.Text(key) is not { } text)
            return null;
        if (text.Value.IndexOfAny(['?', '#', '\\', ' ']) < 0 && (EndpointOfSite(text.Value) ?? EndpointElsewhere(text.Value)) is { } endpoint)
            return endpoint;
        keys.Wrong(key, text, "an https address, or a path that begins with one slash, without user, query and fragment; http is for localhost and 127.0.0.1 only");
        return null;
    }

    private static SearchEndpoint? EndpointOfSite(string text) =>
        text.StartsWith('/') && !text.StartsWith("//", StringComparison.Ordinal) && Uri.TryCreate(new Uri("https://site.invalid"), text, out var address)
            ? new SearchEndpoint(address.AbsolutePath, null)
            : null;

    // The origin also stands in the content security policy, which takes host names and IPv4 addresses only.
    private static SearchEndpoint? EndpointElsewhere(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || !IsWeb(address, text) || address.UserInfo.Length > 0
            || Uri.CheckHostName(address.IdnHost) is not (UriHostNameType.Dns or UriHostNameType.IPv4)
            || (address.Scheme == Uri.UriSchemeHttp && address.Host is not ("localhost" or "127.0.0.1")))
            return null;
        var published = new UriBuilder(address) { Host = address.IdnHost }.Uri;
        return new SearchEndpoint(published.AbsoluteUri, published.GetLeftPart(UriPartial.Authority));
    }

    private static bool IsAddress(string text)
    {
        if (text.Any(char.IsWhiteSpace))
            return false;
        if (text.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
            return text.Contains('@', StringComparison.Ordinal) && Uri.TryCreate(text, UriKind.Absolute, out _);
        return Uri.TryCreate(text, UriKind.Absolute, out var address) && IsWeb(address, text) && address.UserInfo.Length == 0;
    }

    // A value must never decide where the link leads.
    private static bool HostIsFixed(string text)
    {
        var place = text.IndexOf('{', StringComparison.Ordinal);
        var scheme = text.IndexOf(':', StringComparison.Ordinal) + 1;
        var host = text.AsSpan(scheme).StartsWith("//") ? scheme + 2 : scheme;
        var end = text.AsSpan(host).IndexOfAny("/?#") is >= 0 and var length ? host + length : text.Length;
        return place < 0 || place > end;
    }
}
