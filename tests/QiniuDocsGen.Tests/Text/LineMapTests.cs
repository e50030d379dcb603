using CsCheck;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Tests.Text;

public class LineMapTests
{
    [Theory]
    [InlineData("", 1)]
    [InlineData("a", 1)]
    [InlineData("a\n", 2)]
    [InlineData("a\r\nb\rc\nd", 4)]
    [InlineData("\r\r\n\n", 4)]
    [InlineData("a\u2028b\u0085c\fd", 1)]
    public void Lines_end_with_LF_CR_LF_or_a_lone_CR(string text, int lines) => Assert.Equal(lines, new LineMap(text).Count);

    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(2, 1, 3)]
    [InlineData(4, 2, 1)]
    [InlineData(6, 2, 3)]
    [InlineData(7, 3, 1)]
    [InlineData(99, 3, 2)]
    [InlineData(-1, 1, 1)]
    public void An_offset_has_a_line_and_a_column_in_UTF_16_units(int offset, int line, int column) =>
        Assert.Equal(new LinePosition(line, column), new LineMap("a中\r\n😀\n!").PositionOf(offset));

    [Fact]
    public void The_text_of_a_line_has_no_line_end()
    {
        var map = new LineMap("一\r\n\r二\n");

        Assert.Equal(["一", "", "二", ""], Enumerable.Range(1, map.Count).Select(line => map.LineText(line).ToString()));
    }

    [Fact]
    public void Every_place_names_the_character_that_stands_there() =>
        Gen.String[Gen.Char["a\r\n中"], 0, 30].Sample(text =>
        {
            var map = new LineMap(text);
            for (var offset = 0; offset < text.Length; offset++)
            {
                var (line, column) = map.PositionOf(offset);
                var lineText = map.LineText(line);
                Assert.True(column > lineText.Length ? text[offset] is '\r' or '\n' : lineText[column - 1] == text[offset]);
            }
        });
}
