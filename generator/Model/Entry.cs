using System.Collections.Immutable;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Model;

/// <summary>One question as it stands in a part.</summary>
/// <param name="Ordinal">Its place in the part, from 1.</param>
/// <param name="Title">The text of its <c>##</c> heading.</param>
/// <param name="Category">Product and topic as written.</param>
/// <param name="Sections">
/// Every section in the order of the file, repeated and unknown ones too, and text that stands under no heading; the section of causes is not among
/// them unless it is repeated.
/// </param>
/// <param name="Causes">The root causes as written, in order.</param>
/// <param name="Span">From the heading to the end of the last section.</param>
public sealed record Entry(
    int Ordinal,
    Section Title,
    Category Category,
    ImmutableArray<Section> Sections,
    ImmutableArray<CauseLabel> Causes,
    SourceSpan Span)
{
    /// <summary>The first question section; null when it is missing.</summary>
    public Section? Question => Sections.FirstOrDefault(s => s.Kind == SectionKind.Question);

    /// <summary>The first answer section; null when it is missing.</summary>
    public Section? Answer => Sections.FirstOrDefault(s => s.Kind == SectionKind.Answer);
}

/// <summary>What a section of an entry is.</summary>
public enum SectionKind
{
    /// <summary>The <c>##</c> heading of the entry.</summary>
    Title,

    /// <summary>The first section <c>详细问题描述</c>.</summary>
    Question,

    /// <summary>The first section <c>客服解答内容</c>.</summary>
    Answer,

    /// <summary>Any other text of the entry: an unknown or repeated section, or text under no heading.</summary>
    Other,
}

/// <summary>A heading and the text below it, exactly as it stands in the file, without the blank lines around it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Heading">The heading as written, without <c>###</c>; empty for text under no heading and for the title.</param>
/// <param name="Text">The text; line ends as in the file.</param>
/// <param name="Span">Where the text stands.</param>
public sealed record Section(SectionKind Kind, string Heading, string Text, SourceSpan Span);

/// <summary>The category line of an entry as written: <c>对象存储｜上传下载</c>.</summary>
/// <param name="Product">What stands before the bar, trimmed; empty when the line is missing or empty.</param>
/// <param name="Topic">What stands behind the bar, trimmed; empty when there is no bar.</param>
/// <param name="Span">Where the category stands.</param>
public sealed record Category(string Product, string Topic, SourceSpan Span);

/// <summary>One root cause of an entry as written.</summary>
public sealed record CauseLabel(string Name, SourceSpan Span);
