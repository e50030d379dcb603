using System.Buffers;
using System.Text;

namespace QiniuDocsGen.Articles;

/// <summary>The encoder for text and for attribute values between double quotes.</summary>
internal static class HtmlText
{
    private static readonly SearchValues<char> Specials = SearchValues.Create("&<>\"'\r");

    /// <summary>Appends the value of an attribute between double quotes, its blanks and line ends as they are.</summary>
    public static StringBuilder AppendAttribute(this StringBuilder html, ReadOnlySpan<char> value)
    {
        foreach (var c in value)
        {
            _ = c switch
            {
                '&' => html.Append("&amp;"),
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '"' => html.Append("&quot;"),
                '\r' => html.Append("&#13;"),
                _ => html.Append(c),
            };
        }
        return html;
    }

    /// <summary>Appends a text so that a browser shows exactly its characters; line ends become LF.</summary>
    public static StringBuilder AppendText(this StringBuilder html, ReadOnlySpan<char> text)
    {
        while (true)
        {
            var special = text.IndexOfAny(Specials);
            if (special < 0)
                return html.Append(text);
            html.Append(text[..special]).Append(text[special] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\'' => "&#39;",
                _ => special + 1 < text.Length && text[special + 1] == '\n' ? "" : "\n",
            });
            text = text[(special + 1)..];
        }
    }
}
