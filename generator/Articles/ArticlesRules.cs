using System.Collections.Immutable;
using QiniuDocsGen.Diagnostics;

namespace QiniuDocsGen.Articles;

/// <summary>What can be found while entries are made readable.</summary>
internal static class ArticlesRules
{
    /// <summary>A character that HTML cannot hold.</summary>
    public static readonly DiagnosticRule UnfitCharacter = new(
        "QD1201", "unfit-character", Severity.Warning,
        "The text holds a character that a page cannot hold: a control character or half of a surrogate pair.",
        "Remove it; the page shows U+FFFD in its place.");

    /// <summary>Markdown that is not read as such, because reading it would take too long or fail.</summary>
    public static readonly DiagnosticRule MarkdownTooComplex = new(
        "QD1202", "markdown-too-complex", Severity.Warning,
        "The Markdown of a section is too long, too deep or too dense; its text is shown as it stands.",
        "Split the section, or put code and data between ``` fences.");

    /// <summary>Markdown of which words would not be seen.</summary>
    public static readonly DiagnosticRule TextLost = new(
        "QD1203", "markdown-loses-text", Severity.Warning,
        "Reading a section as Markdown would hide some of its words; its text is shown as it stands.",
        "Put code and data between ``` fences, give each table row as many cells as the head, and write links in full.");

    /// <summary>A link that leads to no entry.</summary>
    public static readonly DiagnosticRule UnknownEntry = new(
        "QD1204", "unknown-entry", Severity.Warning,
        "A link names a part, a title or a page that is not there; its text is shown without a link.",
        "Write the path of the part as seen from this one, then # and the title of the entry; blanks, case and punctuation do not matter.");

    /// <summary>A link to an address of a kind that is not allowed.</summary>
    public static readonly DiagnosticRule UnsafeLink = new(
        "QD1205", "unsafe-link", Severity.Warning,
        "A link has an address that a reader should not be led to; it is shown as text.",
        "Use an http, https or mailto address, a path of this site, or the path of a part.");

    /// <summary>A picture.</summary>
    public static readonly DiagnosticRule PictureNotShown = new(
        "QD1206", "picture-not-shown", Severity.Warning,
        "Pictures are not shown; the text that stands for the picture is.",
        "Say in words what the picture shows, or link to it.");

    /// <summary>Markdown that is shown as text.</summary>
    public static readonly DiagnosticRule MarkdownNotRead = new(
        "QD1207", "markdown-not-read", Severity.Warning,
        "A heading by underlining or the definition of a link is not read as such; it is shown as text.",
        "Write headings as `#### text` and links as `[text](address)`; leave an empty line before a rule `---`.");

    /// <summary>Every rule of this stage.</summary>
    public static ImmutableArray<DiagnosticRule> All { get; } =
        [UnfitCharacter, MarkdownTooComplex, TextLost, UnknownEntry, UnsafeLink, PictureNotShown, MarkdownNotRead];
}
