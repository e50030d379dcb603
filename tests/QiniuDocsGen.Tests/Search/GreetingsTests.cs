using QiniuDocsGen.Search.Terms;

namespace QiniuDocsGen.Tests.Search;

public sealed class GreetingsTests
{
    [Theory]
    [InlineData("您好，请提供域名", "  ，请提供域名")]
    [InlineData("您好请提供", "  请提供")]
    [InlineData("稍等 你好 已处理", "稍等    已处理")]
    [InlineData("您好", "  ")]
    [InlineData("您好您好", "  您好")]
    public void A_greeting_at_the_beginning_of_a_run_becomes_blank(string text, string expected) =>
        Assert.Equal(expected, Greetings.Blank(text));

    [Theory]
    [InlineData("你好像没有绑定域名")]
    [InlineData("配置好了")]
    [InlineData("好")]
    [InlineData("")]
    [InlineData("祝您好运")]
    public void Other_words_stay(string text) => Assert.Same(text, Greetings.Blank(text));
}
