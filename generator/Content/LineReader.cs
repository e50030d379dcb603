namespace QiniuDocsGen.Content;

/// <summary>A line of a text by offsets.</summary>
/// <param name="Start">The offset of its first character.</param>
/// <param name="End">The offset behind its last character, before the line end.</param>
/// <param name="Next">The offset of the next line.</param>
internal readonly record struct Line(int Start, int End, int Next)
{
    /// <summary>The characters of the line.</summary>
    public ReadOnlySpan<char> Of(string text) => text.AsSpan(Start, End - Start);
}

/// <summary>Reads the lines of a run of a text, in order, without copying. A line ends with LF, CR LF or a lone CR.</summary>
internal ref struct LineReader(string text, int start, int end)
{
    private int next = start;

    /// <summary>The line that <see cref="MoveNext"/> reached.</summary>
    public Line Current { get; private set; }

    /// <summary>This reader, for <c>foreach</c>.</summary>
    public readonly LineReader GetEnumerator() => this;

    /// <summary>Goes to the next line; false at the end.</summary>
    public bool MoveNext()
    {
        if (next >= end)
            return false;
        var length = text.AsSpan(next, end - next).IndexOfAny('\n', '\r');
        var lineEnd = length < 0 ? end : next + length;
        var following = lineEnd;
        if (following < end)
            following += text[following] == '\r' && following + 1 < end && text[following + 1] == '\n' ? 2 : 1;
        Current = new Line(next, lineEnd, following);
        next = following;
        return true;
    }
}
