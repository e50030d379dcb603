using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Outputs.Emitters;

/// <summary>The pages that search engines may list, after sitemaps.org, protocol 0.9.</summary>
internal static class Sitemap
{
    /// <summary>Where it stands: the list itself, or the list of lists.</summary>
    public static readonly RelativePath Path = RelativePath.Parse("sitemap.xml");

    /// <summary>The most addresses that the protocol allows in one file.</summary>
    public const int MostAddresses = 50_000;

    private const string Namespace = "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";

    /// <summary>Makes one file, or an index and numbered files; none, which is reported for information, when the address of the site is not known.</summary>
    public static StageResult<ImmutableArray<OutputFile>> Emit(OutputMaterial material)
    {
        var (site, pages) = (material.Site, material.Pages);
        if (site.Address.BaseUrl is null)
            return new StageResult<ImmutableArray<OutputFile>>([], [OutputRules.NoBaseUrl.Report($"the address of the site is not known, so there is no {Path}")]);
        // Which of them are listed depends on what the articles are worth, so that is asked when a file is made; a file may hold fewer than it could.
        var lists = pages.OrderBy(p => p.Route).Chunk(MostAddresses).ToImmutableArray();
        ImmutableArray<OutputFile> files = lists.Length <= 1
            ? [TextFile.Of(Path, () => ListOf(site, lists.FirstOrDefault([])))]
            : [TextFile.Of(Path, () => IndexOf(site, lists.Length)), .. lists.Select((list, i) => TextFile.Of(PartPath(i), () => ListOf(site, list)))];
        return new StageResult<ImmutableArray<OutputFile>>(files, []);
    }

    private static RelativePath PartPath(int index) => RelativePath.Parse($"sitemap-{index + 1}.xml");

    private static string ListOf(Site site, Page[] pages)
    {
        var xml = new StringBuilder(XmlText.Declaration).Append("<urlset ").Append(Namespace).Append(">\n");
        foreach (var page in pages.Where(p => p.IsIndexed()))
        {
            xml.Append("<url><loc>").Append(XmlText.Escape(site.Address.Absolute(page.Route))).Append("</loc>");
            if (page.Modified is { } date)
                xml.Append("<lastmod>").Append(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Append("</lastmod>");
            xml.Append("</url>\n");
        }
        return xml.Append("</urlset>\n").ToString();
    }

    private static string IndexOf(Site site, int parts)
    {
        var xml = new StringBuilder(XmlText.Declaration).Append("<sitemapindex ").Append(Namespace).Append(">\n");
        for (var i = 0; i < parts; i++)
            xml.Append("<sitemap><loc>").Append(XmlText.Escape(site.Address.Absolute(PartPath(i)))).Append("</loc></sitemap>\n");
        return xml.Append("</sitemapindex>\n").ToString();
    }
}
