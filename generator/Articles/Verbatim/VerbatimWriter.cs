using System.Collections.Immutable;
using System.Text;
using QiniuDocsGen.Articles.Verbatim.Code;
using QiniuDocsGen.Model;

namespace QiniuDocsGen.Articles.Verbatim;

/// <summary>
/// Writes a text with its blocks as HTML. Every character is written once and in its order: markup is only put between characters, and only blanks
/// change, between blocks and in code.
/// </summary>
internal sealed class VerbatimWriter
{
    private readonly string text;
    private readonly InterfaceWords words;
    private readonly StringBuilder html;
    private readonly Stack<Block> open = [];
    private ImmutableArray<Reblank> reblanks = [];
    private int nextReblank;

    private VerbatimWriter(string text, InterfaceWords words)
    {
        this.text = text;
        this.words = words;
        html = new StringBuilder((text.Length * 2) + 64);
    }

    /// <summary>The markup of a text.</summary>
    public static Html Write(string text, ImmutableArray<Block> blocks, InterfaceWords words)
    {
        var writer = new VerbatimWriter(text, words);
        writer.html.Append("<div class=\"verbatim\" dir=\"auto\">");
        var at = 0;
        foreach (var block in blocks)
        {
            at = writer.CloseBefore(block.Start, at);
            writer.WriteText(at, block.Start);
            at = block.Start;
            writer.Open(block);
        }
        at = writer.CloseBefore(int.MaxValue, at);
        writer.WriteText(at, text.Length);
        return new Html(writer.html.Append("</div>").ToString());
    }

    /// <summary>Closes the blocks that end at or before a place; returns how far the text is written.</summary>
    private int CloseBefore(int start, int at)
    {
        while (open.TryPeek(out var block) && block.End <= start)
        {
            WriteText(at, block.End);
            at = block.End;
            open.Pop();
            html.Append(Closing(block.Kind));
        }
        return at;
    }

    private void Open(Block block)
    {
        if (block.Kind == BlockKind.Gap)
            return;
        if (block.Kind is BlockKind.HoleNote or BlockKind.EndNote)
        {
            WriteNote(block.Kind == BlockKind.HoleNote ? "notes.hole" : "notes.end");
            return;
        }
        var stretch = new Stretch(block.Start, block.End);
        if (block.Kind is BlockKind.Code or BlockKind.Json)
        {
            reblanks = block.Kind == BlockKind.Json ? JsonText.LayOut(text, stretch) : FlatCode.LayOut(text, stretch);
            nextReblank = 0;
        }
        WriteOpening(block);
        open.Push(block);
    }

    private void WriteOpening(Block block)
    {
        switch (block.Kind)
        {
            case BlockKind.Json:
                html.Append("<pre tabindex=\"0\" data-original=\"").AppendAttribute(text.AsSpan(block.Start, block.End - block.Start)).Append("\"><code>");
                break;
            case BlockKind.Picture or BlockKind.Removed:
                html.AppendBadge(block.Kind, words);
                break;
            default:
                html.Append(Opening(block.Kind));
                break;
        }
    }

    private static string Opening(BlockKind kind) => kind switch
    {
        BlockKind.Turn => "<div class=\"turn\" data-turn>",
        BlockKind.Aside => "<div class=\"turn turn-aside\" data-turn>",
        BlockKind.List => "<ul class=\"marked\">",
        BlockKind.Item => "<li>",
        BlockKind.Paragraph => "<p>",
        BlockKind.Code => "<pre tabindex=\"0\"><code>",
        BlockKind.Marker => "<span class=\"marker\">",
        BlockKind.Lead => "<b class=\"lead-in\">",
        BlockKind.Path => "<span class=\"path\">",
        BlockKind.Label => "<span class=\"label\">",
        _ => "<code>",
    };

    private static string Closing(BlockKind kind) => kind switch
    {
        BlockKind.Turn or BlockKind.Aside => "</div>",
        BlockKind.List => "</ul>",
        BlockKind.Item => "</li>",
        BlockKind.Paragraph => "</p>",
        BlockKind.Code or BlockKind.Json => "</code></pre>",
        BlockKind.Lead => "</b>",
        BlockKind.InlineCode => "</code>",
        _ => "</span>",
    };

    private void WriteNote(string word)
    {
        if (Word(word) is { Length: > 0 } note)
            html.Append("<p class=\"note\" data-note>").AppendText(note).Append("</p>");
    }

    private string Word(string key) => words.Texts.GetValueOrDefault(key, "");

    /// <summary>Writes a run of the text; blanks between blocks become a line end.</summary>
    private void WriteText(int from, int to)
    {
        if (from >= to)
            return;
        if (text.AsSpan(from, to - from).IsWhiteSpace() && !open.Any(b => b.Kind is BlockKind.Paragraph or BlockKind.Code or BlockKind.Json))
        {
            html.Append('\n');
            return;
        }
        for (; nextReblank < reblanks.Length && reblanks[nextReblank].Start < to; nextReblank++)
        {
            var blank = reblanks[nextReblank];
            html.AppendText(text.AsSpan(from, blank.Start - from)).AppendText(blank.Shown);
            from = blank.End;
        }
        html.AppendText(text.AsSpan(from, to - from));
    }
}
