using QiniuDocsGen.Text;

namespace QiniuDocsGen.Tests.Text;

public class SourceSpanTests
{
    private readonly SourceFile file = Make.File("一\n二三四", "a.md");

    [Fact]
    public void A_span_knows_its_text_place_and_end()
    {
        var span = file.Span(3, 5);

        Assert.Equal(("三四", 5, "content/a.md:2:2"), (span.Text, span.End, span.ToString()));
    }

    [Fact]
    public void A_span_may_mark_a_place_between_two_characters()
    {
        Assert.Equal("", file.Span(2, 2).Text);
        Assert.Equal(new LinePosition(2, 4), file.Span(5, 5).Position);
    }
}
