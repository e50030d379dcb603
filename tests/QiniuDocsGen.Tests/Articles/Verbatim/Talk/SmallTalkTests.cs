using QiniuDocsGen.Articles.Verbatim;
using QiniuDocsGen.Articles.Verbatim.Talk;

namespace QiniuDocsGen.Tests.Articles.Verbatim.Talk;

public sealed class SmallTalkTests
{
    [Theory]
    [InlineData("您好", ClauseKind.Greeting)]
    [InlineData("Hello", ClauseKind.Greeting)]
    [InlineData("请稍等", ClauseKind.Hold)]
    [InlineData("这边帮您看下", ClauseKind.Hold)]
    [InlineData("预计还需要30分钟", ClauseKind.Hold)]
    [InlineData("您好请稍等", ClauseKind.Hold)]
    [InlineData("可以的", ClauseKind.Affirmation)]
    [InlineData("已经处理好了", ClauseKind.Record)]
    [InlineData("您的域名配置已经下发", ClauseKind.Record)]
    [InlineData("麻烦提供下域名", ClauseKind.Request)]
    [InlineData("您这边是什么系统", ClauseKind.Request)]
    [InlineData("审核需要1-2个工作日", ClauseKind.Statement)]
    [InlineData("已取消任务", ClauseKind.Record)]
    [InlineData("这边看配置已经下发了", ClauseKind.Record)]
    [InlineData("重新申请证书", ClauseKind.Statement)]
    [InlineData("源站不通", ClauseKind.Statement)]
    [InlineData("等待队列已满", ClauseKind.Statement)]
    [InlineData("您好像没有绑定域名", ClauseKind.Statement)]
    [InlineData("这边同步Flutter专家确认下", ClauseKind.Hold)]
    [InlineData("同步任务可以在日志里看下", ClauseKind.Statement)]
    [InlineData("我在日志里看到同步任务失败", ClauseKind.Statement)]
    [InlineData("马上为您处理", ClauseKind.Hold)]
    [InlineData("要退到原来的卡对吧", ClauseKind.Request)]
    public void A_clause_is_what_all_of_its_words_make_it(string text, object kind) => Assert.Equal(kind, Assert.Single(SmallTalk.Read(text)).Kind);

    [Fact]
    public void A_greeting_that_runs_into_a_statement_is_no_part_of_it()
    {
        var clause = Assert.Single(SmallTalk.Read("您好源站不通"));
        Assert.Equal((ClauseKind.Statement, 2, 6), (clause.Kind, clause.Start, clause.End));
    }

    [Theory]
    [InlineData("您好，请稍等 您好，源站不通，请检查防火墙 好的", "源站不通，请检查防火墙")]
    [InlineData("您好，麻烦提供下域名 您好，域名没有备案", "域名没有备案")]
    [InlineData("您好您的域名没有备案", "您的域名没有备案")]
    [InlineData("您好，参考[SANITIZED_URL]配置回源", "参考〔已隐去〕配置回源")]
    [InlineData("您好，先刷新缓存您好，方法在文档里", "先刷新缓存")]
    [InlineData("您好，久等了，已经处理完成，您看下", "已经处理完成，您看下")]
    [InlineData("您好，麻烦提供下域名 好的", "麻烦提供下域名")]
    [InlineData("您好，文档在这里：[SANITIZED_URL] 您好，证书要先签发再部署", "证书要先签发再部署")]
    [InlineData("您好，配置可参考[SANITIZED_URL] 好的", "配置可参考〔已隐去〕")]
    [InlineData("您好，源站不通，请检查防火墙，参考文档：[SANITIZED_URL] 您好，好了可以关闭工单", "源站不通，请检查防火墙")]
    [InlineData("您好，端口写错时也是这样改成四四三端口就好具体的步骤参考：[SANITIZED_URL] 您好，重启后好了", "端口写错时也是这样改成四四三端口就好具体的步骤参考：〔已隐去〕")]
    [InlineData("您好，要改的是这台机器对吧，这边同步财务那边核实下 您好，镜像要先停再改", "镜像要先停再改")]
    [InlineData("您好，请稍等", "")]
    [InlineData("[图片]", "")]
    [InlineData("", "")]
    public void The_key_point_is_the_first_reply_that_says_something(string answer, string expected) =>
        Assert.Equal(expected, KeyPoint.Of(answer, BlockLayout.Of(answer, isAnswer: true), "〔已隐去〕"));

    [Theory]
    [InlineData("您好，请稍等 您好，域名没有备案[图片] 不客气", true, "， ，域名没有备案")]
    [InlineData("您好您的域名没有备案", true, "您的域名没有备案")]
    [InlineData("你好，请处理下", false, "，请处理下")]
    [InlineData("你好像没有绑定域名", true, "你好像没有绑定域名")]
    public void Small_talk_is_not_searched(string text, bool isAnswer, string expected) =>
        Assert.Equal(expected, (SearchableText.Of(text, BlockLayout.Of(text, isAnswer), isAnswer) ?? text).Replace(" ， ", " ", StringComparison.Ordinal));
}
