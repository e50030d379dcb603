using CsCheck;
using QiniuDocsGen.Tests.Search;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Tests.Text;

public sealed class NormalFormTests
{
    private static readonly NormalForm Form = new(Language.Tables);

    [Theory]
    [InlineData("", "")]
    [InlineData("ＨＴＴＰＳ　證書", "https 证书")]
    [InlineData("㍿①ﬁ½", "株式会社1fi1⁄2")]
    [InlineData("İΣς", "i\u0307σς")]
    [InlineData("𝐁👍𠮷", "b👍𠮷")]
    [InlineData("\uFFFF\uFFFE", "\uFFFF\uFFFE")]
    public void Characters_are_folded_one_by_one(string text, string expected) => Assert.Equal(expected, Form.Fold(text));

    [Fact]
    public void Half_of_a_surrogate_pair_becomes_the_replacement_character()
    {
        Assert.Equal("a\uFFFDb", Form.Fold("a\uD83Db"));
        Assert.Equal("\uFFFD\uFFFD", Form.Fold("\uDE00\uD83D"));
    }

    [Fact]
    public void A_normal_form_is_its_own_normal_form() => Gen.String.Sample(text =>
    {
        var once = Form.Fold(text);
        Assert.Equal(once, Form.Fold(once));
    });

    [Fact]
    public void The_form_of_a_text_is_that_of_its_beginning_and_its_end() => Gen.Select(Gen.String, Gen.String).Sample((beginning, end) =>
    {
        if (beginning.Length == 0 || !char.IsHighSurrogate(beginning[^1]))
            Assert.Equal(Form.Fold(beginning) + Form.Fold(end), Form.Fold(beginning + end));
    });

    [Theory]
    [InlineData("ＨＴＴＰＳ　證書")]
    [InlineData("㍿①ﬁ½")]
    [InlineData("a\uD83Db")]
    [InlineData("a text longer than its room")]
    public void A_text_has_the_same_form_in_a_room_of_its_own(string text)
    {
        Span<char> room = stackalloc char[16];
        room.Fill('x');
        Assert.Equal(Form.Fold(text), Form.Fold(text, room).ToString());
    }
}
