using System.Collections.Immutable;
using QiniuDocsGen.Model.Settings;

namespace QiniuDocsGen.Delivery.Publishing;

/// <summary>What a CDN must be told to fetch again, and what that costs of the day's allowance.</summary>
/// <param name="Urls">Single addresses.</param>
/// <param name="Folders">Folders with all that is below them, each with a slash at its end.</param>
/// <param name="IsKnown">Whether the public address of the site is known; when not, there is no list.</param>
internal sealed record CdnRefresh(ImmutableArray<string> Urls, ImmutableArray<string> Folders, bool IsKnown = true)
{
    /// <summary>
    /// The addresses of files that answered with other bytes before. Where they are more than may be refreshed in one day, the whole site is refreshed as
    /// one folder.
    /// </summary>
    /// <param name="altered">Paths in the site.</param>
    /// <param name="baseUrl">The public address of the site; null when it is not known.</param>
    /// <param name="settings">What one day allows.</param>
    public static CdnRefresh Of(ImmutableArray<string> altered, Uri? baseUrl, CdnSettings settings)
    {
        if (baseUrl is null)
            return new CdnRefresh([], [], altered.IsEmpty);
        var root = baseUrl.AbsoluteUri.TrimEnd('/') + "/";
        var urls = altered.Select(path => root + AddressOf(path)).Order(StringComparer.Ordinal).ToImmutableArray();
        return urls.Length > settings.DailyUrls && settings.DailyFolders > 0 ? new CdnRefresh([], [root]) : new CdnRefresh(urls, []);
    }

    /// <summary>The cost in words.</summary>
    public string Describe(CdnSettings settings) =>
        !IsKnown ? "CDN refresh: the public address of the site is not known (base_url)"
        : $"CDN refresh: {Urls.Length} of {settings.DailyUrls} addresses and {Folders.Length} of {settings.DailyFolders} folders of one day";

    // A page in a folder is known to the world as the folder.
    private static string AddressOf(string path)
    {
        const string Index = "index.html";
        return path == Index || path.EndsWith("/" + Index, StringComparison.Ordinal) ? path[..^Index.Length] : path;
    }
}
