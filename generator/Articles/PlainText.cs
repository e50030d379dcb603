using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using QiniuDocsGen.Articles.Verbatim;
using QiniuDocsGen.Model;

namespace QiniuDocsGen.Articles;

/// <summary>The words of a text on one line.</summary>
internal static class PlainText
{
    /// <summary>The words of a text without its placeholders.</summary>
    public static string WithoutPlaceholders(string text, ImmutableArray<Block> blocks) => Fold(BlankPlaceholders(text, blocks));

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
            if (!IsPlaceholder(block) || block.Start < at || block.End > start + length)
                continue;
            Append(at, block.Start);
            if (!isMarked)
                shown.Append(block.Kind == BlockKind.Removed ? mark : " ");
            isMarked |= block.Kind == BlockKind.Removed;
            at = block.End;
        }
        Append(at, start + length);
        return hasWords ? Fold(shown.ToString()) : "";

        void Append(int from, int to)
        {
            var words = text.AsSpan(from, to - from);
            if (words.IsWhiteSpace() && isMarked)
                return;
            (isMarked, hasWords) = (false, hasWords || !words.IsWhiteSpace());
            shown.Append(words);
        }
    }

    /// <summary>A text of the same length with blanks in the place of placeholders; the text itself where there are none.</summary>
    public static string BlankPlaceholders(string text, ImmutableArray<Block> blocks)
    {
        if (!HavePlaceholders(blocks))
            return text;
        var blanked = text.ToCharArray();
        foreach (var block in blocks.Where(IsPlaceholder))
            blanked.AsSpan(block.Start, block.End - block.Start).Fill(' ');
        return new string(blanked);
    }

    /// <summary>Whether any of the blocks is a placeholder.</summary>
    public static bool HavePlaceholders(ImmutableArray<Block> blocks) => blocks.Any(IsPlaceholder);

    /// <summary>Folds each run of blanks to one blank, takes those at the ends away, and leaves marks of direction out: they are not words.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        var folded = ArrayPool<char>.Shared.Rent(text.Length);
        var length = 0;
        foreach (var c in text)
        {
            if (IsShown(c))
                folded[length++] = c;
            else if (Letters.IsBlank(c) && length > 0 && folded[length - 1] != ' ')
                folded[length++] = ' ';
        }
        var result = new string(folded.AsSpan(0, length).TrimEnd(' '));
        ArrayPool<char>.Shared.Return(folded);
        return result;
    }

    /// <summary>Whether a character is part of the words: no blank and no mark of direction.</summary>
    public static bool IsShown(char c) => !Letters.IsBlank(c) && !IsDirectionMark(c);

    private static bool IsPlaceholder(Block block) => block.Kind is BlockKind.Picture or BlockKind.Removed;

    private static bool IsDirectionMark(char c) => c is '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
