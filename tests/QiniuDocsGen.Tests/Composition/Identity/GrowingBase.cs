using System.Collections.Frozen;
using System.Collections.Immutable;
using QiniuDocsGen.Composition;
using QiniuDocsGen.Content;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;
using QiniuDocsGen.Model.Identity;
using QiniuDocsGen.Model.Settings;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Tests.Composition.Identity;

/// <summary>A knowledge base that parts are added to one after another, with the ledger that results.</summary>
internal sealed class GrowingBase
{
    private readonly SortedDictionary<int, string> parts = [];

    public Ledger? Ledger { get; set; }

    public ImmutableArray<Overlay> Overlays { get; set; } = [];

    public TaxonomySettings Taxonomy { get; set; } = TaxonomySettings.Empty;

    /// <summary>A text of the interface.</summary>
    public (string Key, string Text)? Words { get; set; }

    /// <summary>The site as it is now.</summary>
    public Site Site => Composed.Site;

    /// <summary>What composing the site finds.</summary>
    public ImmutableArray<Diagnostic> Findings => Composed.Findings;

    /// <summary>The codes of what composing the site finds.</summary>
    public string[] Codes => [.. Composed.Findings.Select(finding => finding.Rule.Code)];

    /// <summary>Adds a part, or issues it anew.</summary>
    public ContentChange Add(int number, params string[] entries)
    {
        var text = TextOf(number, entries);
        var change = Plan([Make.File(text, $"part-{number}.md")]);
        Assert.Equal($"parts/part-{number:00}.md", Assert.Single(change.Parts).Path.Value);
        parts[number] = text;
        Ledger = change.Ledger;
        return change;
    }

    /// <summary>Puts a part into the content folder without a word to the ledger.</summary>
    public void Put(int number, params string[] entries) => parts[number] = TextOf(number, entries);

    public void Remove(int number) => parts.Remove(number);

    /// <summary>Brings the ledger up to date.</summary>
    public ContentChange Settle()
    {
        var change = Plan([]);
        Ledger = change.Ledger;
        return change;
    }

    /// <summary>The ids of a part as its pages tell them, by title in the order of the part.</summary>
    public string[] IdsOf(int number) => [.. Site.Entries.Where(entry => entry.Part.Number == number).Select(entry => entry.Id.Value)];

    /// <summary>The id of the first entry with a title.</summary>
    public EntryId IdOf(string title) => Site.Entries.First(entry => entry.Entry.Title.Text == title).Id;

    public LedgerLine LineOf(EntryId id) => Ledger!.Lines.Single(line => line.Id == id);

    private SourceTree Sources => RoughParts.Sources(Taxonomy) with
    {
        Words = new InterfaceWords("zh-CN", (Words is { } words ? new Dictionary<string, string> { [words.Key] = words.Text } : []).ToFrozenDictionary()),
        Parts = [.. parts.Select(part => Make.File(part.Value, $"parts/part-{part.Key:00}.md"))],
        Ledger = Ledger,
        Overlays = Overlays,
    };

    private (Site Site, ImmutableArray<Diagnostic> Findings) Composed
    {
        get
        {
            var site = SiteComposer.Compose(Sources, PartParser.Parse(Sources.Parts).Value);
            return (site.Value, site.Diagnostics);
        }
    }

    private ContentChange Plan(ImmutableArray<SourceFile> given) => SiteBuilder.Plan(new StageResult<SourceTree>(Sources), given, TimeProvider.System).Value;

    private static string TextOf(int number, string[] entries) => $"# 知识库 - Part {number}\n\n说明。\n\n---\n\n" + string.Concat(entries);
}
