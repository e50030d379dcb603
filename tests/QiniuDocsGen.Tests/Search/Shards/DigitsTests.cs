using System.Buffers;
using System.Text;
using QiniuDocsGen.Search.Shards;

namespace QiniuDocsGen.Tests.Search.Shards;

public sealed class DigitsTests
{
    [Theory]
    [InlineData(0, "A")]
    [InlineData(31, "f")]
    [InlineData(32, "gB")]
    [InlineData(1023, "_f")]
    [InlineData(1024, "ggB")]
    [InlineData(int.MaxValue, "______B")]
    public void Five_bits_are_a_letter_the_lowest_first(int number, string expected)
    {
        var bytes = new ArrayBufferWriter<byte>();
        Digits.Write(number, bytes);
        Assert.Equal(expected, Encoding.ASCII.GetString(bytes.WrittenSpan));
    }
}
