using System.Collections.Immutable;
using QiniuDocsGen.Diagnostics;

namespace QiniuDocsGen.Content;

/// <summary>What can be found wrong in a part. A part with a fault is shown as far as possible; only one of which nothing can be read is an error.</summary>
internal static class ContentRules
{
    /// <summary>The front matter cannot be read.</summary>
    public static readonly DiagnosticRule FrontMatterSyntax = Warning("QD1001", "front-matter-syntax",
        "The front matter of a part is not a plain list of keys and values.",
        "Write one `key: value` a line between two `---` lines, without anchors, aliases, tags or nested values.");

    /// <summary>A key of the front matter is unknown or given twice.</summary>
    public static readonly DiagnosticRule FrontMatterKey = Warning("QD1002", "front-matter-key",
        "The front matter of a part has a key that is unknown or given twice; an error when `hidden` may be meant.",
        "Use each of part, title, date, markup and hidden at most once.");

    /// <summary>A value of the front matter does not fit its key.</summary>
    public static readonly DiagnosticRule FrontMatterValue = Warning("QD1003", "front-matter-value",
        "A value in the front matter of a part does not fit its key; its default is used, and a part with such a `hidden` stays off the site.",
        "part is a number, title a text, date a day as 2026-01-31, markup verbatim or markdown, hidden true or false.");

    /// <summary>The front matter has no end.</summary>
    public static readonly DiagnosticRule FrontMatterUnclosed = Warning("QD1004", "front-matter-unclosed",
        "A part begins like front matter, but no second `---` line ends it.",
        "End the front matter with a line `---` before the title.");

    /// <summary>The part has no title.</summary>
    public static readonly DiagnosticRule PartTitleMissing = Warning("QD1005", "part-title-missing",
        "A part has no title; its file name is shown instead.", "Begin the part with a line `# TITLE`.");

    /// <summary>The part has no introduction.</summary>
    public static readonly DiagnosticRule PartIntroMissing = Warning("QD1006", "part-intro-missing",
        "A part has no introduction below its title.", "Put a paragraph between the title and the first `---`.");

    /// <summary>Text before the first entry that is not part of the header.</summary>
    public static readonly DiagnosticRule TextBeforeEntries = Warning("QD1007", "text-before-entries",
        "Text before the first entry is neither title nor introduction; it is not shown.",
        "Move it into an entry: a line `## TITLE` followed by a line `**问题分类**: PRODUCT｜TOPIC`.");

    /// <summary>The part has no entry.</summary>
    public static readonly DiagnosticRule NoEntries = Warning("QD1008", "no-entries",
        "A Markdown file of the content folder holds no entry.",
        "An entry begins with a line `## TITLE` followed by a line `**问题分类**: PRODUCT｜TOPIC`; other documents can be named README.md.");

    /// <summary>Two parts have one number.</summary>
    public static readonly DiagnosticRule PartNumberRepeated = Warning("QD1009", "part-number-repeated",
        "Two parts have the same number.", "Give one of them another number in its front matter, title or file name.");

    /// <summary>The file has line ends other than LF.</summary>
    public static readonly DiagnosticRule LineEnds = new("QD1010", "line-ends", Severity.Info,
        "A part has line ends other than LF.", "Save it with LF line ends; nothing on the site depends on it.");

    /// <summary>A character was lost when the file was made or read.</summary>
    public static readonly DiagnosticRule ReplacementCharacter = Warning("QD1011", "replacement-character",
        "A part holds U+FFFD, which stands for a character that was lost: bytes that are not UTF-8, or an earlier faulty conversion.",
        "Export the part again as UTF-8, or type the lost character.");

    /// <summary>The file holds a NUL.</summary>
    public static readonly DiagnosticRule NulCharacter = Warning("QD1012", "nul-character",
        "A part holds a NUL character, which no page can show.", "Remove it; often the file is not text, or not UTF-8.");

    /// <summary>An entry has no title.</summary>
    public static readonly DiagnosticRule EntryTitleEmpty = Warning("QD1013", "entry-title-empty",
        "An entry has no title, or one of invisible characters; the first sentence of its question stands for it.", "Write the title behind `## `.");

    /// <summary>A heading of an entry is written in an unusual way.</summary>
    public static readonly DiagnosticRule EntryTitleForm = Warning("QD1014", "entry-title-form",
        "The heading of an entry is understood, but not written as `## TITLE`.", "Put one blank between `##` and the title.");

    /// <summary>An entry has no category line.</summary>
    public static readonly DiagnosticRule CategoryMissing = Warning("QD1015", "category-missing",
        "An entry has no category line.", "Put a line `**问题分类**: PRODUCT｜TOPIC` below the title.");

    /// <summary>A category line says nothing, or leaves out a side.</summary>
    public static readonly DiagnosticRule CategoryEmpty = Warning("QD1016", "category-empty",
        "A category line names no product or no topic.", "Write `**问题分类**: PRODUCT｜TOPIC`.");

    /// <summary>A category line is written in an unusual way.</summary>
    public static readonly DiagnosticRule CategoryForm = Warning("QD1017", "category-form",
        "A category line is understood, but not written as `**问题分类**: PRODUCT｜TOPIC`.",
        "Put an ASCII colon and one blank behind the bold words, and nothing behind the topic.");

    /// <summary>A category line does not have exactly one bar.</summary>
    public static readonly DiagnosticRule CategoryBar = Warning("QD1018", "category-bar",
        "A category line does not have exactly one `｜` between product and topic.", "Write one `｜` (U+FF5C) between product and topic.");

    /// <summary>A section is missing.</summary>
    public static readonly DiagnosticRule SectionMissing = Warning("QD1019", "section-missing",
        "An entry lacks one of its three sections.", "An entry has `### 详细问题描述`, `### 客服解答内容` and `### 根本原因分析`, in this order.");

    /// <summary>A section has no text.</summary>
    public static readonly DiagnosticRule SectionEmpty = Warning("QD1020", "section-empty",
        "A section of an entry has no text.", "Write the text below the heading.");

    /// <summary>A section stands twice.</summary>
    public static readonly DiagnosticRule SectionRepeated = Warning("QD1021", "section-repeated",
        "An entry has the same section more than once; later ones are shown as further text.", "Join the sections.");

    /// <summary>The sections are in an unusual order.</summary>
    public static readonly DiagnosticRule SectionOrder = Warning("QD1022", "section-order",
        "The sections of an entry are not in the usual order.", "Question, answer, root causes is the usual order.");

    /// <summary>A section has an unknown name.</summary>
    public static readonly DiagnosticRule SectionUnknown = Warning("QD1023", "section-unknown",
        "An entry has a section with an unknown name; it is shown where it stands.",
        "Use `### 详细问题描述`, `### 客服解答内容` or `### 根本原因分析`; for headings within a text use `####`.");

    /// <summary>A section heading is written in an unusual way.</summary>
    public static readonly DiagnosticRule SectionForm = Warning("QD1024", "section-form",
        "The heading of a section is understood, but not written as `### NAME`.", "Write `###`, one blank and the name, and nothing else.");

    /// <summary>Text stands under no section heading.</summary>
    public static readonly DiagnosticRule TextOutsideSections = Warning("QD1025", "text-outside-sections",
        "Text stands between the category of an entry and its first section; it is shown without a heading.",
        "Move it below `### 详细问题描述`.");

    /// <summary>Causes are separated by something else than a full-width semicolon.</summary>
    public static readonly DiagnosticRule CauseSeparator = Warning("QD1026", "cause-separator",
        "Root causes are separated by an ASCII semicolon.", "Separate root causes by `；` (U+FF1B).");

    /// <summary>Nothing stands between two separators.</summary>
    public static readonly DiagnosticRule CauseEmpty = Warning("QD1027", "cause-empty",
        "A separator of root causes has no root cause beside it.", "Remove the extra `；`.");

    /// <summary>A cause is given twice.</summary>
    public static readonly DiagnosticRule CauseRepeated = Warning("QD1028", "cause-repeated",
        "An entry gives the same root cause twice; it counts once.", "Remove one of them.");

    /// <summary>More than one line stands below the heading of the causes.</summary>
    public static readonly DiagnosticRule TextAfterCauses = Warning("QD1029", "text-after-causes",
        "Text stands below the line of root causes; it is shown without a heading.",
        "Root causes are one line, separated by `；`; move other text into the answer.");

    /// <summary>A separator is missing.</summary>
    public static readonly DiagnosticRule SeparatorMissing = Warning("QD1030", "separator-missing",
        "The line `---` is missing behind the header of a part or behind an entry.", "End the header and every entry with a line `---`.");

    /// <summary>The file ends too early.</summary>
    public static readonly DiagnosticRule EndsInsideEntry = Warning("QD1031", "ends-inside-entry",
        "A part ends inside an entry: the file may have been cut.", "Export the part again, or complete the last entry.");

    /// <summary>A separator is written in an unusual way.</summary>
    public static readonly DiagnosticRule SeparatorForm = Warning("QD1032", "separator-form",
        "A separator is understood, but not written as `---`.", "Write three ASCII hyphens and nothing else.");

    /// <summary>A file that seems to be a part has no entry that can be read.</summary>
    public static readonly DiagnosticRule NoReadableEntry = Error("QD1033", "no-readable-entry",
        "A Markdown file seems to be a part, but no entry of it can be read; the site would lack all of them.",
        "Export the part again as UTF-8; an entry begins with a line `## TITLE` followed by a line `**问题分类**: PRODUCT｜TOPIC`.");

    /// <summary>No part has an entry.</summary>
    public static readonly DiagnosticRule NothingReadable = Error("QD1034", "nothing-readable",
        "No file of the content folder holds an entry, so the site would be empty.",
        "Check that the content folder is the right one, and that its parts are whole and in UTF-8.");

    /// <summary>A title or name holds a character that a page cannot hold.</summary>
    public static readonly DiagnosticRule UnfitInName = Warning("QD1035", "unfit-in-name",
        "A title, heading, category or root cause holds a control character, half of a surrogate pair, or a mark that turns the direction of writing; closed isolates in titles are none.",
        "Remove it; the page shows U+FFFD in its place.");

    /// <summary>An entry is too long for a page, or names too much.</summary>
    public static readonly DiagnosticRule EntryTooLong = Warning("QD1036", "entry-too-long",
        "An entry is longer than a page can show, or its category or root causes are longer or more than pages can list; it is left out alone.",
        "Split the entry, or shorten the log or the list that it holds; names of products, topics and root causes are a few words.");

    /// <summary>Every rule of the stage.</summary>
    public static ImmutableArray<DiagnosticRule> All =>
    [
        FrontMatterSyntax, FrontMatterKey, FrontMatterValue, FrontMatterUnclosed, PartTitleMissing, PartIntroMissing, TextBeforeEntries,
        NoEntries, PartNumberRepeated, LineEnds, ReplacementCharacter, NulCharacter, EntryTitleEmpty, EntryTitleForm, CategoryMissing,
        CategoryEmpty, CategoryForm, CategoryBar, SectionMissing, SectionEmpty, SectionRepeated, SectionOrder, SectionUnknown, SectionForm,
        TextOutsideSections, CauseSeparator, CauseEmpty, CauseRepeated, TextAfterCauses, SeparatorMissing, EndsInsideEntry,
        SeparatorForm, NoReadableEntry, NothingReadable, UnfitInName, EntryTooLong,
    ];

    private static DiagnosticRule Error(string code, string name, string summary, string help) =>
        new(code, name, Severity.Error, summary, help);

    private static DiagnosticRule Warning(string code, string name, string summary, string help) =>
        new(code, name, Severity.Warning, summary, help);
}
