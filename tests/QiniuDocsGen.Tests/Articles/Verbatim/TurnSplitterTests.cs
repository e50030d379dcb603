using QiniuDocsGen.Model;

namespace QiniuDocsGen.Tests.Articles.Verbatim;

public sealed class TurnSplitterTests
{
    [Theory]
    [InlineData("您好，请稍等 ║您好，域名已经恢复")]
    [InlineData("稍等 ║你好，可以了")]
    [InlineData("参考文档：[SANITIZED_URL] ║您好，看下文档第二节")]
    [InlineData("您好，麻烦发下域名 ║好的 ║您好，已经提交")]
    [InlineData("您好，看下是否恢复 ║不客气的")]
    [InlineData("您好，多久了？ ║是的 ，节点还在同步")]
    [InlineData("您好，走人工流程，TXT 值是 qn-check ║收到稍等 ║已过户 ║您好，绑定即可")]
    [InlineData("您好，源站通的 ║嗯嗯好的，有问题再说")]
    [InlineData("您好，账号核实过了，处理中 ║已完成")]
    [InlineData("您好，图片太大，换个格式 ║可以的 格式转换在控制台")]
    public void Greetings_and_acknowledgements_begin_a_reply(string marked) => Assert.Equal(marked, Outline.Of(Outline.Without(marked)));

    [Theory]
    [InlineData("建议到 cdn => 域名管理 => 缓存 里修改")]
    [InlineData("执行 tool list 空间名 -o list.txt 即可")]
    [InlineData("检查下  主机记录为 www 的记录")]
    [InlineData("主机记录  您好")]
    [InlineData("主机记录\u00A0您好")]
    [InlineData("您这边 你好像没有绑定域名")]
    [InlineData("把 您好友 的号码删掉")]
    [InlineData("短信内容： 您好，验证码是")]
    [InlineData("模板写 “ 您好，尊敬的用户”")]
    [InlineData("把 name => 您好 传进来")]
    [InlineData("任务状态显示 已完成 就是好了")]
    [InlineData("点击 好的 按钮")]
    [InlineData("提示 收到 就行")]
    [InlineData("这边 收到的文件是空的")]
    [InlineData("有备案 是的话直接绑定")]
    [InlineData("没有 可以的话提供下")]
    [InlineData("查询 已完成备案的域名")]
    [InlineData("查询 已完成、已过户的域名")]
    [InlineData("您好这边帮您推进下 请稍等 推进要一会 耐心等待")]
    [InlineData("好的 请稍等")]
    [InlineData("返回内容是 {\"msg\": \"a 您好\", \"b\": 1} 这样")]
    [InlineData("您好")]
    [InlineData("")]
    [InlineData(" ")]
    public void Other_blanks_do_not(string text) => Assert.DoesNotContain('║', Outline.Of(text));

    [Fact]
    public void A_greeting_without_a_blank_begins_a_paragraph()
    {
        Assert.Equal("您好，先刷新缓存↵您好，刷新的方法在文档里", Outline.Of("您好，先刷新缓存您好，刷新的方法在文档里"));
        Assert.Equal("看图[图片]↵您好，按图操作", Outline.Of("看图[图片]您好，按图操作"));
        Assert.Equal("回复说您好就行", Outline.Of("回复说您好就行"));
        Assert.Equal("设置成“您好”即可", Outline.Of("设置成“您好”即可"));
    }

    [Fact]
    public void A_rule_that_finds_more_than_five_replies_is_not_used()
    {
        Assert.Equal("您好，一 ║您好，二 ║您好，三 ║您好，四 好的 ║您好，五", Outline.Of("您好，一 您好，二 您好，三 您好，四 好的 您好，五"));
        Assert.Equal("您好，一 ↵您好，二 ↵您好，三 ↵您好，四 ↵您好，五 ↵您好，六", Outline.Of("您好，一 您好，二 您好，三 您好，四 您好，五 您好，六"));
    }

    [Fact]
    public void Five_replies_end_the_record_and_four_do_not()
    {
        Assert.Equal(BlockKind.EndNote, Outline.Only("您好，一 您好，二 您好，三 您好，四 您好，五", BlockKind.EndNote).Kind);
        Assert.Empty(Outline.Texts("您好，一 您好，二 您好，三 您好，四", BlockKind.EndNote));
    }

    [Fact]
    public void A_question_has_no_replies() => Assert.Empty(Outline.Texts("你好 您好，怎么办 好的", BlockKind.Turn, isAnswer: false));

    [Theory]
    [InlineData("您好，请稍等")]
    [InlineData("您好，这边帮您加急处理下，请耐心等待")]
    [InlineData("好的，收到")]
    [InlineData("嗯嗯好的不客气的")]
    [InlineData("抱歉让您久等了，这边产品还在确认中的")]
    public void A_reply_of_small_talk_is_an_aside(string text) => Assert.Equal([text], Outline.Texts(text, BlockKind.Aside));

    [Theory]
    [InlineData("您好，请稍等，源站不通")]
    [InlineData("可以的")]
    [InlineData("您好，已经处理完成")]
    [InlineData("您好，请稍等[图片]")]
    [InlineData("您好，麻烦提供下域名")]
    [InlineData("好的 const a = 1;")]
    public void A_reply_that_says_more_is_not(string text) => Assert.Empty(Outline.Texts(text, BlockKind.Aside));
}
