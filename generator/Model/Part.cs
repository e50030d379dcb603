using System.Collections.Immutable;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Model;

/// <summary>How the bodies of a part are written.</summary>
public enum PartMarkup
{
    /// <summary>Raw ticket text: shown character by character, never read as Markdown.</summary>
    Verbatim,

    /// <summary>Authored CommonMark.</summary>
    Markdown,
}

/// <summary>One knowledge-base file: a header and many entries.</summary>
/// <param name="File">The file.</param>
/// <param name="Number">The number of the part, from its front matter, its heading or its file name; null when none gives one.</param>
/// <param name="Title">The title of the part.</param>
/// <param name="Date">When the part was issued, if the front matter says so.</param>
/// <param name="Markup">How its bodies are written.</param>
/// <param name="Hidden">Whether the part is kept off the site.</param>
/// <param name="Entries">The entries in the order of the file.</param>
public sealed record Part(
    SourceFile File,
    int? Number,
    string Title,
    DateOnly? Date,
    PartMarkup Markup,
    bool Hidden,
    ImmutableArray<Entry> Entries)
{
    /// <summary>The path of the file with what is private in it masked, as it may be written down; null before the part was screened.</summary>
    public string? ScreenedPath { get; init; }
}
