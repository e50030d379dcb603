using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using QiniuDocsGen.Search.Shards;

namespace QiniuDocsGen.Tests.Search.Shards;

public sealed class SortedTextsTests
{
    /// <summary><c>shards.test.ts</c> reads the same.</summary>
    [Theory]
    [InlineData("|cert|上", "AAAEAB", "jDlDyD0DntT")]
    [InlineData("为|为不|为准|主机", "ABBBBBAC", "6xTtwT5dB65Z")]
    public void Texts_are_what_they_share_with_the_one_before_and_what_follows(string texts, string shared, string rest)
    {
        var (heads, units) = (new ArrayBufferWriter<byte>(), new ArrayBufferWriter<byte>());
        SortedTexts.Write([.. texts.Split('|').ToImmutableArray()], heads, units);
        Assert.Equal((shared, rest), (Encoding.ASCII.GetString(heads.WrittenSpan), Encoding.ASCII.GetString(units.WrittenSpan)));
    }
}
