namespace QiniuDocsGen.Text;

/// <summary>A run of UTF-16 units in a source file.</summary>
/// <param name="File">The file.</param>
/// <param name="Start">The zero-based offset of the first unit.</param>
/// <param name="Length">The number of units; zero marks a place between two units.</param>
public readonly record struct SourceSpan(SourceFile File, int Start, int Length)
{
    /// <summary>The offset behind the last unit.</summary>
    public int End => Start + Length;

    /// <summary>The line and column of the first unit.</summary>
    public LinePosition Position => File.PositionOf(Start);

    /// <summary>The line and column behind the last unit.</summary>
    public LinePosition EndPosition => File.PositionOf(End);

    /// <summary>The text of the run.</summary>
    public string Text => File.Text.Substring(Start, Length);

    /// <inheritdoc/>
    public override string ToString() => $"{File.DisplayPath}:{Position.Line}:{Position.Column}";
}
