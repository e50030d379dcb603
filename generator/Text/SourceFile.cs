namespace QiniuDocsGen.Text;

/// <summary>A file that was read: its path below its root, the path to show to people, and its decoded text.</summary>
public sealed class SourceFile
{
    private readonly Lazy<LineMap> lines;

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

    /// <summary>The lines of the text; found on first use.</summary>
    public LineMap Lines => lines.Value;

    /// <summary>The run of the text from one offset to another.</summary>
    public SourceSpan Span(int start, int end) => new(this, start, end - start);
}
