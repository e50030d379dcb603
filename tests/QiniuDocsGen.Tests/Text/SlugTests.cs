using QiniuDocsGen.Text;

namespace QiniuDocsGen.Tests.Text;

public class SlugTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("0")]
    [InlineData("object-storage-2")]
    [InlineData("com")]
    [InlineData("com10")]
    [InlineData("console")]
    [InlineData("comx")]
    public void A_slug_is_of_letters_digits_and_inner_hyphens(string text)
    {
        Assert.True(Slug.TryParse(text, out var slug));
        Assert.Equal(text, slug.Value);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-a")]
    [InlineData("a-")]
    [InlineData("a--b")]
    [InlineData("A")]
    [InlineData("a b")]
    [InlineData("a_b")]
    [InlineData("a.b")]
    [InlineData("a/b")]
    [InlineData("é")]
    [InlineData("存储")]
    [InlineData("１")]
    [InlineData("con")]
    [InlineData("nul")]
    [InlineData("com1")]
    [InlineData("lpt9")]
    public void Anything_else_and_the_names_of_devices_are_refused(string? text)
    {
        Assert.False(Slug.TryParse(text, out _));
        Assert.Throws<ArgumentException>(() => Slug.Parse(text!));
    }

    [Fact]
    public void A_slug_has_at_most_eighty_characters()
    {
        Assert.True(Slug.TryParse(new string('a', Slug.MaxLength), out _));
        Assert.False(Slug.TryParse(new string('a', Slug.MaxLength + 1), out _));
    }
}
