using QiniuDocsGen.Text;

namespace QiniuDocsGen.Tests.Text;

public class RelativePathTests
{
    [Theory]
    [InlineData("a.md", "a.md", "a.md", ".md")]
    [InlineData("a\\b/C.MD", "a/b/C.MD", "C.MD", ".md")]
    [InlineData("a/.hidden", "a/.hidden", ".hidden", "")]
    [InlineData("a.b/c", "a.b/c", "c", "")]
    [InlineData("部分/第一.tar.gz", "部分/第一.tar.gz", "第一.tar.gz", ".gz")]
    [InlineData("...", "...", "...", ".")]
    public void A_path_has_a_name_and_an_extension(string text, string value, string name, string extension)
    {
        var path = RelativePath.Parse(text);

        Assert.Equal((value, name, extension), (path.Value, path.Name, path.Extension));
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("/a")]
    [InlineData("\\a")]
    [InlineData("a/")]
    [InlineData("a//b")]
    [InlineData(".")]
    [InlineData("a/../b")]
    [InlineData("a\\..\\b")]
    [InlineData("C:/a")]
    [InlineData("a:b")]
    [InlineData("a\nb")]
    [InlineData("a\0")]
    public void A_path_that_could_leave_its_root_or_harm_a_message_is_refused(string? text)
    {
        Assert.False(RelativePath.TryParse(text, out var path));
        Assert.Equal("", path.Value);
        Assert.Throws<ArgumentException>(() => RelativePath.Parse(text!));
    }

    [Fact]
    public void Segments_are_added_below_and_may_not_lead_out()
    {
        Assert.Equal("a/b/c", RelativePath.Parse("a").Combine("b/c").Value);
        Assert.Equal("b", default(RelativePath).Combine("b").Value);
        Assert.Throws<ArgumentException>(() => RelativePath.Parse("a").Combine("../b"));
    }

    [Fact]
    public void Paths_are_ordered_by_UTF_16_units() =>
        Assert.Equal(["B", "a", "a-b", "a/b", "é", "中"], new[] { "中", "a/b", "é", "a", "B", "a-b" }.Select(RelativePath.Parse).Order().Select(p => p.Value));
}
