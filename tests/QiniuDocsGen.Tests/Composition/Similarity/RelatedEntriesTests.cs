using QiniuDocsGen.Model;

namespace QiniuDocsGen.Tests.Composition.Similarity;

public sealed class RelatedEntriesTests
{
    [Fact]
    public void Rare_words_of_the_questions_relate_entries_and_are_shown_as_the_other_one_writes_them()
    {
        var found = Related.Among(
            Make.Entry(title: "小程序码批量过期", question: "小程序码批量过期了，要重新导出吗", answer: "是的。"),
            Make.Entry(title: "如何导出小程序码", question: "活动结束以后想备份", answer: "在工具页。"));

        var related = Assert.Single(found[0].Related);
        Assert.Equal(("如何导出小程序码", RelationReason.SameWords), (found.Title(related.Id), related.Reason));
        Assert.Contains("小程序码", related.Evidence);
        Assert.Equal(["小程序码批量过期"], found.TitlesFrom(1));
    }

    [Theory]
    [InlineData("删除时报 NoSuchBucket", "SDK 抛出 NoSuchBucket，名字没写错", "NoSuchBucket")]
    [InlineData("页面提示 ERR_TOO_MANY_REDIRECTS", "浏览器 err_too_many_redirects", "err_too_many_redirects")]
    [InlineData("返回状态码 478", "镜像出错，HTTP 478", "478")]
    [InlineData("提示 no such entry", "日志里写着 No such entry", "No such entry")]
    [InlineData("连接断开 ECONNRESET", "偶发 ECONNRESET", "ECONNRESET")]
    public void The_same_error_relates_entries(string first, string second, string evidence)
    {
        var found = Related.Among(Make.Entry(title: first, question: first), Make.Entry(title: second, question: second));

        var related = Assert.Single(found[0].Related);
        Assert.Equal((second, RelationReason.SameError), (found.Title(related.Id), related.Reason));
        Assert.Equal([evidence], related.Evidence);
    }

    [Theory]
    [InlineData("水印歪了", "访问返回 404", "转码太慢", "接口返回 404")] // an error of many causes, and nothing else in common
    [InlineData("买了 404 个文件", "一共 404 个", "名单里有 404 个人", "少了 404 个")]
    [InlineData("如题", "您好，麻烦看一下 [图片]", "如题", "您好，麻烦看一下 [图片]")]
    [InlineData("文件访问失败", "访问失败", "域名访问失败", "访问失败")] // words of any ticket
    [InlineData("转码 id8f3kq92ms7 停了", "id8f3kq92ms7", "水印 id8f3kq92ms7 没了", "id8f3kq92ms7")] // an id is no word
    public void What_any_ticket_may_have_relates_nothing(string title, string question, string otherTitle, string otherQuestion)
    {
        var found = Related.Among(Make.Entry(title: title, question: question, answer: "甲"), Make.Entry(title: otherTitle, question: otherQuestion, answer: "乙"));

        Assert.Empty(found[0].Related);
        Assert.Empty(found[1].Related);
    }

    [Fact]
    public void Canned_replies_relate_nothing_however_long_and_wherever_they_stand()
    {
        const string Canned = "清理缓存的步骤是登录面板后进入刷新预取栏目，按网址提交十分钟内全网生效，按目录提交约需半小时";
        string[] subjects = ["水印歪了", "转码太慢", "发票重开", "解冻失败", "日志缺行"];

        var found = Related.Among([.. subjects.Select((s, i) => Make.Entry(title: s, question: s, answer: $"您好，{s}收到。{Canned}。"))]);

        Assert.All(Enumerable.Range(0, subjects.Length), i => Assert.Empty(found[i].Related));
    }

    [Fact]
    public void Equal_causes_and_categories_relate_nothing()
    {
        var found = Related.Among(
            Make.Entry(title: "水印歪了", question: "水印歪了", answer: "甲", causes: "源站防火墙拦截回源节点"),
            Make.Entry(title: "转码太慢", question: "转码太慢", answer: "乙", causes: "源站防火墙拦截回源节点"));

        Assert.Empty(found[0].Related);
    }

    [Fact]
    public void Of_a_cluster_one_entry_is_related_and_the_own_cluster_is_left_out()
    {
        string[] entries =
        [
            Make.Entry(title: "小程序码批量过期", question: "小程序码批量过期", answer: "甲"), Make.Entry(title: "小程序码批量过期", question: "小程序码批量过期", answer: "乙"),
            Make.Entry(title: "小程序码怎么延长有效期", question: "小程序码怎么延长有效期"),
        ];

        var found = Related.Among(entries);

        Assert.Equal(["小程序码怎么延长有效期"], found.TitlesFrom(0));
        Assert.Equal(["小程序码批量过期"], found.TitlesFrom(2));
    }

    [Fact]
    public void Five_entries_are_related_at_most()
    {
        var alike = "甲乙丙丁戊己庚".Select((c, i) => Make.Entry(title: $"{(char)('天' + (i * 71))}智能断点续传器{c}", question: $"{c}{c}"));
        // The more entries a site has, the more of them may share a word before it counts as common.
        var others = Enumerable.Range(0, 84).Select(i => Make.Entry(title: $"{(char)(0x5000 + (i * 3))}{(char)(0x5001 + (i * 3))}", question: "无", answer: "无"));

        var found = Related.Of([.. alike, .. others]);

        Assert.All(Enumerable.Range(0, 7), i => Assert.Equal(5, found[i].Related.Length));
    }
}
