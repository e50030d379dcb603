using System.Text;
using QiniuDocsGen.Model;

namespace QiniuDocsGen.Articles;

/// <summary>
/// Text shown character by character. Style sheets keep its line breaks (<c>white-space: pre-wrap</c>). <c>dir="auto"</c> makes the block
/// isolate its direction, so that direction marks in the text stay in the text and act on nothing around it.
/// </summary>
internal sealed class VerbatimText(InterfaceWords words)
{
    private readonly string picture = words.Texts.GetValueOrDefault("placeholders.picture", "");
    private readonly string removed = words.Texts.GetValueOrDefault("placeholders.removed", "");

    /// <summary>Formats a text that holds only characters fit for HTML; placeholders become badges that keep their letters.</summary>
    public FormattedText Format(string text)
    {
        var html = Open(text.Length);
        var plain = new StringBuilder(text.Length);
        var at = 0;
        while (Placeholders.TryFind(text, at, out var placeholder, out var start))
        {
            html.AppendText(text.AsSpan(at, start - at));
            plain.Append(text, at, start - at).Append(' ');
            AppendBadge(html, placeholder);
            at = start + placeholder.Length;
        }
        html.AppendText(text.AsSpan(at));
        plain.Append(text, at, text.Length - at);
        return new FormattedText(Close(html), PlainText.Fold(plain));
    }

    /// <summary>A text as it stands, without badges.</summary>
    public static FormattedText Escape(string text) => new(Close(Open(text.Length).AppendText(text)), PlainText.Fold(new StringBuilder(text)));

    private void AppendBadge(StringBuilder html, string placeholder)
    {
        var isPicture = placeholder == Placeholders.Picture;
        html.Append("<span class=\"placeholder\" data-placeholder=\"").Append(isPicture ? "picture" : "removed").Append("\" title=\"")
            .AppendText(isPicture ? picture : removed).Append("\">").AppendText(placeholder).Append("</span>");
    }

    private static StringBuilder Open(int length) => new StringBuilder(length + 64).Append("<div class=\"verbatim\" dir=\"auto\">");

    private static Html Close(StringBuilder html) => new(html.Append("</div>").ToString());
}
