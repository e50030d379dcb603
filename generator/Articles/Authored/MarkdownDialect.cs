using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Parsers;
using Markdig.Syntax;

namespace QiniuDocsGen.Articles.Authored;

/// <summary>
/// The Markdown of authored parts: CommonMark with pipe tables and with emphasis that works beside Chinese punctuation. Left out on purpose, as
/// each makes text act or vanish: raw HTML (it is shown as text), link reference definitions (<c>[error]: timeout</c> stays text), headings by
/// underlining, and every extension that renames, rewrites or links text by itself.
/// </summary>
internal static class MarkdownDialect
{
    /// <summary>How deep blocks and inlines may nest before the parser gives up with an <see cref="ArgumentException"/>.</summary>
    public const int MaxDepth = 64;

    /// <summary>Makes the parser; one serves all threads.</summary>
    public static MarkdownPipeline Create()
    {
        var builder = new MarkdownPipelineBuilder
        {
            PreciseSourceLocation = true,
            MaximumNestingDepth = MaxDepth,
        };
        builder
            .UsePipeTables(new PipeTableOptions { RequireHeaderSeparator = true, UseHeaderForColumnCount = false })
            .UseCjkFriendlyEmphasis()
            .DisableHtml();
        builder.BlockParsers.Replace<ParagraphBlockParser>(new PlainParagraphParser { ParseSetextHeadings = false });
        builder.InlineParsers.Insert(0, new PlaceholderParser());
        return builder.Build();
    }

    /// <summary>Paragraphs that are never searched for link reference definitions.</summary>
    private sealed class PlainParagraphParser : ParagraphBlockParser
    {
        public override bool Close(BlockProcessor processor, Block block)
        {
            if (block is not ParagraphBlock paragraph)
                return true;
            ref var lines = ref paragraph.Lines;
            if (lines.Count == 0)
                return false;
            for (var i = 0; i < lines.Count; i++)
                lines.Lines[i].Slice.TrimStart();
            lines.Lines[lines.Count - 1].Slice.TrimEnd();
            return true;
        }
    }
}
