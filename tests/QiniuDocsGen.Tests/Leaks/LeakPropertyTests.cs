using CsCheck;
using QiniuDocsGen.Leaks;
using QiniuDocsGen.Leaks.Reading;

namespace QiniuDocsGen.Tests.Leaks;

/// <summary>What holds of every text.</summary>
public sealed class LeakPropertyTests
{
    /// <summary>Pieces of leaks and of what stands around them, to be mixed anew: far more likely to meet a pattern than letters by chance.</summary>
    private static readonly string[] Pieces =
    [
        .. MadeUpValues.Bare.Select(value => value.Value), .. MadeUpValues.Named.Select(named => Marked.Read(named.Text).Text), .. LeakPatterns.All.SelectMany(pattern => pattern.Misses),
        "\n", "。", "1、", "\\/", "%40", "\u200B", "[SANITIZED_KEY]", "-----BEGIN ", "://", "@", "：",
    ];

    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.String,
        Gen.Int[0, Pieces.Length - 1].Select(piece => Pieces[piece])
            .List[0, 12].Select(string.Concat));

    [Fact]
    public void Leaks_stand_in_order_within_the_text_and_do_not_overlap() => Texts.Sample(text =>
    {
        var behind = 0;
        foreach (var leak in LeakScanner.Default.Scan(text))
        {
            Assert.True(leak.Start >= behind && leak.Length > 0 && leak.End <= text.Length);
            behind = leak.End;
        }
    });

    [Fact]
    public void A_masked_text_is_as_long_and_shows_no_more_of_a_value_than_is_allowed() => Texts.Sample(text =>
    {
        var masked = LeakScanner.Default.MaskInPlace(text);
        Assert.Equal(text.Length, masked.Length);
        foreach (var leak in LeakScanner.Default.Scan(text))
        {
            var hidden = masked.AsSpan(leak.Start + Mask.Shown(leak.Length), leak.Length - Mask.Shown(leak.Length));
            Assert.False(hidden.ContainsAnyExcept('•', '\n', '\r'));
        }
    });

    [Fact]
    public void A_scan_of_a_run_is_the_scan_of_that_run_alone() => Texts.Sample(text =>
    {
        var around = "前文" + text + "后文";
        Assert.Equal(
            LeakScanner.Default.Scan(text).Select(leak => (leak.Pattern.Kind, leak.Start + 2, leak.Length)),
            LeakScanner.Default.Scan(around, 2, text.Length).Select(leak => (leak.Pattern.Kind, leak.Start, leak.Length)));
    });

    [Fact]
    public void Folding_keeps_the_place_of_every_character() => Texts.Sample(text =>
    {
        var folded = LeakText.Of(text, 0, text.Length);
        var last = 0;
        for (var i = 0; i < folded.Folded.Length; i++)
        {
            var (start, end) = folded.Original(i, i + 1);
            Assert.True(start >= last && end > start && end <= text.Length);
            last = start;
        }
    });

    /// <summary>Ten times the text takes some ten times the steps: a million of each hostile run is scanned without waiting.</summary>
    [Theory]
    [InlineData("a.")]
    [InlineData("1.")]
    [InlineData("1")]
    [InlineData("1-")]
    [InlineData("138 ")]
    [InlineData("a@")]
    [InlineData("eyJ")]
    [InlineData("-----BEGIN a-----")]
    [InlineData("密码：")]
    [InlineData("收件人：")]
    [InlineData("1号")]
    [InlineData("杭州市西湖区路1号")]
    [InlineData("有限公司")]
    [InlineData("[SANITIZED_KEY]")]
    [InlineData("://a:b")]
    [InlineData("token=")]
    [InlineData("订单号")]
    [InlineData("uid=1, ")]
    [InlineData("::")]
    [InlineData("aB1")]
    [InlineData("Authorization: ")]
    [InlineData("微信")]
    [InlineData("\\u0040")]
    [InlineData("Ａ")]
    [InlineData("authorization")]
    [InlineData("cookie:")]
    [InlineData("password")]
    [InlineData("secretkey")]
    [InlineData("AKIA")]
    [InlineData("orderid")]
    [InlineData("vxvx")]
    [InlineData("uscc1")]
    [InlineData("-----BEGIN ")]
    [InlineData("passport")]
    [InlineData("一")]
    [InlineData("①-")]
    [InlineData("①一")]
    [InlineData("𝟏")]
    [InlineData("1 3 ")]
    [InlineData("1l")]
    [InlineData("mysql -p")]
    [InlineData("curl -u a")]
    [InlineData("sftp://a@b:cD")]
    [InlineData("a:b@tcp(")]
    [InlineData("aB1cD2eF3gH4\n")]
    [InlineData("[REDACTED_PHONE]***")]
    [InlineData("..")]
    [InlineData("&#49;")]
    public void A_hostile_run_is_scanned_to_its_end(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        Assert.All(LeakScanner.Default.Scan(text), leak => Assert.True(leak.End <= text.Length));
    }
}
