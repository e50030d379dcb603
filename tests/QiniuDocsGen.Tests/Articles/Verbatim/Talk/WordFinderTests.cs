using QiniuDocsGen.Articles.Verbatim.Talk;

namespace QiniuDocsGen.Tests.Articles.Verbatim.Talk;

public class WordFinderTests
{
    private static readonly WordFinder Words = new("点击", "点亮", "设置", "ok");

    [Theory]
    [InlineData("请点击这里", true)]
    [InlineData("设置", true)]
    [InlineData("is ok", true)]
    [InlineData("点", false)]
    [InlineData("请点", false)]
    [InlineData("点点设设置", true)]
    [InlineData("OK", false)]
    [InlineData("", false)]
    public void Tells_whether_a_word_stands_in_a_text(string text, bool expected) => Assert.Equal(expected, Words.IsAnyIn(text));

    [Fact]
    public void Characters_that_share_low_bits_are_told_apart()
    {
        var alike = (char)('点' + 1024);

        Assert.False(Words.IsAnyIn($"{alike}击"));
        Assert.True(new WordFinder("点击", $"{alike}击").IsAnyIn($"{alike}击"));
    }
}
