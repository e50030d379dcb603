using QiniuDocsGen.Text.Titles;

namespace QiniuDocsGen.Tests.Text.Titles;

public sealed class FirstSentenceTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("  证书过期了。怎么办", "证书过期了。")]
    [InlineData("证书过期了 \n怎么办", "证书过期了")]
    [InlineData("怎么办？急", "怎么办？")]
    [InlineData("没有句号", "没有句号")]
    public void It_ends_with_its_mark_or_line(string text, string sentence) => Assert.Equal(sentence, FirstSentence.Of(text));

    [Fact]
    public void A_long_one_is_cut_between_characters()
    {
        Assert.Equal(new string('长', 120), FirstSentence.Of(new string('长', 120)));
        Assert.Equal(new string('长', 120) + "…", FirstSentence.Of(new string('长', 121)));
        Assert.Equal(new string('长', 119) + "…", FirstSentence.Of(new string('长', 119) + "😀长"));
    }
}
