using QiniuDocsGen.Model;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Content;

/// <summary>What the front matter of a part says; members are null where it says nothing.</summary>
/// <param name="End">Where the rest of the part begins.</param>
internal sealed record FrontMatter(int End)
{
    /// <summary>The number of the part, and where it stands.</summary>
    public (int Value, SourceSpan Span)? Number { get; init; }

    /// <summary>The title of the part.</summary>
    public string? Title { get; init; }

    /// <summary>The day on which the part was issued.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>How the bodies are written.</summary>
    public PartMarkup Markup { get; init; }

    /// <summary>Whether the part is kept off the site.</summary>
    public bool Hidden { get; init; }
}
