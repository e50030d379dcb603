using Markdig.Syntax.Inlines;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Articles.Authored;

/// <summary>Writes the links and pictures of one section, and reports those that lead nowhere or where nobody should be led.</summary>
internal sealed class LinkWriter(ArticleText output, LinkResolver links, Section section, Part part, List<Diagnostic> findings)
{
    private const string ExternalRelation = "noopener nofollow ugc";

    private bool isInLink;

    /// <summary>Writes a link or a picture; a picture becomes a link to it under its text.</summary>
    /// <param name="link">The link.</param>
    /// <param name="writeText">Writes the text within it.</param>
    public void Write(LinkInline link, Action<ContainerInline> writeText)
    {
        var span = SpanOf(link);
        var address = link.Url ?? "";
        var target = links.Resolve(address, part.File.Path);
        if (link.IsImage)
            findings.Add(ArticlesRules.PictureNotShown.At(span,
                $"the picture {Quotation.Of(address)} is not shown: its {(link.FirstChild is null ? "address" : "text")} stands in its place"));

        var isOutermost = !isInLink;
        isInLink = true;
        if (target.Href is null && link.IsImage)
            WritePictureText(link, writeText);
        else if (target.Href is null)
            WriteRefused(link, target, span, writeText);
        else if (isOutermost)
            WriteAnchor(target, link.Title, () => WriteText(link, writeText));
        else
            WriteText(link, writeText);
        isInLink = !isOutermost;
        output.Consumed(SourceOf(link.UrlSpan));
        output.Consumed(SourceOf(link.TitleSpan));
    }

    /// <summary>Writes an address between angle brackets.</summary>
    public void Write(AutolinkInline link)
    {
        var target = links.Resolve(link.IsEmail ? "mailto:" + link.Url : link.Url, part.File.Path);
        if (target.Href is not null && !isInLink)
        {
            WriteAnchor(target, null, () => output.Text(link.Url));
            return;
        }
        if (target.Href is null)
            Report(target, SpanOf(link));
        output.Text("<");
        output.Text(link.Url);
        output.Text(">");
    }

    private void WriteAnchor(LinkTarget target, string? title, Action writeText)
    {
        output.Tag("<a");
        output.Attribute("href", target.Href);
        if (target.IsExternal)
            output.Attribute("rel", ExternalRelation);
        if (!string.IsNullOrEmpty(title))
            output.Attribute("title", title);
        output.Tag(">");
        writeText();
        output.Tag("</a>");
    }

    private void WriteRefused(LinkInline link, LinkTarget target, SourceSpan span, Action<ContainerInline> writeText)
    {
        Report(target, span);
        if (target.Rule == ArticlesRules.UnknownEntry)
        {
            output.Tag("<span class=\"broken-link\">");
            writeText(link);
            output.Tag("</span>");
            return;
        }
        output.Aside("[");
        writeText(link);
        output.Aside("](");
        output.Aside(link.Url);
        if (!string.IsNullOrEmpty(link.Title))
            output.Aside($" \"{link.Title}\"");
        output.Aside(")");
    }

    /// <summary>Writes the text of a picture that nothing leads to. It is reported already.</summary>
    private void WritePictureText(LinkInline link, Action<ContainerInline> writeText)
    {
        if (string.IsNullOrEmpty(link.Title))
        {
            WriteText(link, writeText);
            return;
        }
        output.Tag("<span");
        output.Attribute("title", link.Title);
        output.Tag(">");
        WriteText(link, writeText);
        output.Tag("</span>");
    }

    private void WriteText(LinkInline link, Action<ContainerInline> writeText)
    {
        if (link.IsImage && link.FirstChild is null)
            output.Aside(link.Url);
        else
            writeText(link);
    }

    private void Report(LinkTarget target, SourceSpan span) =>
        findings.Add(target.Rule!.At(span, target.Message, target.Hint is null ? [] : [new DiagnosticNote(target.Hint)]));

    /// <summary>A run of the section as its author wrote it; entities and escapes are not decoded.</summary>
    private ReadOnlySpan<char> SourceOf(Markdig.Syntax.SourceSpan span) =>
        span.Start < 0 || span.End >= section.Text.Length || span.End < span.Start ? "" : section.Text.AsSpan(span.Start, span.Length);

    private SourceSpan SpanOf(Inline link)
    {
        var start = Math.Clamp(link.Span.Start, 0, section.Span.Length);
        var end = Math.Clamp(link.Span.End + 1, start, section.Span.Length);
        return section.Span.File.Span(section.Span.Start + start, section.Span.Start + end);
    }
}
