using QiniuDocsGen.Model.Settings;

namespace QiniuDocsGen.Sources.Settings;

/// <summary>Reads <c>contact</c> of <c>site.yml</c>.</summary>
internal static class ContactReader
{
    /// <summary>Whom to ask; null when words or address are missing or do not fit, which is reported.</summary>
    public static ContactSettings? Read(SettingsMap keys)
    {
        var (text, url) = (keys.Text("text"), keys.Text("url"));
        if (text is not null && url is not null)
            return AddressReader.Template(keys, "url", "query") is { } address ? new ContactSettings(text.Value, address) { Place = text.Span } : null;
        if (url is null != text is null)
            keys.Lacks("contact", $"has no `{(url is null ? "url" : "text")}`; both `text` and `url` were expected");
        return null;
    }
}
