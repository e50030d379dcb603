using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;

namespace QiniuDocsGen.Outputs.Emitters;

/// <summary>Every question page as Markdown, for programs that read. The texts of the entry are the source, character by character.</summary>
internal static class Twins
{
    /// <summary>Makes a twin for each page that shows an entry; one of an entry that is gone says so, for its address was published too.</summary>
    public static StageResult<ImmutableArray<OutputFile>> Emit(OutputMaterial material) => new(
    [
        .. material.Pages.Where(p => p.Entry is not null).Select(p => material.Site.Entry(p.Entry!.Value)).Select(entry => TextFile.Of(material.Site.Address.TwinOf(entry.Route), () => Text(entry, material))),
        .. material.Site.Moved.Select(move => Gone(move.From, "redirect.text", () => LinkTo(move.To, material), material)),
        .. material.Site.Withdrawn.Select(id => Gone(id, "withdrawn.title", () => material.Word("withdrawn.text"), material)),
    ]);

    private static OutputFile Gone(EntryId id, string title, Func<string> text, OutputMaterial material) =>
        TextFile.Of(material.Site.Address.TwinOf(Route.Question(id)), () => $"# {material.Word(title)}\n\n{text()}\n");

    private static string LinkTo(EntryId id, OutputMaterial material)
    {
        var entry = material.Site.Entry(id);
        return $"- [{MarkdownText.Inline(material.Articles[entry.Id].HeadingOf(entry))}]({material.Site.Address.Href(material.Site.Address.TwinOf(entry.Route))})";
    }

    private static string Text(SiteEntry entry, OutputMaterial material)
    {
        var text = new StringBuilder();
        text.Append("# ").Append(MarkdownText.Inline(material.Articles[entry.Id].HeadingOf(entry))).Append("\n\n");
        AppendFacts(text, entry, material);
        if (entry.Note.Length > 0)
            text.Append(CultureInfo.InvariantCulture, $"> {MarkdownText.Inline(entry.Note)}\n\n");
        foreach (var section in entry.Entry.Sections)
        {
            text.Append(CultureInfo.InvariantCulture, $"## {MarkdownText.Inline(HeadingOf(section, material))}\n\n");
            text.Append(MarkdownText.Fenced(section.Text, entry.Part.Markup == PartMarkup.Markdown ? "markdown" : "text")).Append('\n');
        }
        if (material.Relations.Value.ByEntry.TryGetValue(entry.Id, out var relations))
        {
            AppendLinks(text, "related.same", relations.Same, material);
            AppendLinks(text, "related.title", [.. relations.Related.Select(r => r.Id)], material);
        }
        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static void AppendFacts(StringBuilder text, SiteEntry entry, OutputMaterial material)
    {
        var site = material.Site;
        var product = site.Product(entry.Product);
        AppendFact("question.category", $"{product.Name} · {product.Topic(entry.Topic).Name}");
        AppendFact("question.causes", string.Join(" · ", entry.Causes.Select(cause => site.Cause(cause).Name)));
        AppendFact("question.source", SourceOf(entry, material));
        AppendFact("question.date", entry.Part.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "");
        text.Append(site.Address.BaseUrl is null ? "\n" : $"- <{site.Address.Absolute(entry.Route)}>\n\n");

        void AppendFact(string key, string value)
        {
            if (value.Length > 0)
                text.Append(CultureInfo.InvariantCulture, $"- {material.Word(key)}: {MarkdownText.Inline(value)}\n");
        }
    }

    private static string SourceOf(SiteEntry entry, OutputMaterial material) => material.Word("question.source_titled")
        .Replace("{1}", entry.Entry.Ordinal.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{0}", entry.Part.Title, StringComparison.Ordinal);

    private static string HeadingOf(Section section, OutputMaterial material) => section.Kind switch
    {
        SectionKind.Question => material.Word("question.question"),
        SectionKind.Answer => material.Word("question.answer"),
        _ => section.Heading.Length > 0 ? section.Heading : "…",
    };

    private static void AppendLinks(StringBuilder text, string key, ImmutableArray<EntryId> ids, OutputMaterial material)
    {
        var site = material.Site;
        if (ids.Length == 0)
            return;
        text.Append(CultureInfo.InvariantCulture, $"## {material.Word(key)}\n\n");
        foreach (var entry in ids.Select(site.Entry))
            text.Append(CultureInfo.InvariantCulture, $"- [{MarkdownText.Inline(material.Articles[entry.Id].HeadingOf(entry))}]({site.Address.Href(site.Address.TwinOf(entry.Route))})\n");
        text.Append('\n');
    }
}
