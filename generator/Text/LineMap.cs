namespace QiniuDocsGen.Text;

/// <summary>A place in a text as people count it: line and column start at 1; a column is one UTF-16 unit.</summary>
public readonly record struct LinePosition(int Line, int Column);

/// <summary>Where the lines of a text begin. A line ends with LF, CR LF or a lone CR.</summary>
public sealed class LineMap
{
    private readonly string text;
    private readonly int[] starts;

    /// <summary>Finds the line starts of a text in one pass.</summary>
    public LineMap(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        this.text = text;
        var found = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
                found.Add(i + 1);
        }
        starts = [.. found];
    }

    /// <summary>How many lines there are; an empty text has one.</summary>
    public int Count => starts.Length;

    /// <summary>The line and column of a zero-based offset; offsets past the end count as the end.</summary>
    public LinePosition PositionOf(int offset)
    {
        offset = Math.Clamp(offset, 0, text.Length);
        var index = Array.BinarySearch(starts, offset);
        if (index < 0)
            index = ~index - 1;
        return new LinePosition(index + 1, offset - starts[index] + 1);
    }

    /// <summary>The offset of the first unit of a one-based line.</summary>
    public int StartOf(int line) => starts[line - 1];

    /// <summary>The text of a one-based line, without its line end.</summary>
    public ReadOnlySpan<char> LineText(int line)
    {
        var start = starts[line - 1];
        var end = line < starts.Length ? starts[line] : text.Length;
        return text.AsSpan(start, end - start).TrimEnd("\r\n");
    }
}
