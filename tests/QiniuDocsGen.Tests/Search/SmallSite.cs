using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;
using QiniuDocsGen.Model.Settings;
using QiniuDocsGen.Search;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Tests.Search;

/// <summary>An entry of a <see cref="SmallSite"/>.</summary>
internal sealed record SmallEntry(string Title, string Question = "", string Answer = "", string Other = "", string Excerpt = "", int Topic = 0, string? SearchText = null);

/// <summary>A site of one product with two topics and one cause, as far as the search index reads it.</summary>
internal sealed record SmallSite(Site Site, ArticleSet Articles)
{
    private static readonly Slug Product = Slug.Parse("kodo");
    private static readonly Slug[] Topics = [Slug.Parse("upload"), Slug.Parse("domain")];
    private static readonly Slug Cause = Slug.Parse("limit");

    public static SmallSite Of(params SmallEntry[] entries)
    {
        var file = Make.File("x");
        var part = new Part(file, 1, "Part 1", null, PartMarkup.Verbatim, Hidden: false, []);
        ImmutableArray<SiteEntry> siteEntries =
        [
            .. entries.Select((entry, i) => new SiteEntry(Id(i), part, Written(file, entry.Title, i), Product, Topics[entry.Topic], [Cause])),
        ];
        ImmutableArray<EntryId> ids = [.. siteEntries.Select(entry => entry.Id)];
        var site = new Site(
            SiteSettings.Default,
            new SiteAddress(null, UrlStyle.Directory),
            new InterfaceWords("zh-CN", FrozenDictionary<string, string>.Empty),
            Language.Tables,
            siteEntries,
            [new Product(Product, "对象存储", "", [Topic(0, "上传下载", ids), Topic(1, "域名绑定", ids)], [], ids)],
            [new RootCause(Cause, "频率限制", "", IsDefault: false, ids)],
            FrozenDictionary<EntryLink, EntryId>.Empty);
        return new SmallSite(site, new ArticleSet(site, entry => new StageResult<Article>(Article(entries[site.IndexOf(entry.Id)], site.IndexOf(entry.Id)))));
    }

    /// <summary>The bytes of a file of the index, by name.</summary>
    public byte[] File(string name, int runs = 2)
    {
        var destination = new ArrayBufferWriter<byte>();
        Index(runs).Files.Single(file => file.Name.Value == name).Content(destination);
        return destination.WrittenSpan.ToArray();
    }

    /// <summary>A file of the index, parsed.</summary>
    public JsonElement Json(string name) => JsonDocument.Parse(File(name)).RootElement;

    public SearchIndex Index(int runs = 2) => SearchIndexBuilder.Build(Site, Articles, runs).Value;

    private static EntryId Id(int i) => new($"e{i}");

    private static Topic Topic(int place, string name, ImmutableArray<EntryId> entries) => new(Product, Topics[place], name, "", entries);

    private static Entry Written(SourceFile file, string title, int i)
    {
        var span = file.Span(0, 1);
        return new Entry(i + 1, new Section(SectionKind.Title, "", title, span), new Category("", "", span), [], [], span);
    }

    private static Article Article(SmallEntry entry, int i)
    {
        ArticleSection Section(SectionKind kind, string text) => new(kind, "", Html.Empty, text);
        return new Article(
            Id(i),
            [Section(SectionKind.Other, entry.Other), Section(SectionKind.Question, entry.Question), Section(SectionKind.Answer, entry.Answer) with { SearchText = entry.SearchText ?? entry.Answer }],
            entry.Excerpt);
    }
}
