using QiniuDocsGen.Text;

namespace QiniuDocsGen.Tests.Text;

public class DisplayWidthTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("abc", 3)]
    [InlineData("a\tb", 3)]
    [InlineData("中文", 4)]
    [InlineData("，｜：", 6)]
    [InlineData("ｱ", 1)]
    [InlineData("한글", 4)]
    [InlineData("e\u0301", 1)]
    [InlineData("a\u200Bb", 2)]
    [InlineData("😀", 2)]
    [InlineData("𠀀", 2)]
    [InlineData("é—…", 3)]
    public void Chinese_characters_take_two_cells_and_combining_ones_none(string text, int cells) => Assert.Equal(cells, DisplayWidth.Of(text));

    [Fact]
    public void A_half_of_a_pair_counts_as_one_character() => Assert.Equal(2, DisplayWidth.Of("a\uD83D"));
}
