using System.Collections.Immutable;
using System.Globalization;
using QiniuDocsGen.Model;
using QiniuDocsGen.Text;
using QiniuDocsGen.Text.Titles;

namespace QiniuDocsGen.Articles;

/// <summary>What stands for a title that shows nothing, so that links to the entry and its page have a name.</summary>
internal static class StandInTitle
{
    /// <summary>
    /// The first sentence of the question, else of the answer; if neither says anything, where the entry stands. Null where the title shows
    /// something.
    /// </summary>
    public static string? Of(SiteEntry entry, ImmutableArray<ArticleSection> sections, string keyPoint, InterfaceWords words)
    {
        if (VisibleCharacters.AreIn(entry.Entry.Title.Text))
            return null;
        string[] sentences = [.. new[] { Shown(SectionKind.Question), keyPoint, Shown(SectionKind.Answer) }.Select(FirstSentence.Of).Where(s => VisibleCharacters.AreIn(s))];
        return sentences.FirstOrDefault(s => !WeakTitle.IsWeak(s)) ?? sentences.FirstOrDefault() ?? Place(entry, words);

        string Shown(SectionKind kind) => sections.FirstOrDefault(s => s.Kind == kind)?.ShownText ?? "";
    }

    private static string Place(SiteEntry entry, InterfaceWords words) => words.Texts.GetValueOrDefault("question.source_titled", "{0} · {1}")
        .Replace("{1}", entry.Entry.Ordinal.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{0}", entry.Part.Title, StringComparison.Ordinal);
}
