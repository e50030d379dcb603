namespace QiniuDocsGen.Tests.Articles.Verbatim;

/// <summary>Shapes that fill a section with what finders look for. A finder that is not linear would take minutes.</summary>
public sealed class HostileTicketTests
{
    private const int Size = 100_000;

    public static TheoryData<string> Shapes =>
    [
        "1、甲甲甲甲2、乙乙乙乙", "1、甲甲甲甲", "1. ", "2. ", "方法一：甲甲甲甲", "①", "a、甲甲甲甲b、乙乙乙乙", "一、甲甲甲甲1、乙乙乙乙(1)丙丙丙丙①丁丁丁丁", "(", "（1）", ")", " 您好", "您好", " 好的", " 稍等，",
        "[", "]", "[域名", "「", "[图片]", "[SANITIZED_URL]2、甲甲甲甲", "{\"", "{\"a\":", "{\"a\":1}", "a.b(", "a.b(c);", "=>", " => 域", "->", "→", "\u00A0 \u00A0 ", "\u00A0 \u00A0 a();", "\n", "\n\n", "\n  a;", " \\\n", "\t",
        "{", "[{\"a\":1},", "注意：", "您好，稍等。", "已", "处理", "的", "0", "1-", "9.", "\"", "\\", "'", " ", "\r",
    ];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_shape_that_fills_a_section_ends_and_keeps_its_text(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, Size / piece.Length));
        Assert.Equal(text.Count(c => !char.IsWhiteSpace(c)), Formatted.Verbatim(text).Text.Count(c => !char.IsWhiteSpace(c)));
    }
}
