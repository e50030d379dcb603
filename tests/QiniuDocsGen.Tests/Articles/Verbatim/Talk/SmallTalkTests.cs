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
    [InlineData("请联系商务开通", ClauseKind.Statement)]
    [InlineData("要改的是您自己的空间吧", ClauseKind.Request)]
    [InlineData("应该是缓存没刷新吧", ClauseKind.Statement)]
    [InlineData("问题已经定位", ClauseKind.Record)]
    public void A_clause_is_what_all_of_its_words_make_it(string text, object kind) => Assert.Equal(kind, Assert.Single(SmallTalk.Read(text)).Kind);

    [Theory]
    [InlineData("有结果第一时间通知您")]
    [InlineData("请您留意后续的工单消息")]
    [InlineData("请保持电话畅通")]
    [InlineData("预计下午给您回复")]
    [InlineData("给您带来的不便敬请谅解")]
    [InlineData("当前是非工作时间")]
    [InlineData("我们会尽快恢复")]
    [InlineData("会有专人与您联系")]
    [InlineData("处理需要一定的时间")]
    [InlineData("具体原因还在排查")]
    [InlineData("这边核对一下申请记录")]
    [InlineData("我们这边抓包分析看看")]
    [InlineData("这边转给音视频的同事")]
    [InlineData("已升级给二线处理")]
    [InlineData("我们联系产品手动推进")]
    [InlineData("这边跟产品团队确认下时间")]
    [InlineData("这个问题我们需要内部评估下")]
    [InlineData("这个需要研发排查")]
    [InlineData("正在拉取昨晚的访问记录")]
    [InlineData("收到您的截图了")]
    public void What_support_does_meanwhile_is_a_hold(string text) => Assert.Equal(ClauseKind.Hold, Assert.Single(SmallTalk.Read(text)).Kind);

    [Theory]
    [InlineData("这边测试访问正常")]
    [InlineData("这边核实是重复扣费")]
    [InlineData("这边看下来是本地网络的问题")]
    [InlineData("这边看下载记录里是空的")]
    [InlineData("我们看一下回源日志显示502")]
    [InlineData("我们这边会自动续签")]
    [InlineData("我们会定期清理日志")]
    [InlineData("核对一下源站地址")]
    [InlineData("转给别人的包不能退")]
    [InlineData("已登记的主体不能改")]
    [InlineData("正在核实的订单会退回余额")]
    [InlineData("研发环境的域名不能用")]
    [InlineData("帮您改成了公有空间")]
    [InlineData("需要等待缓存过期")]
    [InlineData("解析生效需要一定的时间")]
    public void What_support_finds_or_advises_is_a_statement(string text) => Assert.Equal(ClauseKind.Statement, Assert.Single(SmallTalk.Read(text)).Kind);

    [Theory]
    [InlineData("请稍等，大约需要二十分钟", ClauseKind.Hold)]
    [InlineData("审核中，大约需要二十分钟", ClauseKind.Statement)]
    [InlineData("大约需要3个工作日左右", ClauseKind.Statement)]
    [InlineData("请稍等，大约需要20MB空间", ClauseKind.Statement)]
    [InlineData("请稍等，需要三个域名", ClauseKind.Statement)]
    public void How_long_it_takes_is_a_hold_behind_a_hold_alone(string text, object kind) => Assert.Equal(kind, SmallTalk.Read(text)[^1].Kind);

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
    [InlineData("您好，正在导出上周的流量明细，大概要半小时 您好，流量来自一个网段，先把它拉黑", "流量来自一个网段，先把它拉黑")]
    [InlineData("您好，这个是您自己打开的吧 您好，关掉跨区域复制就不会再产生", "关掉跨区域复制就不会再产生")]
    [InlineData("您好，您用的哪个手机号 这边查一下 这个号码绑在别的账号上，换一个号码再试", "这个号码绑在别的账号上，换一个号码再试")]
    [InlineData("您好，您用的哪个手机号，这个号码绑在别的账号上", "您用的哪个手机号，这个号码绑在别的账号上")]
    [InlineData("您好，这边转给财务的同事，请您留意工单消息", "")]
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
