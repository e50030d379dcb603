using System.Collections.Immutable;
using System.Text.Json;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Outputs.Emitters;

/// <summary>Lets systems keep the site as an app, after the W3C's Web Application Manifest.</summary>
internal static class WebManifest
{
    /// <summary>The ground of the light theme, as in <c>tokens.css</c>.</summary>
    private const string Ground = "#ffffff";

    private static readonly (string Asset, string Type, string Sizes, string Purpose)[] Icons =
    [
        ("favicon.svg", "image/svg+xml", "any", "any"),
        ("icon-192.png", "image/png", "192x192", "any"),
        ("icon-512.png", "image/png", "512x512", "any"),
        ("icon-maskable-512.png", "image/png", "512x512", "maskable"),
    ];

    /// <summary>Makes the manifest with the icons that there are.</summary>
    public static StageResult<ImmutableArray<OutputFile>> Emit(OutputMaterial material) =>
        new([TextFile.Of(SiteAddress.Manifest, () => SafeJson.Text(json => Write(json, material.Site, material.Assets)))]);

    private static void Write(Utf8JsonWriter json, Site site, AssetMap assets)
    {
        json.WriteStartObject();
        json.WriteString("name", site.Settings.Title);
        json.WriteString("short_name", site.Settings.Title);
        if (site.Settings.Description.Length > 0)
            json.WriteString("description", site.Settings.Description);
        json.WriteString("lang", site.Settings.Language);
        json.WriteString("id", site.Address.BasePath);
        json.WriteString("start_url", site.Address.Href(Route.Home));
        json.WriteString("scope", site.Address.BasePath);
        json.WriteString("display", "minimal-ui");
        json.WriteString("background_color", Ground);
        json.WriteString("theme_color", Ground);
        json.WriteStartArray("icons");
        foreach (var (asset, type, sizes, purpose) in Icons)
        {
            if (!assets.Paths.TryGetValue(asset, out var path))
                continue;
            json.WriteStartObject();
            json.WriteString("src", site.Address.Href(path));
            json.WriteString("type", type);
            json.WriteString("sizes", sizes);
            json.WriteString("purpose", purpose);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
