using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model.Settings;

namespace QiniuDocsGen.Tests.Privacy;

/// <summary>Reviewed findings: written, read, accepted, and gone stale.</summary>
public sealed class BaselineTests
{
    private const string Part = "电话13800138000，域名 img.huaxin99.cn，订单号：66f1a2b3c4d5e6f708192a3b";

    [Fact]
    public void What_was_reviewed_is_quiet_and_still_removed_where_the_policy_says_so()
    {
        var first = Build(null, Part);
        Assert.Equal(3, Screened.Codes(first).Length);
        var second = Build(first.PrivacyBaseline, Part);
        Assert.Empty(Screened.Codes(second));
        Assert.DoesNotContain("13800138000", Screened.Output(second), StringComparison.Ordinal);
        Assert.Equal(first.PrivacyBaseline, second.PrivacyBaseline);
    }

    [Fact]
    public void The_file_holds_no_value_and_short_hashes()
    {
        var text = Build(null, Part).PrivacyBaseline;
        Assert.DoesNotContain("1380013", text, StringComparison.Ordinal);
        Assert.DoesNotContain("huaxin", text, StringComparison.Ordinal);
        Assert.Matches("^# .*\nsalt\t[0-9a-f]{32}\ncustomer-domain\t[0-9a-f]{5}\nmobile-phone\t[0-9a-f]{5}\norder-id\t[0-9a-f]{5}\n$", text);
    }

    [Fact]
    public void A_file_of_an_earlier_version_with_longer_hashes_is_still_read()
    {
        var text = Build(null, Part).PrivacyBaseline;
        var earlier = System.Text.RegularExpressions.Regex.Replace(text, "\t([0-9a-f]{5})\n", "\t$1abc\n");
        Assert.NotEqual(text, earlier);
        var built = Build(earlier, Part);
        Assert.Empty(Screened.Codes(built));
        Assert.Equal(text, built.PrivacyBaseline);
    }

    [Fact]
    public void Another_form_of_a_reviewed_value_is_the_same_value() =>
        Assert.Empty(Screened.Codes(Build(Build(null, Part).PrivacyBaseline, Part.Replace("13800138000", "138-0013-8000", StringComparison.Ordinal))));

    [Fact]
    public void A_line_that_nothing_fits_any_more_is_said()
    {
        var built = Build(Build(null, Part).PrivacyBaseline, "域名 img.huaxin99.cn");
        Assert.Equal(["QD2091", "QD2091"], Screened.Codes(built));
    }

    [Fact]
    public void A_reviewed_finding_does_not_fail_a_build_and_a_new_one_does()
    {
        var policy = Screened.Policy("order-id", PrivacyAction.Fail);
        var baseline = Build(null, Part).PrivacyBaseline;
        Assert.DoesNotContain(Screened.Build(policy, baseline, Make.File(Make.Part(Make.Entry(question: Part)))).Diagnostics, finding => finding.Severity == Severity.Error);
        Assert.Contains(Screened.Build(policy, baseline, Make.File(Make.Part(Make.Entry(question: Part + "，订单号：77f1a2b3c4d5e6f708192a3b")))).Diagnostics, finding => finding.Severity == Severity.Error);
    }

    [Theory]
    [InlineData("mobile-phone\t0123a\n")]
    [InlineData("salt\tshort\n")]
    [InlineData("salt\t0123456789abcdef0123456789abcdef\nno-such-kind\t0123abcd\n")]
    [InlineData("salt\t0123456789abcdef0123456789abcdef\nmobile-phone\t0123\n")]
    [InlineData("\u0000")]
    public void A_damaged_file_is_an_error_at_its_line(string text) => Assert.Contains("QD2092", Screened.Codes(Build(text, "x")));

    private static QiniuDocsGen.Model.BuildResult Build(string? baseline, string question) =>
        Screened.Build(null, baseline, Make.File(Make.Part(Make.Entry(question: question))));
}
