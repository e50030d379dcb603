using System.Text;
using QiniuDocsGen.Sources;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Tests.Sources;

public class TextDecoderTests
{
    [Fact]
    public void Plain_UTF_8_is_decoded_without_findings()
    {
        var (text, found) = Decode([.. "中文😀\r\n\0"u8]);

        Assert.Equal("中文😀\r\n\0", text);
        Assert.Empty(found);
    }

    [Fact]
    public void A_byte_order_mark_is_left_out_and_mentioned()
    {
        var (text, found) = Decode([0xEF, 0xBB, 0xBF, .. "a\uFEFF"u8]);

        Assert.Equal("a\uFEFF", text);
        Assert.Equal(["x.md:1:1 QD9013 the file begins with a byte order mark; plain UTF-8 was expected"], found);
    }

    [Theory]
    [InlineData(new byte[] { 0x61, 0x0A, 0x62, 0xFF, 0x63 }, "a\nb\uFFFDc", "x.md:2:2 QD9011 the bytes here are not UTF-8; UTF-8 was expected")]
    [InlineData(new byte[] { 0xE4, 0xB8 }, "\uFFFD", "x.md:1:1 QD9011 the bytes here are not UTF-8; UTF-8 was expected")]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 }, "\uFFFD\uFFFD\uFFFD", "x.md:1:1 QD9011 the bytes here are not UTF-8, nor are those at 2 more places; UTF-8 was expected")]
    [InlineData(new byte[] { 0xC0, 0x80, 0x61 }, "\uFFFD\uFFFDa", "x.md:1:1 QD9011 the bytes here are not UTF-8, nor are those at 1 more places; UTF-8 was expected")]
    public void Bytes_that_are_not_UTF_8_become_replacement_characters_and_are_reported(byte[] bytes, string expected, string message)
    {
        var (text, found) = Decode(bytes);

        Assert.Equal(expected, text);
        Assert.Equal(Encoding.UTF8.GetString(bytes), text);
        Assert.Equal([message], found);
    }

    [Fact]
    public void UTF_16_with_a_mark_is_decoded_with_a_warning()
    {
        const string Message = "x.md:1:1 QD9012 the file is UTF-16; UTF-8 was expected";

        var little = Decode([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("中😀")]);
        var big = Decode([.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes("中😀")]);

        Assert.Equal(("中😀", Message), (little.Text, little.Found.Single()));
        Assert.Equal(("中😀", Message), (big.Text, big.Found.Single()));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void UTF_16_without_a_mark_is_told_from_UTF_8(bool isBigEndian)
    {
        var text = Make.Part(Make.Entry(), Make.Entry(answer: "中文😀"));
        var (decoded, found) = Decode((isBigEndian ? Encoding.BigEndianUnicode : Encoding.Unicode).GetBytes(text));

        Assert.Equal(text, decoded);
        Assert.Equal(["x.md:1:1 QD9012 the file is UTF-16 without a byte order mark; UTF-8 was expected"], found);
    }

    [Theory]
    [InlineData("a\0b\n\0\0c d\0")]
    [InlineData("\0\0\0\0\0\0\0\n")]
    [InlineData("正文里有一个\0字符\n而已")]
    public void NUL_characters_alone_make_no_UTF_16(string text) => Assert.Equal(text, Decode(Encoding.UTF8.GetBytes(text)).Text);

    private static (string Text, string[] Found) Decode(byte[] bytes)
    {
        var (file, found) = TextDecoder.Decode(new FoundFile(RelativePath.Parse("x.md"), ""), "x.md", bytes);
        return (file.Text, [.. found.Select(d => $"{d.Span} {d.Rule.Code} {d.Message}")]);
    }
}
