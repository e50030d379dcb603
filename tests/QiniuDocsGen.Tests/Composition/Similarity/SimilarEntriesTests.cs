namespace QiniuDocsGen.Tests.Composition.Similarity;

public sealed class SimilarEntriesTests
{
    [Theory]
    [InlineData("空间容量怎么扩大", "空间容量怎么扩大", "空间容量如何扩大", "请问空间容量如何扩大")]
    [InlineData("子账号注销", "能不能注销", "子账号注销", "注销")]
    [InlineData("a.example.com", "a.example.com 打开是空白页", "b.example.com", "b.example.com 打开是空白页")]
    [InlineData("回源超时", "回源超时 [SANITIZED_URL]", "回源超时", "您好，回源超时，麻烦尽快处理，谢谢")]
    [InlineData("证书部署失败", "證書部署失敗", "证书部署失败", "证书部署失败")]
    public void Nearly_equal_questions_are_the_same_whatever_the_answers(string title, string question, string otherTitle, string otherQuestion)
    {
        var found = Related.Among(
            Make.Entry(title: title, question: question, answer: "在控制台调整。"), Make.Entry(title: otherTitle, question: otherQuestion, answer: "稍后回复。"));

        var cluster = Assert.Single(found.Clusters);
        Assert.Equal([title, otherTitle], cluster);
        Assert.Equal(otherTitle, found.Title(Assert.Single(found[0].Same)));
        Assert.Equal(title, found.Title(Assert.Single(found[1].Same)));
    }

    [Theory]
    [InlineData("如题", "您好，请问如何处理", "如题", "您好，请问如何处理")] // nothing but politeness
    [InlineData("紧急", "[图片]", "紧急", "[图片]")]
    [InlineData("域名问题", "域名", "域名问题", "域名")] // a word is no question
    [InlineData("上传报错 612", "上传时报错 612 怎么办", "上传报错 631", "上传时报错 631 怎么办")] // numbers differ
    [InlineData("Python 客户端上传大文件失败", "上传大文件失败", "Java 客户端上传大文件失败", "上传大文件失败")] // names differ
    [InlineData("域名一直停在检测环节", "长时间停在检测环节", "域名一直停在发布环节", "长时间停在发布环节")]
    [InlineData("子账号注销", "注册时多点了一次", "子账号注销", "提示还有欠费没有结清")] // equal titles, other questions
    public void Questions_that_differ_in_what_matters_are_not_the_same(string title, string question, string otherTitle, string otherQuestion) =>
        Assert.Empty(Related.Among(Make.Entry(title: title, question: question), Make.Entry(title: otherTitle, question: otherQuestion)).Clusters);

    [Fact]
    public void Equal_titles_with_equal_answers_are_the_same_whatever_else_is_written()
    {
        const string Answer = "您好，现在可以在费用中心的合同页面自助盖章";
        var found = Related.Among(
            Make.Entry(title: "合同盖章", question: "换了法人", answer: Answer),
            Make.Entry(title: "合同盖章", question: "怎么弄", answer: Answer),
            Make.Entry(title: "合同盖章", question: "去年的那一份", answer: "去年的合同请联系商务补寄"),
            Make.Entry(title: "发票抬头", question: "去哪里弄", answer: Answer));

        Assert.Equal(["合同盖章", "合同盖章"], Assert.Single(found.Clusters));
        Assert.Single(found[1].Same);
    }

    [Fact]
    public void A_form_around_questions_makes_them_no_more_alike()
    {
        string Form(string problem) => $"以下信息由控制台自动填写请勿修改，所在区域为华东机房，联系方式见账户资料页面，浏览器版本与操作系统均已记录在案。{problem}";
        string[] problems = ["解冻任务卡住", "水印位置偏移", "回调没有收到", "账单多扣一次", "镜像源站切换", "子域名不跳转"];

        Assert.Empty(Related.Of([.. problems.Select(p => Make.Entry(title: "表单", question: Form(p)))]).Clusters);
    }

    [Fact]
    public void The_entry_with_a_telling_title_and_the_longest_answer_stands_for_its_cluster()
    {
        const string Question = "回源地址改过以后页面没有更新";
        var found = Related.Among(
            Make.Entry(title: "急", question: Question, answer: "在缓存规则里改成一小时，再用预取把首页提前拉到节点，然后清理本地记录。"),
            Make.Entry(title: "回源地址改过", question: Question, answer: "请刷新。"),
            Make.Entry(title: "回源地址改过", question: Question, answer: "请到刷新预取里提交目录，十分钟后全网生效。"));

        Assert.Equal(3, Assert.Single(found.Clusters).Length);
        Assert.Equal("回源地址改过", found.Title(found.Cluster(0).Representative));
        Assert.Equal(found.Cluster(0).Entries[2], found.Cluster(0).Representative);
    }

    [Fact]
    public void Larger_clusters_come_first_and_a_page_names_ten_at_most()
    {
        var found = Related.Among(
        [
            .. Enumerable.Range(0, 2).Select(i => Make.Entry(title: "余额提醒邮件收不到", question: "余额提醒邮件收不到", answer: $"答案{i}")),
            .. Enumerable.Range(0, 14).Select(i => Make.Entry(title: "子用户权限不够", question: "子用户权限不够", answer: $"答案{i}")),
        ]);

        Assert.Equal([14, 2], found.Clusters.Select(c => c.Length));
        Assert.Equal(10, found[5].Same.Length);
        Assert.Single(found[0].Same);
    }
}
