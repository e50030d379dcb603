using System.Text;
using System.Text.Json;
using QiniuDocsGen.Model.Settings;

namespace QiniuDocsGen.Tests.Search;

public sealed class SearchIndexBuilderTests
{
    [Fact]
    public void Every_text_of_an_entry_is_in_its_field()
    {
        var site = SmallSite.Of(new SmallEntry("標題", Question: "question", Answer: "answer", Other: "other"));
        Assert.Equal(["title"], FieldsWith(site, "标题"));
        Assert.Equal(["title"], FieldsWith(site, "标"));
        Assert.Equal(["question"], FieldsWith(site, "question"));
        Assert.Equal(["answer"], FieldsWith(site, "answer"));
        Assert.Equal(["answer"], FieldsWith(site, "other"));
        Assert.Equal(["meta"], FieldsWith(site, "对象"));
        Assert.Equal(["meta"], FieldsWith(site, "上传"));
        Assert.Equal(["meta"], FieldsWith(site, "频率"));
        Assert.Equal([], FieldsWith(site, "绑定"));
    }

    [Fact]
    public void Marks_of_direction_in_a_title_do_not_part_its_words() =>
        Assert.Equal(["title"], FieldsWith(SmallSite.Of(new SmallEntry("证\u2066书\u2069")), "证书"));

    [Fact]
    public void What_is_not_to_be_searched_is_not_in_the_index()
    {
        var site = SmallSite.Of(new SmallEntry("题", Answer: "请稍等 已处理", SearchText: "已处理"));
        Assert.Equal([], FieldsWith(site, "稍等"));
        Assert.Equal(["answer"], FieldsWith(site, "处理"));
    }

    [Fact]
    public void No_term_reaches_from_one_text_into_the_next()
    {
        var site = SmallSite.Of(new SmallEntry("题", Answer: "回答", Other: "说明"));
        Assert.Equal([], FieldsWith(site, "答说"));
        Assert.Equal([], FieldsWith(site, "明回"));
    }

    [Fact]
    public void The_cards_are_in_the_order_of_the_site_a_few_in_a_file()
    {
        var site = SmallSite.Of([new SmallEntry("二", Excerpt: "摘要"), new SmallEntry("一", Topic: 1), .. Enumerable.Repeat(new SmallEntry("更多"), 7)]);
        Assert.StartsWith(
            """[["e0","二","对象存储","上传下载",["频率限制"],"","b","摘要"],["e1","一","对象存储","域名绑定",["频率限制"],"","b",""],""",
            Encoding.UTF8.GetString(site.File("search/cards/0.json")),
            StringComparison.Ordinal);
        Assert.Equal("""[["e8","更多","对象存储","上传下载",["频率限制"],"","b",""]]""", Encoding.UTF8.GetString(site.File("search/cards/2.json")));
    }

    [Fact]
    public void Nothing_in_a_text_can_leave_its_JSON_string()
    {
        const string Hostile = "</script><!--&\"'\\\u0000\u001F\u2028\u2029\uD83D";
        var written = Encoding.UTF8.GetString(SmallSite.Of(new SmallEntry(Hostile, Excerpt: Hostile)).File("search/cards/0.json"));
        Assert.DoesNotContain(written, c => c is '<' or '>' or '&' or '\'' or '\u2028' or '\u2029' || char.IsControl(c) || char.IsSurrogate(c));
        var row = JsonDocument.Parse(written).RootElement[0];
        Assert.Equal(Hostile[..^1] + "\uFFFD", row[1].GetString());
        Assert.Equal(Hostile[..^1] + "\uFFFD", row[7].GetString());
    }

    [Fact]
    public void The_manifest_names_every_file_but_the_whole_index()
    {
        var site = SmallSite.Of(new SmallEntry("上传文件"), new SmallEntry("域名"));
        var files = site.Index().Files.ToDictionary(file => file.Name.Value, file => file.Fingerprint);
        var manifest = site.Json("search/manifest.json");
        Assert.Equal(2, manifest.GetProperty("documents").GetInt32());
        // Pairs and single characters of the titles; the product, the topic and the cause of both.
        Assert.Equal([10, 0, 0, 18], manifest.GetProperty("lengths").EnumerateArray().Select(length => length.GetInt32()));
        // Each level is one file here, but for the readings: less than 26 of them, whose number is a letter.
        var named = new[] { manifest.GetProperty("levels")[0], manifest.GetProperty("pairs"), manifest.GetProperty("readings") }
            .SelectMany(level => Enumerable.Range(0, level.GetProperty("files").GetString()!.Single() - 'A')
                .Select(i => ($"search/{level.GetProperty("name").GetString()}0000-{i}.json", level.GetProperty("fingerprints").GetString())))
            .Concat(manifest.GetProperty("tables").EnumerateObject().Select(table => ($"search/{table.Name}.json", table.Value.GetString())))
            .Append(("search/cards/0.json", manifest.GetProperty("cards").GetProperty("fingerprints")[0].GetString()))
            .ToDictionary();
        Assert.All(named, pair => Assert.Equal(files[pair.Key], pair.Value));
        Assert.Equal(["search/index.json", "search/manifest.json"], files.Keys.Except(named.Keys).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_counts_are_those_of_the_index()
    {
        var site = SmallSite.Of(new SmallEntry("证书过期"), new SmallEntry("域名"), new SmallEntry(""));
        var index = site.Index();
        Assert.Equal(3, index.Documents);
        Assert.Equal(site.Json("search/index.json").GetProperty("invertedIndex").GetArrayLength(), index.Terms);
        Assert.Equal(site.File("search/terms/0000-0.json").LongLength, index.Bytes);
    }

    [Fact]
    public void A_site_without_entries_has_an_index()
    {
        var site = SmallSite.Of();
        Assert.Equal(
            """{"version":"2.3.9","fields":["title","question","answer","meta"],"fieldVectors":[],"invertedIndex":[],"pipeline":[]}""",
            Encoding.UTF8.GetString(site.File("search/index.json")));
        Assert.Equal(0, site.Json("search/manifest.json").GetProperty("documents").GetInt32());
        Assert.Equal("", site.Json("search/manifest.json").GetProperty("levels")[0].GetProperty("files").GetString());
    }

    [Theory]
    [InlineData(FullIndexWish.Auto, 1, true)]
    [InlineData(FullIndexWish.Never, 1, false)]
    [InlineData(FullIndexWish.Auto, 900, false)]
    [InlineData(FullIndexWish.Always, 900, true)]
    public void The_whole_index_is_written_while_it_is_small_or_as_the_settings_say(FullIndexWish wish, int entries, bool expected)
    {
        const string Letters = "abcdefghijklmnopqrstuvwxyz0123456789    ";
        var random = new Random(1);
        var site = SmallSite.Of([.. Enumerable.Range(0, entries).Select(_ => new SmallEntry("", Answer: new string(random.GetItems<char>(Letters, 1000))))]);
        var settings = site.Site.Settings with { Search = new SearchSettings { FullIndex = wish } };
        var index = (site with { Site = site.Site with { Settings = settings } }).Index();
        Assert.Equal(expected, index.Files.Any(file => file.Name.Value == "search/index.json"));
    }

    [Theory]
    [InlineData("search/index.json")]
    [InlineData("search/manifest.json")]
    [InlineData("search/cards/87.json")]
    public void One_thread_or_many_and_a_second_time_give_the_same_bytes(string name)
    {
        const string Letters = "证书過期域名abc ，发發";
        var random = new Random(1);
        string Text(int length) => string.Concat(random.GetItems<char>(Letters, length));
        var site = SmallSite.Of([.. Enumerable.Range(0, 700).Select(_ => new SmallEntry(Text(9), Text(40), Text(60), Text(5), Text(20)))]);
        var once = site.File(name, runs: 1);
        Assert.Equal(once, site.File(name, runs: 1));
        Assert.Equal(once, site.File(name, runs: 3));
        Assert.Equal(once, site.File(name, runs: 64));
    }

    /// <summary>The fields of the first entry that have a term.</summary>
    private static string[] FieldsWith(SmallSite site, string term)
    {
        var postings = site.Json("search/index.json").GetProperty("invertedIndex").EnumerateArray();
        var posting = postings.FirstOrDefault(pair => pair[0].GetString() == term);
        return posting.ValueKind == JsonValueKind.Undefined
            ? []
            : [.. posting[1].EnumerateObject().Where(m => m.Name != "_index" && m.Value.TryGetProperty("e0", out _)).Select(m => m.Name)];
    }
}
