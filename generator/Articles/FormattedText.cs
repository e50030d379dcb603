using System.Collections.Immutable;
using QiniuDocsGen.Model;

namespace QiniuDocsGen.Articles;

/// <summary>A text made readable.</summary>
/// <param name="Html">Its markup.</param>
/// <param name="PlainText">Its words on one line.</param>
internal sealed record FormattedText(Html Html, string PlainText)
{
    /// <summary>What it consists of; none for authored text.</summary>
    public ImmutableArray<Block> Blocks { get; init; } = [];

    /// <summary>Its words on one line, with a mark where words were taken out: for people.</summary>
    public string ShownText { get; init; } = PlainText;

    /// <summary>Its words on one line without greetings and holds.</summary>
    public string SearchText { get; init; } = PlainText;

    /// <summary>The first part of it that says something; empty when nothing does.</summary>
    public string KeyPoint { get; init; } = PlainText;
}
