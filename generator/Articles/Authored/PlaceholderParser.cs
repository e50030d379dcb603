using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace QiniuDocsGen.Articles.Authored;

/// <summary>Keeps a placeholder as it stands, so that brackets behind it do not make a link of it.</summary>
internal sealed class PlaceholderParser : InlineParser
{
    /// <summary>Waits for brackets.</summary>
    public PlaceholderParser() => OpeningCharacters = ['['];

    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        ArgumentNullException.ThrowIfNull(processor);
        var length = Placeholders.LengthAt(slice.AsSpan());
        if (length == 0)
            return false;
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new LiteralInline(new StringSlice(slice.Text, slice.Start, slice.Start + length - 1))
        {
            Span = new Markdig.Syntax.SourceSpan(start, start + length - 1),
            Line = line,
            Column = column,
        };
        slice.Start += length;
        return true;
    }
}
