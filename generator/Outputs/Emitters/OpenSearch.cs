using System.Collections.Immutable;
using System.Text;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;

namespace QiniuDocsGen.Outputs.Emitters;

/// <summary>Lets browsers offer the search of the site, after OpenSearch 1.1.</summary>
internal static class OpenSearch
{
    private const int LongestShortName = 16;
    private const int LongestDescription = 1024;

    /// <summary>Makes the description; none when the address of the site is not known, for a browser asks at a whole address.</summary>
    public static StageResult<ImmutableArray<OutputFile>> Emit(OutputMaterial material) => material.Site.Address.BaseUrl is null
        ? new([])
        : new([TextFile.Of(SiteAddress.OpenSearch, () => Text(material.Site, material.Assets))]);

    private static string Text(Site site, AssetMap assets)
    {
        var settings = site.Settings;
        var xml = new StringBuilder(XmlText.Declaration).Append("<OpenSearchDescription xmlns=\"http://a9.com/-/spec/opensearch/1.1/\">\n");
        Append("ShortName", "", Cut(settings.Title, LongestShortName));
        Append("Description", "", Cut(settings.Description.Length > 0 ? settings.Description : settings.Title, LongestDescription));
        Append("Language", "", settings.Language);
        Append("InputEncoding", "", "UTF-8");
        if (assets.Paths.TryGetValue("favicon.svg", out var icon))
            Append("Image", " type=\"image/svg+xml\"", site.Address.Absolute(icon));
        xml.Append("<Url type=\"text/html\" template=\"").Append(XmlText.Escape(site.Address.Absolute(Route.Search))).Append("?q={searchTerms}\"/>\n");
        return xml.Append("</OpenSearchDescription>\n").ToString();

        void Append(string name, string attributes, string text) =>
            xml.Append('<').Append(name).Append(attributes).Append('>').Append(XmlText.Escape(text)).Append("</").Append(name).Append(">\n");
    }

    private static string Cut(string text, int length) => string.Concat(text.EnumerateRunes().Take(length));
}
