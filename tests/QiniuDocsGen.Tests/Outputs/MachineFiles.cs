using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;
using QiniuDocsGen.Model.Settings;
using QiniuDocsGen.Outputs;
using QiniuDocsGen.Tests.Rendering;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Tests.Outputs;

/// <summary>The files for machines of a sample site, each entry with a page.</summary>
internal sealed class MachineFiles
{
    private static readonly AssetMap Assets = new(
        [],
        new[] { "favicon.svg", "icon-192.png" }.ToFrozenDictionary(n => n, n => RelativePath.Parse($"assets/{n}")));

    private readonly StageResult<OutputTree> tree;

    private MachineFiles(StageResult<OutputTree> tree) => this.tree = tree;

    public IEnumerable<string> Paths => tree.Value.Files.Select(f => f.Path.Value);

    public IEnumerable<string> Codes => tree.Diagnostics.Select(d => d.Rule.Code);

    /// <summary>Emits the files of a site at <c>https://a.example/r/</c>.</summary>
    /// <param name="sample">The site.</param>
    /// <param name="records">Entries that only record that something was done, so that their pages are not listed.</param>
    /// <param name="style">How addresses end.</param>
    /// <param name="isKnown">Whether the site knows its address.</param>
    public static MachineFiles Of(SampleSite sample, string records = "", UrlStyle style = UrlStyle.Directory, bool isKnown = true)
    {
        var site = sample.Site();
        site = site with { Address = new SiteAddress(isKnown ? new Uri("https://a.example/r/") : null, style) };
        var kept = records.Split(',');
        var drafts = SampleSite.Articles(site);
        var articles = new ArticleSet(site, entry => new StageResult<Article>(drafts[entry.Id] with { Tier = kept.Contains(entry.Id.Value) ? Tier.C : Tier.A }));
        ImmutableArray<Page> pages =
            [.. site.Entries.Select(e => new Page(e.Route, "question", _ => [], () => !kept.Contains(e.Id.Value), e.Part.Date, e.Id)), new Page(Route.Home, "home", _ => [], () => true, null)];
        return new MachineFiles(OutputAssembler.Assemble(site, new Deferred<SiteRelations>(sample.Relations), articles, pages, Assets));
    }

    public string Text(string path)
    {
        var bytes = new ArrayBufferWriter<byte>();
        Assert.Empty(tree.Value.Files.Single(f => f.Path.Value == path).Content(bytes));
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }
}
