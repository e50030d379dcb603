using System.Runtime.InteropServices;
using System.Xml;

namespace QiniuDocsGen.Verification;

/// <summary>An XML file is well-formed, and the addresses in it (<c>loc</c> of a sitemap, <c>link</c> of a feed, <c>Url</c> of OpenSearch) are whole and lead to the site.</summary>
internal static class XmlCheck
{
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    /// <summary>Checks the bytes of a file.</summary>
    public static void Check(ReadOnlyMemory<byte> content, LinkCheck links, FileFindings findings)
    {
        MemoryMarshal.TryGetArray(content, out var bytes);
        using var stream = new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false);
        using var reader = XmlReader.Create(stream, Settings);
        try
        {
            var isLocation = false;
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Text && isLocation)
                    CheckAddress(reader.Value.Trim(), links, findings);
                isLocation = reader.NodeType == XmlNodeType.Element && reader.LocalName is "loc" or "Image";
                if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "link" && reader.GetAttribute("href") is { } link)
                    CheckAddress(link, links, findings);
                if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "Url" && reader.GetAttribute("template") is { } template)
                    CheckAddress(template.Replace("{searchTerms}", "", StringComparison.Ordinal), links, findings);
            }
        }
        catch (XmlException fault)
        {
            findings.Add(VerificationRules.BadXml, $"line {fault.LineNumber}, column {fault.LinePosition} is no well-formed XML");
        }
    }

    private static void CheckAddress(string address, LinkCheck links, FileFindings findings)
    {
        if (links.IsOwnWhole(address))
            links.Follow(address, findings.Path, findings);
        else
            findings.Add(VerificationRules.LinkStyle, $"the address {VerificationRules.Quote(address)} is not a whole address of this site");
    }
}
