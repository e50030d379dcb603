using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using System.Xml.Linq;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;
using QiniuDocsGen.Model.Settings;
using QiniuDocsGen.Outputs;
using QiniuDocsGen.Tests.Rendering;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Tests.Outputs;

public sealed class OutputTests
{
    private static readonly XNamespace Sitemaps = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly AssetMap NoAssets = new([], FrozenDictionary<string, RelativePath>.Empty);

    [Fact]
    public void Every_file_of_the_site_is_in_the_tree_sorted()
    {
        var tree = Tree(SiteAt("https://a.example/repo/"), [PageAt("q/b"), PageAt(""), PageAt("404")]).Value;

        Assert.Equal(
            [
                ".nojekyll", "404.html", "feed.xml", "index.html", "llms.txt", "manifest.webmanifest", "opensearch.xml", "q/b/index.html", "robots.txt",
                "sitemap.xml",
            ],
            tree.Files.Select(f => f.Path.Value));
    }

    [Fact]
    public void File_style_writes_files_beside_folders()
    {
        var site = SiteAt("https://a.example/", UrlStyle.File);

        var result = Tree(site, [PageAt("c/p"), PageAt("c/p/t"), PageAt("")]);

        Assert.Empty(result.Diagnostics);
        Assert.Equal(["c/p.html", "c/p/t.html", "index.html"], result.Value.Files.Select(f => f.Path.Value).Where(p => p.EndsWith(".html", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("q/a/index.html")]
    [InlineData("Q/A/Index.html")]
    [InlineData("q")]
    [InlineData("sitemap.xml/x")]
    public void Paths_that_clash_are_an_error(string asset)
    {
        var assets = new AssetMap([Output(asset)], NoAssets.Paths);

        var result = Assemble(SiteAt("https://a.example/"), [PageAt("q/a")], assets);

        Assert.Equal("QD6001", Assert.Single(result.Diagnostics).Rule.Code);
        Assert.Equal(result.Value.Files.Length, result.Value.Files.DistinctBy(f => f.Path.Value.ToUpperInvariant()).Count());
    }

    [Fact]
    public void The_sitemap_lists_indexed_pages_with_whole_addresses_and_dates()
    {
        var site = SiteAt("https://a.example/r&d/");
        ImmutableArray<Page> pages =
            [PageAt("q/a") with { Modified = new DateOnly(2026, 3, 1) }, PageAt("search") with { IsIndexed = () => false }, PageAt("")];

        var map = XDocument.Parse(TextOf(Tree(site, pages).Value, "sitemap.xml"));

        Assert.Equal(["https://a.example/r&d/", "https://a.example/r&d/q/a/"], map.Descendants(Sitemaps + "loc").Select(l => l.Value));
        Assert.Equal(["2026-03-01"], map.Descendants(Sitemaps + "lastmod").Select(l => l.Value));
    }

    [Fact]
    public void A_large_sitemap_is_an_index_and_files()
    {
        var pages = Enumerable.Range(0, 100_001).Select(i => PageAt($"q/e{i}")).ToImmutableArray();

        var tree = Tree(SiteAt("https://a.example/"), pages).Value;

        var index = XDocument.Parse(TextOf(tree, "sitemap.xml"));
        Assert.Equal(
            ["https://a.example/sitemap-1.xml", "https://a.example/sitemap-2.xml", "https://a.example/sitemap-3.xml"],
            index.Descendants(Sitemaps + "loc").Select(l => l.Value));
        var parts = new[] { 1, 2, 3 }
            .Select(i => XDocument.Parse(TextOf(tree, $"sitemap-{i}.xml")))
            .Select(map => map.Descendants(Sitemaps + "loc").Select(l => l.Value).ToList())
            .ToList();
        Assert.Equal([50_000, 50_000, 1], parts.Select(p => p.Count));
        Assert.Equal(100_001, parts.SelectMany(p => p).Distinct().Count());
    }

    [Fact]
    public void A_site_that_does_not_know_its_address_says_so_and_publishes_none()
    {
        var result = Tree(SiteAt(null), [PageAt("")]);

        var found = Assert.Single(result.Diagnostics);
        Assert.Equal(("QD6002", Severity.Info), (found.Rule.Code, found.Severity));
        Assert.DoesNotContain(result.Value.Files, f => f.Path.Value is "sitemap.xml" or "feed.xml");
        Assert.Equal("User-agent: *\nAllow: /\n", TextOf(result.Value, "robots.txt"));
    }

    [Fact]
    public void A_fingerprint_that_is_known_is_not_looked_for()
    {
        var shard = new Asset(RelativePath.Parse("search/cards/1.json"), _ => throw new InvalidOperationException("asked for its bytes")) { Fingerprint = "0123456789" };
        Assert.Equal("assets/search/cards/1.0123456789.json", AssetFingerprinter.Fingerprint([shard]).Value.Paths["search/cards/1.json"].Value);
    }

    [Fact]
    public void A_fingerprint_depends_on_name_and_content_alone()
    {
        var first = AssetFingerprinter.Fingerprint([AssetOf("main.css", "a"), AssetOf("search/index.json", "b"), AssetOf("LICENSE", "c")]).Value;
        var again = AssetFingerprinter.Fingerprint([AssetOf("search/index.json", "b"), AssetOf("main.css", "a")]).Value;

        // The first digits of SHA-256 of "a" and "b".
        Assert.Equal("assets/main.ca978112ca.css", first.Paths["main.css"].Value);
        Assert.Equal("assets/search/index.3e23e81600.json", first.Paths["search/index.json"].Value);
        Assert.StartsWith("assets/LICENSE.", first.Paths["LICENSE"].Value, StringComparison.Ordinal);
        Assert.Equal(first.Paths["main.css"], again.Paths["main.css"]);
        Assert.NotEqual(first.Paths["main.css"], AssetFingerprinter.Fingerprint([AssetOf("main.css", "b")]).Value.Paths["main.css"]);
    }

    [Fact]
    public void A_file_that_the_world_knows_by_name_keeps_it()
    {
        var map = AssetFingerprinter.Fingerprint([AssetOf("favicon.ico", "a") with { Fingerprinted = false }]).Value;

        Assert.Equal("favicon.ico", Assert.Single(map.Files).Path.Value);
        Assert.Equal("favicon.ico", map.Paths["favicon.ico"].Value);
    }

    [Fact]
    public void Large_content_in_pieces_of_any_size_has_the_hash_of_the_whole()
    {
        var whole = new string('x', 1_000_000);
        var pieces = new Asset(RelativePath.Parse("a.txt"), destination =>
        {
            var bytes = Encoding.UTF8.GetBytes(whole);
            for (var (start, size) = (0, 1); start < bytes.Length; start += size, size = Math.Min(size * 3, bytes.Length - start))
                destination.Write(bytes.AsSpan(start, size));
            return [];
        });

        Assert.Equal(
            AssetFingerprinter.Fingerprint([AssetOf("a.txt", whole)]).Value.Paths["a.txt"],
            AssetFingerprinter.Fingerprint([pieces]).Value.Paths["a.txt"]);
    }

    [Fact]
    public void An_asset_name_that_occurs_twice_is_an_error_and_the_first_stands()
    {
        var result = AssetFingerprinter.Fingerprint([AssetOf("a.css", "a"), AssetOf("a.css", "b")]);

        Assert.Equal("QD6003", Assert.Single(result.Diagnostics).Rule.Code);
        Assert.Equal("assets/a.ca978112ca.css", Assert.Single(result.Value.Files).Path.Value);
    }

    [Fact]
    public void A_name_that_another_asset_has_already_is_an_error_and_that_one_stands()
    {
        var others = AssetFingerprinter.Fingerprint([AssetOf("search/manifest.json", "a")]).Value;

        var result = AssetFingerprinter.Fingerprint([AssetOf("search/manifest.json", "b"), AssetOf("search/1.json", "c")], others);

        Assert.Equal("QD6003", Assert.Single(result.Diagnostics).Rule.Code);
        Assert.Equal(["search/1.json"], result.Value.Paths.Keys);
        Assert.Equal(others.Paths["search/manifest.json"], (others with { Index = new Deferred<AssetMap>(result.Value) }).Find("search/manifest.json"));
    }

    [Fact]
    public void The_files_of_the_index_are_not_made_before_somebody_asks_for_all()
    {
        var made = 0;
        var assets = NoAssets with
        {
            Index = new Deferred<AssetMap>(() =>
            {
                made++;
                return AssetFingerprinter.Fingerprint([AssetOf("search/1.json", "c")]);
            }),
        };

        var tree = Assemble(SiteAt("https://a.example/"), [PageAt("q/a")], assets).Value;

        Assert.Contains(tree.Planned, file => file.Path.Value == "q/a/index.html");
        Assert.Equal(0, made);
        Assert.Equal(tree.Planned.Select(file => file.Path.Value).Append("assets/search/1.2e7d2c03a9.json").Order(StringComparer.Ordinal), tree.Files.Select(file => file.Path.Value));
        Assert.Equal(1, made);
    }

    private static StageResult<OutputTree> Tree(Site site, ImmutableArray<Page> pages) => Assemble(site, pages, NoAssets);

    private static StageResult<OutputTree> Assemble(Site site, ImmutableArray<Page> pages, AssetMap assets) =>
        OutputAssembler.Assemble(site, new Deferred<SiteRelations>(SiteRelations.None), SampleSite.Articles(site), pages, assets);

    private static Site SiteAt(string? baseUrl, UrlStyle style = UrlStyle.Directory) =>
        new SampleSite { Settings = SiteSettings.Default with { BaseUrl = baseUrl is null ? null : new Uri(baseUrl), UrlStyle = style } }.Site();

    private static Page PageAt(string route) => new(new Route(route), "test", _ => [], () => true, null);

    private static OutputFile Output(string path) => new(RelativePath.Parse(path), _ => []);

    private static Asset AssetOf(string name, string text) => new(RelativePath.Parse(name), destination =>
    {
        Encoding.UTF8.GetBytes(text, destination);
        return [];
    });

    private static string TextOf(OutputTree tree, string path)
    {
        var bytes = new ArrayBufferWriter<byte>();
        Assert.Empty(tree.Files.Single(f => f.Path.Value == path).Content(bytes));
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }
}
