using QiniuDocsGen.Model;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Linting;

/// <summary>What rules see of an entry.</summary>
/// <param name="Scope">The site that it belongs to.</param>
/// <param name="Entry">What the part says.</param>
/// <param name="Article">The entry made readable.</param>
internal sealed record LintedEntry(LintedSite Scope, SiteEntry Entry, Article Article)
{
    /// <summary>The title.</summary>
    public Section Title => Entry.Entry.Title;

    /// <summary>The question; null when there is none.</summary>
    public Section? Question => Entry.Entry.Question;

    /// <summary>The answer; null when there is none.</summary>
    public Section? Answer => Entry.Entry.Answer;

    /// <summary>Whether the settings of the site or a correction of the entry silence a rule.</summary>
    public bool Ignores(LintRule rule) =>
        Scope.Site.Settings.Quality.Ignored.Contains(rule.Rule.Code) || Entry.Ignored.Contains(rule.Rule.Code);

    /// <summary>The place of a run of a section's text; of the whole section where its text is not that of the file.</summary>
    public static SourceSpan Place(Section section, int start, int end) => section.Text.Length == section.Span.Length
        ? section.Span.File.Span(section.Span.Start + start, section.Span.Start + end)
        : section.Span;

    /// <summary>The sections with a question or an answer in them, as written and made readable.</summary>
    public IEnumerable<(Section Written, ArticleSection Readable)> Bodies() =>
        Entry.Entry.Sections.Zip(Article.Sections).Where(pair => pair.First.Kind is SectionKind.Question or SectionKind.Answer);
}
