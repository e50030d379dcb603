using System.Text;
using System.Text.Json;
using QiniuDocsGen.Model.Settings;

namespace QiniuDocsGen.Tests.Search.Tables;

public sealed class TableTests
{
    [Fact]
    public void Only_characters_that_the_index_has_in_simplified_form_are_listed()
    {
        var table = SmallSite.Of(new SmallEntry("发布")).Json("search/simplified.json");
        Assert.Equal("发", table.GetProperty("發").GetString());
        Assert.Equal("发", table.GetProperty("髮").GetString());
        Assert.False(table.TryGetProperty("證", out _));
    }

    [Fact]
    public void Words_are_those_that_occur_twice_and_in_a_small_index_plain_ones_that_occur_once()
    {
        var site = SmallSite.Of(
            new SmallEntry("bucket 上传 403 s3", Answer: "bucket only 403 s3 über x1y2z3"),
            new SmallEntry("上传 zone", Question: "zone 上传", Answer: "über"));
        Assert.Equal(["bucket", "only", "zone", "über"], JsonSerializer.Deserialize<string[]>(site.File("search/words.json"))!);
    }

    [Fact]
    public void Words_that_occur_once_are_left_out_of_a_large_index()
    {
        var entries = Enumerable.Range(0, 1000).Select(n => new SmallEntry(n == 0 ? "only bucket" : "bucket"));
        Assert.Equal(["bucket"], JsonSerializer.Deserialize<string[]>(SmallSite.Of([.. entries]).File("search/words.json"))!);
    }

    [Fact]
    public void Synonyms_are_those_groups_of_which_a_word_is_in_the_index_that_word_first()
    {
        var small = SmallSite.Of(new SmallEntry("账号注销"));
        var span = Make.File("x").Span(0, 1);
        var groups = new SynonymSettings([new SynonymGroup(60, ["銷戶", "注销"], span), new SynonymGroup(45, ["短信", "SMS"], span)]);
        var site = small with { Site = small.Site with { Synonyms = groups } };
        Assert.Equal("""[[60,1,"注销","销户"]]""", System.Text.Encoding.UTF8.GetString(site.File("search/synonyms.json")));
    }

    [Fact]
    public void Pairs_of_titles_are_listed_by_initials_and_syllables_the_most_frequent_first()
    {
        var site = SmallSite.Of(new SmallEntry("上船", Question: "证书"), new SmallEntry("上传"), new SmallEntry("上传文件"), new SmallEntry("cdn 一"));
        Assert.Equal(
            ["cw chuan wen", "传文B", "sc shang chuan", "上传C上船B", "wj wen jian", "文件B"],
            JsonSerializer.Deserialize<string[]>(site.File("search/pairs/0000-0.json"))!);
    }

    [Fact]
    public void Readings_list_the_usual_characters_of_the_syllables_of_titles()
    {
        var site = SmallSite.Of(new SmallEntry("上传", Question: "证书"));
        Assert.Equal(["chuan", "shang"], JsonSerializer.Deserialize<string[]>(site.File("search/syllables.json"))!);

        var readings = JsonSerializer.Deserialize<string[]>(site.File("search/readings/0000-0.json"))!.Chunk(2).ToDictionary(pair => pair[0], pair => pair[1]);
        Assert.Equal("chuan", readings["船"]);
        Assert.Equal("shang", readings["商"]);
        Assert.False(readings.ContainsKey("殤"));
        Assert.False(readings.ContainsKey("证"));
    }

    [Fact]
    public void Facets_number_the_combinations_that_occur()
    {
        var written = Encoding.UTF8.GetString(SmallSite.Of(new SmallEntry("一"), new SmallEntry("二")).File("search/facets.json"));
        Assert.Equal("""{"products":["对象存储"],"causes":["频率限制"],"combinations":[[0,0]],"entries":"AA"}""", written);
    }
}
