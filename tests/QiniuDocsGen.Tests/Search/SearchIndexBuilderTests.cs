using System.Text;
using System.Text.Json;

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
    public void Greetings_stay_out_of_question_and_answer_but_not_of_the_title()
    {
        var site = SmallSite.Of(new SmallEntry("您好", Question: "您好请问", Answer: "你好，已处理"));
        Assert.Equal(["title"], FieldsWith(site, "您好"));
        Assert.Equal([], FieldsWith(site, "好请"));
        Assert.Equal([], FieldsWith(site, "你好"));
        Assert.Equal(["question"], FieldsWith(site, "请问"));
    }

    [Fact]
    public void No_term_reaches_from_one_text_into_the_next()
    {
        var site = SmallSite.Of(new SmallEntry("题", Answer: "回答", Other: "说明"));
        Assert.Equal([], FieldsWith(site, "答说"));
        Assert.Equal([], FieldsWith(site, "明回"));
    }

    [Fact]
    public void The_documents_are_rows_in_the_order_of_the_site()
    {
        var site = SmallSite.Of(new SmallEntry("二", Excerpt: "摘要"), new SmallEntry("一", Topic: 1));
        Assert.Equal(
            """{"products":["对象存储"],"topics":["上传下载","域名绑定"],"documents":[["e0","二",0,0,"摘要"],["e1","一",0,1,""]]}""",
            Encoding.UTF8.GetString(site.File("search/documents.json")));
    }

    [Fact]
    public void Nothing_in_a_text_can_leave_its_JSON_string()
    {
        const string Hostile = "</script><!--&\"'\\\u0000\u001F\u2028\u2029\uD83D";
        var written = Encoding.UTF8.GetString(SmallSite.Of(new SmallEntry(Hostile, Excerpt: Hostile)).File("search/documents.json"));
        Assert.DoesNotContain(written, c => c is '<' or '>' or '&' or '\'' or '\u2028' or '\u2029' || char.IsControl(c) || char.IsSurrogate(c));
        var row = JsonDocument.Parse(written).RootElement.GetProperty("documents")[0];
        Assert.Equal(Hostile[..^1] + "\uFFFD", row[1].GetString());
        Assert.Equal(Hostile[..^1] + "\uFFFD", row[4].GetString());
    }

    [Fact]
    public void The_tables_hold_only_characters_that_the_index_has_in_simplified_form()
    {
        var table = SmallSite.Of(new SmallEntry("发布")).Json("search/tables.json").GetProperty("simplified");
        Assert.Equal("发", table.GetProperty("發").GetString());
        Assert.Equal("发", table.GetProperty("髮").GetString());
        Assert.False(table.TryGetProperty("證", out _));
    }

    [Fact]
    public void The_counts_are_those_of_the_index()
    {
        var site = SmallSite.Of(new SmallEntry("证书过期"), new SmallEntry("域名"), new SmallEntry(""));
        var index = site.Index();
        Assert.Equal(3, index.Documents);
        Assert.Equal(site.Json("search/index.json").GetProperty("invertedIndex").GetArrayLength(), index.Terms);
        Assert.Equal(site.File("search/index.json").LongLength, index.Bytes);
    }

    [Fact]
    public void A_site_without_entries_has_an_index()
    {
        var site = SmallSite.Of();
        Assert.Equal(
            """{"version":"2.3.9","fields":["title","question","answer","meta"],"fieldVectors":[],"invertedIndex":[],"pipeline":[]}""",
            Encoding.UTF8.GetString(site.File("search/index.json")));
        Assert.Equal(0, site.Json("search/documents.json").GetProperty("documents").GetArrayLength());
    }

    [Theory]
    [InlineData("search/index.json")]
    [InlineData("search/documents.json")]
    [InlineData("search/tables.json")]
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
