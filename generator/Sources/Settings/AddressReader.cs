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
