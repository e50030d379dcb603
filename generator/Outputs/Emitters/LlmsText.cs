using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Outputs.Emitters;

/// <summary>What the site is and where its texts are, for language models, after llmstxt.org.</summary>
internal static class LlmsText
{
    /// <summary>The most entries that are listed; topics lead to the others.</summary>
    public const int MostEntries = 500;

    private const int LongestExcerpt = 100;

    /// <summary>Makes <c>llms.txt</c>: products with their topics, then the entries worth most, with the addresses of their Markdown.</summary>
    public static StageResult<ImmutableArray<OutputFile>> Emit(OutputMaterial material) =>
        new([TextFile.Of(RelativePath.Parse("llms.txt"), () => Text(material))]);

    private static string Text(OutputMaterial material)
    {
        var site = material.Site;
        var text = new StringBuilder($"# {MarkdownText.Inline(site.Settings.Title)}\n\n");
        if (site.Settings.Description.Length > 0)
            text.Append(CultureInfo.InvariantCulture, $"> {MarkdownText.Inline(site.Settings.Description)}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{material.Word("site.note")}\n\n");
        foreach (var product in site.Products)
        {
            text.Append(CultureInfo.InvariantCulture, $"## {MarkdownText.Inline(product.Name)}\n\n");
            foreach (var topic in product.Topics)
                text.Append(CultureInfo.InvariantCulture, $"- [{MarkdownText.Inline(topic.Name)}]({site.Address.AbsoluteOrHref(topic.Route)}): {topic.Entries.Length}\n");
            text.Append('\n');
        }
        text.Append(CultureInfo.InvariantCulture, $"## {material.Word("product.entries")}\n\n");
        foreach (var entry in material.PublicEntries.OrderBy(e => material.Articles[e.Id].Tier).Take(MostEntries))
            text.Append(LineOf(entry, material));
        return text.ToString();
    }

    private static string LineOf(SiteEntry entry, OutputMaterial material)
    {
        var excerpt = material.Articles[entry.Id].Excerpt;
        var end = Math.Min(excerpt.Length, LongestExcerpt);
        var cut = excerpt[..(end < excerpt.Length && char.IsLowSurrogate(excerpt[end]) ? end - 1 : end)];
        var note = cut.Length == 0 ? "" : $": {MarkdownText.Inline(cut)}{(cut.Length < excerpt.Length ? "…" : "")}";
        return $"- [{MarkdownText.Inline(material.Articles[entry.Id].TitleOf(entry))}]({material.Site.Address.AbsoluteOrHref(material.Site.Address.TwinOf(entry.Route))}){note}\n";
    }
}
