using CsCheck;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Tests.Text;

public class QuotationTests
{
    [Theory]
    [InlineData("标题", "`标题`")]
    [InlineData("", "``")]
    [InlineData("a\nb\u001B[31m", "`a<U+000A>b<U+001B>[31m`")]
    [InlineData("a\u202Eb\u200F\uFEFF\u2028", "`a<U+202E>b<U+200F><U+FEFF><U+2028>`")]
    public void Characters_that_could_change_a_message_are_named(string text, string expected) => Assert.Equal(expected, Quotation.Of(text));

    [Fact]
    public void A_half_of_a_pair_is_named() => Assert.Equal("`😀<U+D83D>`", Quotation.Of("😀\uD83D"));

    [Fact]
    public void Long_texts_are_cut_between_characters()
    {
        Assert.Equal($"`{new string('字', 60)}`", Quotation.Of(new string('字', 60)));
        Assert.Equal($"`{new string('字', 60)}…`", Quotation.Of(new string('字', 61)));
        Assert.Equal($"`{new string('字', 59)}…`", Quotation.Of(new string('字', 59) + "😀"));
    }

    [Theory]
    [InlineData("13800138000")]
    [InlineData("zhang@huaxin.cn")]
    [InlineData("5710 9088 2221 0901 337")]
    [InlineData("１３８００１３８０００")]
    public void A_cut_does_not_leave_half_of_a_number_or_word(string value)
    {
        for (var before = 50; before < 60; before++)
        {
            var quoted = Quotation.Of(new string('字', before) + value + "。");
            Assert.True(quoted.Contains(value, StringComparison.Ordinal) || quoted == $"`{new string('字', before)}…`", quoted);
        }
    }

    [Fact]
    public void No_text_brings_a_control_character_into_a_message() =>
        Gen.String.Sample(text => Assert.DoesNotContain(Quotation.Of(text), c => Quotation.IsUnsafe(c)));
}
