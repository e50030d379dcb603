using System.Collections.Frozen;
using CsCheck;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using QiniuDocsGen.Model;
using QiniuDocsGen.Model.Settings;
using QiniuDocsGen.Outputs.Emitters;
using QiniuDocsGen.Tests.Rendering;

namespace QiniuDocsGen.Tests.Outputs;

/// <summary>The Markdown of question pages, read back by a Markdown engine with GitHub's extensions.</summary>
public sealed class TwinTests
{
    private static readonly MarkdownPipeline GitHub = new MarkdownPipelineBuilder().UseAutoLinks().UsePipeTables().UseEmphasisExtras().Build();

    private static readonly Gen<string> Hostile = Gen.OneOf(
        Gen.String[Gen.Char["`~#>-+*_=[]()<>!|\\&;:./@ \t\n\rax1"], 0, 40],
        Gen.Int[0, 7].Select(i => new[] { "```\n# x", "<script>alert(1)</script>", "[a](javascript:x)", "![x](//evil)", "www.evil.example", "https://evil.example", "a@evil.example", "a\n\n---\n\n# b" }[i]));

    [Fact]
    public void A_twin_has_title_facts_texts_and_links()
    {
        var sample = new SampleSite(new SampleEntry(Title: "甲", Question: "问一", Answer: "答一"), new SampleEntry(Title: "乙")) { Relations = Relations };

        var twin = MachineFiles.Of(sample).Text("q/e1/index.md");

        Assert.StartsWith("# 甲\n\n- ", twin, StringComparison.Ordinal);
        Assert.Contains("```text\n问一\n```\n", twin, StringComparison.Ordinal);
        Assert.Contains("```text\n答一\n```\n", twin, StringComparison.Ordinal);
        Assert.Contains("2026-03-01\n", twin, StringComparison.Ordinal);
        Assert.Contains("- <https://a.example/r/q/e1/>\n", twin, StringComparison.Ordinal);
        Assert.Contains("- [乙](/r/q/e2/index.md)\n", twin, StringComparison.Ordinal);
    }

    [Fact]
    public void What_stands_for_a_title_heads_the_twin_and_names_the_links_to_it()
    {
        var sample = new SampleSite(new SampleEntry(Title: ""), new SampleEntry(Title: "乙")) { Relations = Relations };
        var files = MachineFiles.Of(sample);
        Assert.StartsWith("# 替身\n\n- ", files.Text("q/e1/index.md"), StringComparison.Ordinal);
        Assert.Contains("- [替身](https://a.example/r/q/e1/index.md)", files.Text("llms.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_an_address_of_the_site_a_twin_gives_none()
    {
        var twin = MachineFiles.Of(new SampleSite(), isKnown: false).Text("q/e1/index.md");
        Assert.DoesNotContain("localhost", twin, StringComparison.Ordinal);
        Assert.Contains("2026-03-01\n\n## ", twin, StringComparison.Ordinal);
    }

    [Fact]
    public void With_file_style_a_twin_stands_beside_its_page() =>
        Assert.Contains("- <https://a.example/r/q/e1.html>", MachineFiles.Of(new SampleSite(), style: UrlStyle.File).Text("q/e1.md"), StringComparison.Ordinal);

    [Fact]
    public void No_text_of_an_entry_becomes_markup_and_none_is_lost() =>
        Gen.Select(Hostile, Hostile).Sample((title, text) =>
        {
            var inline = MarkdownText.Inline(title);
            var document = Markdown.Parse($"# A {inline} Z\n\n- x: {inline}\n- [{inline}](/y)\n\n{MarkdownText.Fenced(text, "text")}\nend\n", GitHub);

            Assert.Equal(4, document.Count);
            Assert.Equal(2, Assert.IsType<ListBlock>(document[1]).Count);
            var shown = Lines(Assert.IsType<FencedCodeBlock>(document[2]));
            Assert.Equal(text.ReplaceLineEndings("\n").TrimEnd('\n'), shown.TrimEnd('\n'));
            Assert.Equal("end", Text(document[3]));
            Assert.Equal(Folded($"A {Shown(title)} Z"), Folded(Text(document[0])));
            var links = document.Descendants<LinkInline>().ToList();
            Assert.Equal("/y", Assert.Single(links).Url);
            Assert.Empty(document.Descendants<HtmlInline>());
            Assert.Empty(document.Descendants<EmphasisInline>());
            Assert.Empty(document.Descendants<CodeInline>());
            Assert.Empty(document.Descendants<AutolinkInline>());
        }, iter: 3_000);

    private static SiteRelations Relations { get; } = SiteRelations.None with
    {
        Later = new Lazy<FrozenDictionary<EntryId, Relations>>(new Dictionary<EntryId, Relations>
        {
            [new EntryId("e1")] = new([], [new RelatedEntry(new EntryId("e2"), RelationReason.SameWords, ["甲"])]),
        }.ToFrozenDictionary()),
    };

    private static string Lines(FencedCodeBlock block) => block.Lines.ToString().ReplaceLineEndings("\n");

    private static string Text(Markdig.Syntax.Block block) => string.Concat(((LeafBlock)block).Inline!.Descendants<LeafInline>().Select(leaf => leaf switch
    {
        LiteralInline literal => literal.Content.ToString(),
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        LineBreakInline => " ",
        _ => "",
    }));

    // A tab and a line end are blanks on one line.
    private static string Shown(string text) => string.Concat(text.Select(c => char.IsControl(c) && !char.IsWhiteSpace(c) ? '\uFFFD' : c));

    private static string Folded(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
