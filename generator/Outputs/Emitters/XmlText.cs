using System.Text;
using System.Xml;

namespace QiniuDocsGen.Outputs.Emitters;

/// <summary>Text as it may stand in XML 1.0.</summary>
internal static class XmlText
{
    /// <summary>The first line of a file.</summary>
    public const string Declaration = """<?xml version="1.0" encoding="UTF-8"?>""" + "\n";

    /// <summary>The text with the five special characters as references, and without the characters that XML does not know.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '&':
                    escaped.Append("&amp;");
                    break;
                case '<':
                    escaped.Append("&lt;");
                    break;
                case '>':
                    escaped.Append("&gt;");
                    break;
                case '"':
                    escaped.Append("&quot;");
                    break;
                case '\'':
                    escaped.Append("&apos;");
                    break;
                default:
                    if (!rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value))
                        escaped.Append(rune.ToString());
                    break;
            }
        }
        return escaped.ToString();
    }
}
