using Markdig.Syntax.Inlines;

namespace QiniuDocsGen.Articles.Authored;

/// <summary>Writes what stands within a paragraph, heading or cell. Knows every kind of inline that the dialect has.</summary>
internal sealed class InlineWriter(ArticleText output, LinkWriter links)
{
    /// <summary>Writes the children of an inline, if it has any.</summary>
    public void WriteAll(ContainerInline? parent)
    {
        for (var inline = parent?.FirstChild; inline is not null; inline = inline.NextSibling)
            Write(inline);
    }

    private void Write(Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                output.Text(literal.Content.AsSpan());
                break;
            case HtmlEntityInline entity:
                output.Text(entity.Transcoded.AsSpan(), entity.Original.AsSpan());
                break;
            case CodeInline code:
                output.Tag("<code>");
                output.Code(code.Content);
                output.Tag("</code>");
                break;
            case LineBreakInline line:
                output.Tag(line.IsHard ? "<br>\n" : "\n");
                output.Break();
                break;
            case EmphasisInline emphasis:
                var tag = emphasis.DelimiterCount == 2 ? "strong" : "em";
                output.Tag($"<{tag}>");
                WriteAll(emphasis);
                output.Tag($"</{tag}>");
                break;
            case LinkInline link:
                links.Write(link, WriteAll);
                break;
            case AutolinkInline link:
                links.Write(link);
                break;
            case DelimiterInline delimiter:
                output.Text(delimiter.ToLiteral());
                WriteAll(delimiter);
                break;
            case ContainerInline container:
                WriteAll(container);
                break;
        }
    }
}
