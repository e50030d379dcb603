using QiniuDocsGen.Composition.Identity;

namespace QiniuDocsGen.Tests.Composition.Identity;

/// <summary>Which texts are the same to the letter.</summary>
public sealed class WordingTests
{
    [Theory]
    [InlineData("请刷新缓存", "请\u00A0刷新 缓存")]
    [InlineData("请刷新 HTTPS 缓存", "请刷新HTTPS缓存")]
    [InlineData("npm run build", "npm\u00A0run  build")]
    [InlineData("npm run build", " npm run build ")]
    [InlineData("ＨＴＴＰＳ：￥5", "HTTPS:¥5")]
    [InlineData("第一行\n第二行", "第一行 \r\n第二行\u00A0")]
    [InlineData("第一行\n\n第二行", "第一行\n\n\n第二行")]
    [InlineData("if x:\n    y", "if x:\r\n\u00A0\u00A0\u00A0\u00A0y")]
    public void Blanks_line_ends_and_width_do_not_count(string one, string other) => Assert.Equal(Wording.Fold(one), Wording.Fold(other));

    [Theory]
    [InlineData("请使用 -K 参数", "请使用 -k 参数")]
    [InlineData("A.JPG", "a.jpg")]
    [InlineData("x²", "x2")]
    [InlineData("①登录", "1登录")]
    [InlineData("證書", "证书")]
    [InlineData("ﾃﾞｰﾀ", "データ")]
    [InlineData("rm -rf / tmp", "rm -rf /tmp")]
    [InlineData("if x:\n    y", "if x:\n  y")]
    [InlineData("if x:\n\ty", "if x:\n y")]
    [InlineData("    a:\n    b:", "a:\n    b:")]
    [InlineData("print('a  b')\nexit", "print('a b')\nexit")]
    [InlineData("名称:\n  端口: 80", "名称:\n端口: 80")]
    [InlineData("if x:\u00A0\u00A0y;\u00A0\u00A0z", "if x:\u00A0\u00A0y;\u00A0\u00A0\u00A0\u00A0z")]
    [InlineData("a\nb", "a b")]
    [InlineData("a\n\nb", "a\nb")]
    public void What_a_reader_would_see_counts(string one, string other) => Assert.NotEqual(Wording.Fold(one), Wording.Fold(other));

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\u3000\n")]
    public void Blank_texts_are_empty(string text) => Assert.Equal("", Wording.Fold(text));
}
