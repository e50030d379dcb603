namespace QiniuDocsGen.Text;

/// <summary>A file that was read: its path below its root, the path to show to people, and its decoded text.</summary>
public sealed class SourceFile
{
    private readonly Lazy<LineMap> lines;
    private (SourceFile File, TextEdits Edits)? original;

    /// <summary>Keeps what was read.</summary>
    /// <param name="path">The path below the root that it was read from.</param>
    /// <param name="displayPath">The path as messages show it, relative to the working folder where that is possible.</param>
    /// <param name="text">The decoded text, line ends as they stand in the file, without a byte order mark.</param>
    public SourceFile(RelativePath path, string displayPath, string text)
    {
        Path = path;
        DisplayPath = displayPath;
        Text = text;
        lines = new Lazy<LineMap>(() => new LineMap(Text));
    }

    /// <summary>The path below the root that the file was read from.</summary>
    public RelativePath Path { get; }

    /// <summary>The path as messages show it.</summary>
    public string DisplayPath { get; }

    /// <summary>The decoded text; line ends as they stand in the file.</summary>
    public string Text { get; }

    /// <summary>Whether the file belongs to the program rather than to the site.</summary>
    public bool IsBuiltIn { get; init; }

    /// <summary>Whether no message may show a line of it.</summary>
    public bool IsConfidential { get; init; }

    /// <summary>
    /// How a run of the text is shown in messages: a text of the same length, in which what must not be shown is masked. Null shows it as it is.
    /// </summary>
    public Func<string, string>? Shield { get; init; }

    /// <summary>Whether bytes of the file were not text and are U+FFFD in <see cref="Text"/>; who decoded it has reported that.</summary>
    public bool HasLostBytes { get; init; }

    /// <summary>The lines of the text; found on first use.</summary>
    public LineMap Lines => lines.Value;

    /// <summary>The file with runs of its text replaced. Places in it are told as those of this file, where people look for them.</summary>
    public SourceFile With(TextEdits edits)
    {
        ArgumentNullException.ThrowIfNull(edits);
        return new SourceFile(Path, DisplayPath, edits.Apply(Text)) { IsBuiltIn = IsBuiltIn, IsConfidential = IsConfidential, Shield = Shield, original = (this, edits) };
    }

    /// <summary>The file under another name for people, and with a shield, on top of one that it may have already.</summary>
    public SourceFile Shielded(string displayPath, Func<string, string> shield) =>
        new(Path, displayPath, Text)
        {
            IsBuiltIn = IsBuiltIn,
            IsConfidential = IsConfidential,
            Shield = Shield is { } inner ? text => shield(inner(text)) : shield,
            original = original,
        };

    /// <summary>The line and column of an offset in the file on disk.</summary>
    public LinePosition PositionOf(int offset) =>
        original is var (file, edits) ? file.PositionOf(edits.ToOriginal(offset)) : Lines.PositionOf(offset);

    /// <summary>The run of the text from one offset to another.</summary>
    public SourceSpan Span(int start, int end) => new(this, start, end - start);
}
