namespace QiniuDocsGen.Articles.Authored;

/// <summary>
/// Keeps text from the Markdown parser on which it would take more than linear time. Its inline parsing is quadratic in the brackets and stars of
/// one block, and tables in cells; the limits hold the worst section below a second and are far above anything that people write.
/// </summary>
internal static class MarkdownGuard
{
    private const int MaxLength = 256 * 1024;
    private const int MaxMarksInBlock = 1_500;
    private const int MaxCellsInBlock = 20_000;
    private const int MaxNesting = 50;

    /// <summary>Why a text must not be parsed, as the end of a sentence that begins with "the section"; null when it may.</summary>
    public static string? Refuse(string text)
    {
        if (text.Length > MaxLength)
            return $"is {text.Length} characters long: expected at most {MaxLength}";

        var block = default(BlockCount);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line.IsWhiteSpace())
            {
                block = default;
                continue;
            }
            if (Nesting(line) > MaxNesting)
                return $"opens more than {MaxNesting} quotes or lists in one line";
            block = block.With(line);
            if (block.Marks > MaxMarksInBlock)
                return $"has a block with more than {MaxMarksInBlock} brackets, stars and underscores";
            if ((long)block.Lines * block.WidestRow > MaxCellsInBlock)
                return $"has a table with more than {MaxCellsInBlock} cells";
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

    /// <summary>What one run of lines without a blank line holds.</summary>
    private readonly record struct BlockCount(int Marks, int Lines, int WidestRow)
    {
        public BlockCount With(ReadOnlySpan<char> line)
        {
            var marks = 0;
            for (var i = 0; i < line.Length; i++)
            {
                // An underscore within a word is only a letter.
                if (line[i] is '[' or ']' or '*' || (line[i] == '_' && !IsInWord(line, i)))
                    marks++;
            }
            return new BlockCount(Marks + marks, Lines + 1, Math.Max(WidestRow, line.Count('|') + 1));
        }

        private static bool IsInWord(ReadOnlySpan<char> line, int at) =>
            at > 0 && at + 1 < line.Length && char.IsLetterOrDigit(line[at - 1]) && char.IsLetterOrDigit(line[at + 1]);
    }
}
