using QiniuDocsGen.Articles;
using QiniuDocsGen.Articles.Tiers;
using QiniuDocsGen.Composition;
using QiniuDocsGen.Model;
using QiniuDocsGen.Tests.Composition;

namespace QiniuDocsGen.Tests.Articles.Tiers;

public sealed class TierJudgeTests
{
    [Theory]
    [InlineData("稍等", "only-small-talk")]
    [InlineData("您好，请稍等 您好，这边还在催，请耐心等待", "only-small-talk")]
    [InlineData("您好，让您久等了，现在处理好了，您看一下。", "only-record")]
    [InlineData("您好，麻烦提供下域名 好的", "only-requests")]
    [InlineData("您好，配置可参考[SANITIZED_URL]", "only-removed")]
    [InlineData("[图片]", "no-answer")]
    [InlineData("客服已协助用户解决问题", "boilerplate")]
    [InlineData("您好，是网络问题", "too-short")]
    public void An_answer_that_helps_nobody_is_C(string answer, string reason) => Assert.Equal((Tier.C, reason), Judge(answer));

    [Theory]
    [InlineData("您好，注销目前在控制台里操作[SANITIZED_URL]", "says-something")]
    [InlineData("您好，刷新缓存", "says-something")]
    [InlineData("您好，模板的审核要排队，需要3个工作日", "says-something")]
    public void A_statement_is_B(string answer, string reason) => Assert.Equal((Tier.B, reason), Judge(answer));

    [Theory]
    [InlineData("您好，1、打开控制台 2、点击配置 3、保存", "has-steps")]
    [InlineData("您好，在 域名管理 => 配置 => 访问控制 里修改", "has-steps")]
    [InlineData("您好，数据丢了以后是无法恢复的，目前没有回收站，所以动手之前一定要想好，系统默认也不会保留备份", "has-facts")]
    public void Steps_and_facts_are_A(string answer, string reason) => Assert.Equal((Tier.A, reason), Judge(answer));

    [Fact]
    public void What_is_set_by_hand_wins()
    {
        var (entry, article) = Format("稍等", PartMarkup.Verbatim);
        Assert.Equal((Tier.A, "set-by-hand"), Named(TierJudge.Judge(entry with { TierOverride = Tier.A }, article)));
    }

    [Fact]
    public void Authored_answers_are_A_unless_there_is_none()
    {
        var (entry, article) = Format("用 `ls` 查看。", PartMarkup.Markdown);
        Assert.Equal((Tier.A, "authored"), Named(TierJudge.Judge(entry, article)));
        Assert.Equal((Tier.C, "no-answer"), Named(TierJudge.Judge(entry, article with { Sections = [] })));
    }

    [Fact]
    public void Every_rule_has_one_name_and_one_sentence()
    {
        Assert.Equal(TierRules.All.Length, TierRules.All.Select(r => r.Name).Distinct(StringComparer.Ordinal).Count());
        Assert.All(TierRules.All, r => Assert.EndsWith(".", r.Summary, StringComparison.Ordinal));
    }

    private static (Tier, string) Judge(string answer) => Named(TierJudge.Judge(Format(answer, PartMarkup.Verbatim).Entry, Format(answer, PartMarkup.Verbatim).Article));

    private static (Tier, string) Named((Tier Tier, System.Collections.Immutable.ImmutableArray<string> Reasons) judged) => (judged.Tier, judged.Reasons[0]);

    private static (SiteEntry Entry, Article Article) Format(string answer, PartMarkup markup)
    {
        var part = RoughParts.Of(Make.Entry(answer: answer)) with { Markup = markup };
        var site = SiteComposer.Compose(RoughParts.Sources(), [part]).Value;
        return (site.Entries[0], ArticleFormatter.Begin(site)[site.Entries[0].Id]);
    }
}
