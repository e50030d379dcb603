using Markdig;
using Markdig.Syntax;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;
using SourceSpan = QiniuDocsGen.Text.SourceSpan;

namespace QiniuDocsGen.Articles.Authored;

/// <summary>Authored text: Markdown to HTML, or the text as it stands where that cannot be done safely and without losing a word.</summary>
internal sealed class MarkdownArticle(Site site)
{
    private readonly MarkdownPipeline dialect = MarkdownDialect.Create();
    private readonly LinkResolver links = new(site);
    private readonly string tableLabel = site.Words.Texts.GetValueOrDefault("tables.label", "表格");

    /// <summary>Formats a section.</summary>
    /// <param name="text">Its text with only characters fit for HTML; as long as the source.</param>
    /// <param name="section">The section as it stands in the part.</param>
    /// <param name="part">The part; links are read as seen from it.</param>
    /// <param name="findings">Takes what is found.</param>
    public FormattedText Format(string text, Section section, Part part, List<Diagnostic> findings)
    {
        if (MarkdownGuard.Refuse(text) is { } refusal)
            return AsItStands(text, ArticlesRules.MarkdownTooComplex, $"the section {refusal.Reason}", section, findings, refusal.Start);

        var document = Parse(text);
        if (document is null)
            return AsItStands(
                text, ArticlesRules.MarkdownTooComplex, "the section nests quotes, lists, links or stars too deeply", section, findings);

        var found = new List<Diagnostic>();
        var output = new ArticleText(site.Words);
        var inlines = new InlineWriter(output, new LinkWriter(output, links, section, part, found));
        new BlockWriter(output, inlines, text, tableLabel).Write(document);
        if (!output.Keeps(text))
            return AsItStands(
                text, ArticlesRules.TextLost, "words of the section would not be seen: expected Markdown that shows all", section, findings);
        findings.AddRange(found);
        findings.AddRange(UnreadMarkdown.Find(document, section));
        return output.Finish();
    }

    private MarkdownDocument? Parse(string text)
    {
        try
        {
            return Markdown.Parse(text, dialect);
        }
        catch (ArgumentException)
        {
            // The parser's way to say that blocks or inlines nest deeper than it was told to follow.
            return null;
        }
    }

    private static FormattedText AsItStands(
        string text, DiagnosticRule rule, string message, Section section, List<Diagnostic> findings, int start = 0)
    {
        var firstLine = section.Text.AsSpan(start).IndexOfAny('\r', '\n');
        var length = firstLine < 0 ? section.Text.Length - start : firstLine;
        findings.Add(rule.At(new SourceSpan(section.Span.File, section.Span.Start + start, length), message));
        return VerbatimText.Escape(text);
    }
}
