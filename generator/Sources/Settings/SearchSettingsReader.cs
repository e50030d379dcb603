using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model.Settings;

namespace QiniuDocsGen.Sources.Settings;

/// <summary>Reads <c>search</c> of <c>site.yml</c>.</summary>
internal static class SearchSettingsReader
{
    /// <summary>The settings of the search index; keys that are absent or do not fit have their defaults.</summary>
    public static SearchSettings Read(YamlMap map, List<Diagnostic> found)
    {
        var keys = new SettingsMap(map, found, "full_index", "endpoint", "report_endpoint", "thresholds");
        return new SearchSettings
        {
            FullIndex = ReadFullIndex(keys),
            Endpoint = AddressReader.SearchEndpoint(keys, "endpoint"),
            ReportEndpoint = ReadEndpoint(keys),
            Thresholds = keys.Map("thresholds") is { } thresholds ? ReadThresholds(thresholds, found) : new SearchThresholds(),
        };
    }

    /// <summary>An address that stands in the policy of the page, so nothing that could end or widen the policy.</summary>
    private static Uri? ReadEndpoint(SettingsMap keys)
    {
        if (keys.Text("report_endpoint") is not { } text)
            return null;
        if (Uri.TryCreate(text.Value, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps
            && address.UserInfo.Length == 0 && address.Fragment.Length == 0 && !address.AbsoluteUri.Any(c => c is ' ' or ';' or ',' or '\'' or '*'))
            return address;
        keys.Wrong("report_endpoint", text, "an https address without user and fragment");
        return null;
    }

    private static SearchThresholds ReadThresholds(YamlMap map, List<Diagnostic> found)
    {
        var keys = new SettingsMap(map, found, "ndcg", "success", "recall", "class", "query_bytes");
        var defaults = new SearchThresholds();
        return new SearchThresholds
        {
            Ndcg = keys.Number("ndcg", 0, 100) ?? defaults.Ndcg,
            Success = keys.Number("success", 0, 100) ?? defaults.Success,
            Recall = keys.Number("recall", 0, 100) ?? defaults.Recall,
            Class = keys.Number("class", 0, 100) ?? defaults.Class,
            QueryBytes = keys.Number("query_bytes", 1, int.MaxValue) ?? defaults.QueryBytes,
        };
    }

    private static FullIndexWish ReadFullIndex(SettingsMap keys)
    {
        if (keys.Text("full_index") is not { } wish)
            return new SearchSettings().FullIndex;
        switch (wish.Value)
        {
            case "auto":
                return FullIndexWish.Auto;
            case "always":
                return FullIndexWish.Always;
            case "never":
                return FullIndexWish.Never;
            default:
                keys.Wrong("full_index", wish, "auto, always or never");
                return new SearchSettings().FullIndex;
        }
    }
}
