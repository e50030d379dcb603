
namespace QiniuDocsGen.Delivery;

/// <summary>Media types of the files of a site.</summary>
internal static class ContentTypes
{
    /// <summary>The media type of a file, by its path in the site, and whether it is text, which is worth compressing.</summary>
    public static (string Type, bool IsText) Of(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".html" => ("text/html; charset=utf-8", true),
        ".css" => ("text/css; charset=utf-8", true),
        ".js" or ".mjs" => ("text/javascript; charset=utf-8", true),
        ".json" => ("application/json", true),
        ".webmanifest" => ("application/manifest+json", true),
        ".xml" => path.EndsWith("feed.xml", StringComparison.Ordinal) ? ("application/atom+xml; charset=utf-8", true)
            : path.EndsWith("opensearch.xml", StringComparison.Ordinal) ? ("application/opensearchdescription+xml; charset=utf-8", true)
            : ("application/xml; charset=utf-8", true),
        ".txt" => ("text/plain; charset=utf-8", true),
        ".md" => ("text/markdown; charset=utf-8", true),
        ".svg" => ("image/svg+xml", true),
        ".png" => ("image/png", false),
        ".jpg" or ".jpeg" => ("image/jpeg", false),
        ".webp" => ("image/webp", false),
        ".ico" => ("image/x-icon", false),
        ".woff2" => ("font/woff2", false),
        _ => ("application/octet-stream", false),
    };
}
