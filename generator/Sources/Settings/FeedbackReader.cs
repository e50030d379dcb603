using QiniuDocsGen.Model.Settings;

namespace QiniuDocsGen.Sources.Settings;

/// <summary>Reads <c>feedback</c> of <c>site.yml</c>.</summary>
internal static class FeedbackReader
{
    /// <summary>Where answers go; null when neither or both ways are given, or the one given does not fit, which is reported.</summary>
    public static FeedbackSettings? Read(SettingsMap keys)
    {
        var (hasLink, hasEndpoint) = (keys.Text("link") is not null, keys.Text("endpoint") is not null);
        if (hasLink == hasEndpoint)
        {
            keys.Wrong("feedback", new YamlMap([], keys.Span), "either `link` or `endpoint`");
            return null;
        }
        if (hasLink)
            return AddressReader.Template(keys, "link", "id", "title", "query", "url", "answer") is { } link ? new FeedbackSettings(link, null) : null;
        return Endpoint(keys) is { } endpoint ? new FeedbackSettings(null, endpoint) : null;
    }

    private static Uri? Endpoint(SettingsMap keys)
    {
        var text = keys.Text("endpoint")!;
        // The address also stands in the content security policy, where `;` and `,` would begin something else.
        if (Uri.TryCreate(text.Value, UriKind.Absolute, out var address) && AddressReader.IsWeb(address, text.Value)
            && address.UserInfo.Length == 0 && Uri.CheckHostName(address.IdnHost) != UriHostNameType.Unknown)
            return new UriBuilder(address) { Host = address.IdnHost }.Uri;
        keys.Wrong("endpoint", text, "an http or https address");
        return null;
    }
}
