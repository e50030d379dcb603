using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace QiniuDocsGen.Articles.Authored;

/// <summary>Writes the blocks of a Markdown document. Knows every kind of block that the dialect has; the parser bounds how deep they nest.</summary>
internal sealed class BlockWriter(ArticleText output, InlineWriter inlines, string source, string tableLabel)
{
    private const int HighestHeading = 3;
    private const int LowestHeading = 6;

    private int topLevel = 1;

    /// <summary>Writes a whole document. Its highest heading becomes <c>h3</c>, below the headings of the page and the section.</summary>
    public void Write(MarkdownDocument document)
    {
        topLevel = document.Descendants<HeadingBlock>().Select(h => h.Level).DefaultIfEmpty(1).Min();
        WriteAll(document, isTight: false);
    }

    private void WriteAll(ContainerBlock blocks, bool isTight)
    {
        foreach (var block in blocks)
        {
            Write(block, isTight);
            output.Break();
        }
    }

    private void Write(Block block, bool isTight)
    {
        switch (block)
        {
            case ParagraphBlock paragraph when isTight:
                inlines.WriteAll(paragraph.Inline);
                output.Tag("\n");
                break;
            case ParagraphBlock paragraph:
                var start = output.PlainLength;
                output.Tag("<p>");
                inlines.WriteAll(paragraph.Inline);
                output.Tag("</p>\n");
                output.NoteParagraph(start);
                break;
            case HeadingBlock heading:
                WriteHeading(heading);
                break;
            case ListBlock list:
                WriteList(list);
                break;
            case QuoteBlock quote:
                output.Tag("<blockquote>\n");
                WriteAll(quote, isTight: false);
                output.Tag("</blockquote>\n");
                break;
            case CodeBlock code:
                WriteCode(code);
                break;
            case Table table:
                new TableWriter(output, inlines, tableLabel).Write(table);
                break;
            case ThematicBreakBlock:
                output.Tag("<hr>\n");
                break;
        }
    }

    private void WriteHeading(HeadingBlock heading)
    {
        var level = Math.Min(heading.Level - topLevel + HighestHeading, LowestHeading);
        output.Tag($"<h{level}>");
        inlines.WriteAll(heading.Inline);
        output.Tag($"</h{level}>\n");
    }

    private void WriteList(ListBlock list)
    {
        var tag = list.IsOrdered ? "ol" : "ul";
        output.Tag("<" + tag);
        if (list.IsOrdered && NumberOf(list[0]).TrimStart('0') is var first && !first.SequenceEqual("1"))
            output.Attribute("start", first.IsEmpty ? "0" : first);
        output.Tag(">\n");
        foreach (var item in list)
        {
            if (list.IsOrdered)
                output.Consumed(NumberOf(item));
            output.Tag("<li>");
            WriteAll((ListItemBlock)item, isTight: !list.IsLoose);
            output.Tag("</li>\n");
        }
        output.Tag($"</{tag}>\n");
    }

    /// <summary>The digits of an item as written.</summary>
    private ReadOnlySpan<char> NumberOf(Block item)
    {
        var digits = source.AsSpan(Math.Min(item.Span.Start, source.Length));
        var end = 0;
        while (end < digits.Length && char.IsAsciiDigit(digits[end]))
            end++;
        return digits[..end];
    }

    private void WriteCode(CodeBlock code)
    {
        var fence = code as FencedCodeBlock;
        var caption = $"{fence?.Info} {fence?.Arguments}".Trim();
        var isLanguage = caption.Length is > 0 and <= 40 && caption.All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '#' or '.' or '-');
        if (caption.Length > 0 && !isLanguage)
        {
            // Words behind the fence that name no language are words of the author: they are seen.
            output.Tag("<p class=\"code-caption\">");
            output.Text(caption);
            output.Tag("</p>\n");
            output.Break();
        }
        output.Tag("<pre tabindex=\"0\"><code");
        if (isLanguage)
        {
            output.Consumed(caption);
            output.Attribute("class", "language-" + caption);
        }
        output.Tag(">");
        for (var i = 0; i < code.Lines.Count; i++)
        {
            output.Code(code.Lines.Lines[i].Slice.AsSpan());
            output.Text("\n");
        }
        output.Tag("</code></pre>\n");
    }
}
