using System.Buffers;

namespace QiniuDocsGen.Articles.Authored;

/// <summary>Why a text must not be parsed as Markdown.</summary>
/// <param name="Reason">The end of a sentence that begins with "the section".</param>
/// <param name="Start">The offset of the block that is at fault.</param>
internal readonly record struct MarkdownRefusal(string Reason, int Start);

/// <summary>
/// Keeps text from the Markdown parser on which it would take more than linear time. Its inline parsing is quadratic in the brackets and stars of
/// one block, and tables in cells; the limits hold the worst section below a second and are far above anything that people write.
/// </summary>
internal static class MarkdownGuard
{
    private const int MaxLength = 256 * 1024;
    private const int MaxMarksInBlock = 1_500;
    private const int MaxCellsInTable = 20_000;
    private const int MaxLinesInBlock = 20_000;
    private const int MaxBarsInBlock = 5_000;
    private const int MaxNesting = 50;

    private static readonly SearchValues<char> DelimiterRow = SearchValues.Create(" \t>|:-+");

    /// <summary>Why a text must not be parsed; null when it may.</summary>
    public static MarkdownRefusal? Refuse(string text)
    {
        if (text.Length > MaxLength)
            return new MarkdownRefusal($"is {text.Length} characters long: expected at most {MaxLength}", 0);

        var (block, blockStart) = (default(BlockCount), 0);
        var fences = new CodeLines();
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny('\r', '\n');
            var line = text.AsSpan(start, length < 0 ? text.Length - start : length);
            if (fences.Take(line) || line.TrimStart(" \t").IsEmpty)
                (block, blockStart) = (default, start + line.Length + 1);
            else if (Nesting(line) > MaxNesting)
                return new MarkdownRefusal($"opens more than {MaxNesting} quotes or lists in one line", start);
            else if ((block = block.With(line)).Refusal is { } reason)
                return new MarkdownRefusal(reason, blockStart);
            start += line.Length + 1;
        }
        return null;
    }

    private static int Nesting(ReadOnlySpan<char> line)
    {
        var openings = 0;
        for (var i = 0; i < line.Length; i++)
        {
            // A list marker is one only before a blank: a rule of many dashes opens nothing.
            var isBeforeBlank = i + 1 == line.Length || line[i + 1] is ' ' or '\t';
            if (line[i] == '>' || (line[i] is '-' or '+' or '*' or '.' or ')' && isBeforeBlank))
                openings++;
            else if (line[i] is not (' ' or '\t') && !char.IsAsciiDigit(line[i]))
                break;
        }
        return openings;
    }

    /// <summary>
    /// Tells lines of code, which no inline is read from. Only a fence at the left edge is surely one whatever stands around it; after any other
    /// that could be one, no line counts as code, for it might be the end of that fence.
    /// </summary>
    private sealed class CodeLines
    {
        private string open = "";
        private bool isUnsure;

        /// <summary>Whether the next line of the text is a fence or within one.</summary>
        public bool Take(ReadOnlySpan<char> line)
        {
            var sign = line is ['`', ..] or ['~', ..] ? line[0] : '\0';
            var length = sign == '\0' ? 0 : line.IndexOfAnyExcept(sign) is >= 0 and var end ? end : line.Length;
            var words = line[length..].Trim(" \t");
            if (open.Length > 0)
            {
                // A closing fence may be indented by three blanks.
                var closing = line.TrimStart(' ').TrimEnd(" \t");
                if (line.Length - line.TrimStart(' ').Length <= 3 && closing.Length >= open.Length && closing.IndexOfAnyExcept(open[0]) < 0)
                    open = "";
                return true;
            }
            if (isUnsure || length < 3 || (sign == '`' && words.Contains('`')))
            {
                isUnsure |= length < 3 && (line.Contains("```", StringComparison.Ordinal) || line.Contains("~~~", StringComparison.Ordinal));
                return false;
            }
            open = new string(sign, length);
            return true;
        }
    }

    /// <summary>What one run of lines without a blank line holds.</summary>
    private readonly record struct BlockCount(int Marks, int Lines, int Bars, int WidestRow, bool IsTable)
    {
        /// <summary>Why the block must not be parsed; null when it may.</summary>
        public string? Refusal =>
            Marks > MaxMarksInBlock ? $"has a block with more than {MaxMarksInBlock} brackets, stars and underscores"
            : Lines > MaxLinesInBlock ? $"has a block with more than {MaxLinesInBlock} lines"
            : IsTable && (long)Lines * WidestRow > MaxCellsInTable ? $"has a table with more than {MaxCellsInTable} cells"
            : !IsTable && Bars > MaxBarsInBlock ? $"has a block with more than {MaxBarsInBlock} vertical bars"
            : null;

        public BlockCount With(ReadOnlySpan<char> line)
        {
            var marks = 0;
            for (var i = 0; i < line.Length; i++)
            {
                // An underscore within a word is only a letter.
                if (line[i] is '[' or ']' or '*' || (line[i] == '_' && !IsInWord(line, i)))
                    marks++;
            }
            var bars = line.Count('|');
            return new BlockCount(Marks + marks, Lines + 1, Bars + bars, Math.Max(WidestRow, bars + 1), IsTable || IsDelimiterRow(line));
        }

        /// <summary>Whether a line could be the row of dashes that makes a table of its block, also within quotes and lists.</summary>
        private static bool IsDelimiterRow(ReadOnlySpan<char> line) =>
            line.Contains('-') && line.ContainsAny('|', ':') && !line.ContainsAnyExcept(DelimiterRow);

        private static bool IsInWord(ReadOnlySpan<char> line, int at) =>
            at > 0 && at + 1 < line.Length && char.IsLetterOrDigit(line[at - 1]) && char.IsLetterOrDigit(line[at + 1]);
    }
}
