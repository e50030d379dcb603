using QiniuDocsGen.Text.Titles;

namespace QiniuDocsGen.Tests.Text.Titles;

public sealed class VisibleCharactersTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" \t\u00A0\u3000\u2028")]
    [InlineData("\u200B\u200D\u2060\uFEFF\u00AD")]
    [InlineData("\u200E\u2067\u2069\u061C")]
    [InlineData("\uFE0F\u034F\u3164\uFFA0\u115F\u2800")]
    [InlineData("\uDB40\uDC41\uDB40\uDD00")]
    [InlineData("\u0001\uFFFD")]
    public void Nothing_is_seen(string text) => Assert.False(VisibleCharacters.AreIn(text));

    [Theory]
    [InlineData("a")]
    [InlineData("\u200B。")]
    [InlineData("😀")]
    [InlineData("\u2067א\u2069")]
    public void Something_is_seen(string text) => Assert.True(VisibleCharacters.AreIn(text));
}
