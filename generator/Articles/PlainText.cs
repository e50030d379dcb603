using System.Collections.Immutable;
using System.Text;
using QiniuDocsGen.Model;

namespace QiniuDocsGen.Articles;

/// <summary>The words of a text on one line.</summary>
internal static class PlainText
{
    /// <summary>The words of a text without its placeholders.</summary>
    public static string WithoutPlaceholders(string text, ImmutableArray<Block> blocks) =>
        Fold(new StringBuilder(text.Length).Append(BlankPlaceholders(text, blocks)));

    /// <summary>The words of a run of a text, with a mark where words were taken out, one for several that follow each other; empty when there are no other words.</summary>
    /// <param name="text">The text.</param>
    /// <param name="blocks">Its blocks, which tell the placeholders.</param>
    /// <param name="run">The run.</param>
    /// <param name="mark">The mark.</param>
    public static string WithMarks(string text, ImmutableArray<Block> blocks, Range run, string mark)
    {
        var (start, length) = run.GetOffsetAndLength(text.Length);
        var shown = new StringBuilder(length);
        var (at, isMarked, hasWords) = (start, false, false);
        foreach (var block in blocks)
        {
            if (block.Kind is not (BlockKind.Picture or BlockKind.Removed) || block.Start < at || block.End > start + length)
                continue;
            Append(at, block.Start);
            if (!isMarked)
                shown.Append(block.Kind == BlockKind.Removed ? mark : " ");
            isMarked |= block.Kind == BlockKind.Removed;
            at = block.End;
        }
        Append(at, start + length);
        return hasWords ? Fold(shown) : "";

        void Append(int from, int to)
        {
            var words = text.AsSpan(from, to - from);
            if (words.IsWhiteSpace() && isMarked)
                return;
            (isMarked, hasWords) = (false, hasWords || !words.IsWhiteSpace());
            shown.Append(words);
        }
    }

    /// <summary>A text of the same length with blanks in the place of placeholders.</summary>
    public static char[] BlankPlaceholders(string text, ImmutableArray<Block> blocks)
    {
        var blanked = text.ToCharArray();
        foreach (var block in blocks)
        {
            if (block.Kind is BlockKind.Picture or BlockKind.Removed)
                blanked.AsSpan(block.Start, block.End - block.Start).Fill(' ');
        }
        return blanked;
    }

    /// <summary>Folds each run of blanks to one blank, takes those at the ends away, and leaves marks of direction out: they are not words.</summary>
    public static string Fold(StringBuilder text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var chunk in text.GetChunks())
        {
            foreach (var c in chunk.Span)
            {
                if (!char.IsWhiteSpace(c))
                {
                    if (!IsDirectionMark(c))
                        folded.Append(c);
                }
                else if (folded.Length > 0 && folded[^1] != ' ')
                {
                    folded.Append(' ');
                }
            }
        }
        return folded.ToString().TrimEnd(' ');
    }

    private static bool IsDirectionMark(char c) => c is '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
