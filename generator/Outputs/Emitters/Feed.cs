using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;

namespace QiniuDocsGen.Outputs.Emitters;

/// <summary>The newest entries, after RFC 4287 (Atom).</summary>
internal static class Feed
{
    /// <summary>The most entries of the feed.</summary>
    public const int MostEntries = 50;

    /// <summary>
    /// Makes the feed: entries of the newest part first, dated as their part, so that the same content gives the same feed. Reports, for information,
    /// that no part has a date.
    /// </summary>
    public static StageResult<ImmutableArray<OutputFile>> Emit(OutputMaterial material) => material.Site.HasFeed
        ? new([TextFile.Of(SiteAddress.Feed, () => Text(material))])
        : new([], material.Site.Address.BaseUrl is not null && material.Site.Entries.Length > 0 ? [OutputRules.NoDates.Report("no part has a date, so there is no feed")] : []);

    private static string Text(OutputMaterial material)
    {
        var site = material.Site;
        var newest = site.Entries.Max(e => e.Part.Date)!.Value;
        var entries = material.PublicEntries
            .Where(e => e.Part.Date is not null)
            .OrderByDescending(e => e.Part.Date).ThenByDescending(e => e.Part.Number) // stable: otherwise in the order of the site
            .Take(MostEntries);
        var xml = new StringBuilder(XmlText.Declaration);
        xml.Append(CultureInfo.InvariantCulture, $"<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{XmlText.Escape(site.Settings.Language)}\">\n");
        Append(xml, "title", site.Settings.Title);
        if (site.Settings.Description.Length > 0)
            Append(xml, "subtitle", site.Settings.Description);
        Append(xml, "id", site.Address.Absolute(SiteAddress.Feed));
        Append(xml, "updated", TimeOf(newest));
        xml.Append("<author><name>").Append(XmlText.Escape(site.Settings.Title)).Append("</name></author>\n");
        xml.Append(CultureInfo.InvariantCulture, $"<link rel=\"self\" type=\"application/atom+xml\" href=\"{XmlText.Escape(site.Address.Absolute(SiteAddress.Feed))}\"/>\n");
        xml.Append(CultureInfo.InvariantCulture, $"<link rel=\"alternate\" type=\"text/html\" href=\"{XmlText.Escape(site.Address.Absolute(Route.Home))}\"/>\n");
        foreach (var entry in entries)
            Append(xml, entry, material);
        return xml.Append("</feed>\n").ToString();
    }

    private static void Append(StringBuilder xml, SiteEntry entry, OutputMaterial material)
    {
        var address = material.Site.Address.Absolute(entry.Route);
        var article = material.Articles[entry.Id];
        xml.Append("<entry>\n");
        Append(xml, "title", article.TitleOf(entry));
        Append(xml, "id", address);
        Append(xml, "updated", TimeOf(entry.Part.Date!.Value));
        xml.Append(CultureInfo.InvariantCulture, $"<link rel=\"alternate\" type=\"text/html\" href=\"{XmlText.Escape(address)}\"/>\n");
        xml.Append(CultureInfo.InvariantCulture, $"<category term=\"{XmlText.Escape(material.Site.Product(entry.Product).Name)}\"/>\n");
        Append(xml, "summary", article.KeyPoint.Length > 0 ? article.KeyPoint : article.Excerpt);
        xml.Append("</entry>\n");
    }

    private static void Append(StringBuilder xml, string name, string text) =>
        xml.Append('<').Append(name).Append('>').Append(XmlText.Escape(text)).Append("</").Append(name).Append(">\n");

    private static string TimeOf(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z";
}
