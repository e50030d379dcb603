using AngleSharp.Dom;
using QiniuDocsGen.Model;
using QiniuDocsGen.Text;
using QiniuDocsGen.Text.Titles;

namespace QiniuDocsGen.Verification;

/// <summary>
/// The text of an entry is on its page: in verbatim parts every visible character of every section, in order; in authored parts every letter and
/// digit that is not markup. A page may say more than the entry, never less. Linear in the length of section and page.
/// </summary>
internal static class TextKeptCheck
{
    private const int ShownAround = 12;
    private const string Added = "[data-note], [data-key-point]";

    /// <summary>Compares a question page with its entry; does nothing for other pages.</summary>
    public static void Check(FinishedPage page, FileFindings findings)
    {
        if (page.Entry is not { } shown)
            return;
        var authored = shown.Part.Markup == PartMarkup.Markdown;
        // Another text stands for a title that shows nothing.
        if (VisibleCharacters.AreIn(shown.Entry.Title.Text))
            CheckSection(page, shown.Entry.Title, "main h1", authored, findings);
        CheckSections(page, shown.Entry, SectionKind.Question, "[data-question]", authored, findings);
        CheckSections(page, shown.Entry, SectionKind.Answer, "[data-answer]", authored, findings);
        CheckSections(page, shown.Entry, SectionKind.Other, "[data-section]", authored, findings);
    }

    /// <summary>The sections of a kind share the elements of that kind: each is looked for behind the one before it.</summary>
    private static void CheckSections(FinishedPage page, Entry entry, SectionKind kind, string selector, bool authored, FileFindings findings)
    {
        var at = 0;
        string? text = null;
        foreach (var section in entry.Sections.Where(section => section.Kind == kind))
        {
            text ??= TextOf(page, selector);
            at = CheckText(page, section, text, at, selector, authored, findings);
        }
    }

    private static void CheckSection(FinishedPage page, Section section, string selector, bool authored, FileFindings findings) =>
        CheckText(page, section, TextOf(page, selector), 0, selector, authored, findings);

    private static string TextOf(FinishedPage page, string selector) => string.Concat(page.Document.QuerySelectorAll(selector)
        .Where(element => element.ParentElement?.Closest(selector) is null)
        .Select(TextOf));

    /// <summary>What an element says of the entry: without notes of the site, which could stand in for words that were lost.</summary>
    private static string TextOf(IElement element) => element.QuerySelector(Added) is null
        ? element.TextContent
        : string.Concat(element.Descendants<IText>().Where(text => text.ParentElement?.Closest(Added) is null).Select(text => text.Data));

    private static int CheckText(FinishedPage page, Section section, string text, int at, string selector, bool authored, FileFindings findings)
    {
        var expected = authored ? MarkdownWords.Of(section.Text) : section.Text;
        for (var i = 0; i < expected.Length; i++)
        {
            if (!(authored ? char.IsLetterOrDigit(expected[i]) : IsVisible(expected[i])))
                continue;
            var found = text.IndexOf(expected[i], at);
            if (found < 0)
            {
                var from = Math.Max(i - ShownAround, 0);
                var around = expected[from..Math.Min(i + ShownAround, expected.Length)];
                findings.Add(VerificationRules.TextLost.At(
                    section.Span, $"{page.Path}: {selector} does not hold the whole text; something is lost at or before {VerificationRules.Quote(around)}"));
                return at;
            }
            at = found + 1;
        }
        return at;
    }

    /// <summary>Characters that a page must show: no blanks, and none that HTML replaces or forbids.</summary>
    private static bool IsVisible(char c) => !char.IsWhiteSpace(c) && !char.IsControl(c) && !char.IsSurrogate(c) && !PageCharacters.IsUnknown(c) && c != PageCharacters.Replacement;
}
