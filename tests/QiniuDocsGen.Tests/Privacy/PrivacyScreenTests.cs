using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Leaks;
using QiniuDocsGen.Model.Settings;
using QiniuDocsGen.Tests.Leaks;
using QiniuDocsGen.Verification;

namespace QiniuDocsGen.Tests.Privacy;

/// <summary>The way from a part to the finished site, with leaks in every field.</summary>
public sealed class PrivacyScreenTests
{
    [Fact]
    public void A_title_has_a_badge_on_its_page_and_a_mark_everywhere_else()
    {
        var part = Make.File(
            "# 知识库 - Part 1\n\n介绍\n\n---\n\n## 打13800138000没人接\n\n**问题分类**: CDN｜配置问题\n\n### 详细问题描述\n\n没人接\n\n### 客服解答内容\n\n您好，联系人周明远，可以打13800138000问源站怎么配置，再部署证书\n\n### 根本原因分析\n\n原因\n\n---\n",
            "parts/part-01.md");
        var output = Screened.Output(Screened.Build(null, null, part));

        Assert.DoesNotContain("13800138000", output, StringComparison.Ordinal);
        Assert.Matches("<h1[^>]*>打<span class=\"placeholder\" data-placeholder=\"removed\" title=\"[^\"]+\">\\[REDACTED_MOBILE_PHONE\\]</span>没人接</h1>", output);
        Assert.Matches("<title>打〔已隐去〕没人接", output);
        Assert.Contains("\"headline\":\"打〔已隐去〕没人接\"", output, StringComparison.Ordinal);
        Assert.Matches("<meta name=\"description\" content=\"[^\"]*联系人〔已隐去〕，可以打〔已隐去〕问源站怎么配置", output);
    }

    private const string Phone = "13800138000";
    private const string Domain = "img.huaxin99.cn";

    [Theory]
    [InlineData("verbatim")]
    [InlineData("markdown")]
    public void No_redacted_value_is_anywhere_in_output_or_log(string markup)
    {
        var values = MadeUpValues.Bare.Where(value => LeakPatterns.ByKind(value.Kind)!.Grade == LeakGrade.Block).Select(value => value.Value)
            .Concat(MadeUpValues.Named.Where(named => LeakPatterns.ByKind(named.Kind)!.Grade == LeakGrade.Block).Select(named => named.Text))
            .Where(text => !text.Contains('*') && !text.Contains('\\') && Marked.Read(text) is not { Values: [{ Length: < 6 }] }).ToArray();
        var parts = values.Select((text, i) => Make.File(Stuffed(markup, Marked.Read(text).Text, i), $"parts/part-{i:D3}.md")).ToArray();
        var built = Screened.Build(null, null, parts);
        var (output, log) = (Screened.Output(built), Screened.Log(built));
        foreach (var text in values)
        {
            var value = Marked.Read(text) is { Values: [var marked, ..] } ? marked : text;
            Assert.DoesNotContain(value, output, StringComparison.Ordinal);
            Assert.DoesNotContain(value, log, StringComparison.Ordinal);
        }
        Assert.Empty(OutputVerifier.Verify(built).Diagnostics.Where(finding => finding.Rule.Code == "QD6021"));
    }

    [Fact]
    public void A_badge_stands_where_a_value_was_removed()
    {
        var built = Screened.Build(null, null, Make.File(Make.Part(Make.Entry(question: $"我的电话是{Phone}，麻烦联系"))));
        Assert.Contains("data-placeholder=\"removed\"", Screened.Output(built), StringComparison.Ordinal);
        Assert.Contains("我的电话是<span", Screened.Output(built), StringComparison.Ordinal);
        Assert.Contains("[REDACTED_MOBILE_PHONE]", built.Site.Entries[0].Entry.Question!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Later_findings_still_point_to_the_place_in_the_file_on_disk()
    {
        var text = Make.Part(Make.Entry(title: $"电话{Phone}", question: "一\n二\u0001", answer: $"打{Phone}。\u0001"));
        var built = Screened.Build(null, null, Make.File(text));
        var lines = text.Split('\n');
        var places = built.Diagnostics.Where(finding => finding.Rule.Code == "QD1201").Select(finding => finding.Span!.Value.Position).ToArray();
        Assert.Equal(2, places.Length);
        Assert.All(places, place => Assert.Equal('\u0001', lines[place.Line - 1][place.Column - 1]));
    }

    [Fact]
    public void Texts_and_places_of_a_screened_part_fit()
    {
        var part = Make.Part(Make.Entry(title: Phone, category: $"产品{Phone}｜主题", question: $"a{Domain}b\n\n### 未知 {Phone}\n\n{Phone}", answer: $"x {Phone} y", causes: $"原因{Phone}；另一个"), Make.Entry(title: "干净"));
        foreach (var entry in Screened.Build(null, null, Make.File(part)).Site.Entries.Select(entry => entry.Entry))
        {
            Assert.All(entry.Sections.Prepend(entry.Title), section => Assert.Equal(section.Span.Text, section.Text));
            Assert.All(entry.Causes, cause => Assert.Equal(cause.Span.Text, cause.Name));
            Assert.Equal($"{entry.Category.Product}｜{entry.Category.Topic}", entry.Category.Span.Text);
            Assert.DoesNotContain(Phone, entry.Span.Text, StringComparison.Ordinal);
            Assert.All(entry.Sections, section => Assert.DoesNotContain(Phone, section.Heading, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_kind_that_only_points_to_a_customer_is_reported_and_stays()
    {
        var built = Screened.Build(null, null, Make.File(Make.Part(Make.Entry(question: $"{Domain}打不开"))));
        Assert.Equal(["QD2051"], Screened.Codes(built));
        Assert.Contains(Domain, Screened.Output(built), StringComparison.Ordinal);
        Assert.DoesNotContain(Domain, Screened.Log(built), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("customer-domain", PrivacyAction.Redact, Severity.Warning, false)]
    [InlineData("warn", PrivacyAction.Redact, Severity.Warning, false)]
    [InlineData("customer-domain", PrivacyAction.Fail, Severity.Error, true)]
    [InlineData("customer-domain", PrivacyAction.Report, Severity.Warning, true)]
    [InlineData("warn", PrivacyAction.Allow, null, true)]
    public void The_policy_decides(string kind, PrivacyAction action, Severity? expected, bool stays)
    {
        var built = Screened.Build(Screened.Policy(kind, action), null, Make.File(Make.Part(Make.Entry(question: $"{Domain}打不开"))));
        Assert.Equal(expected, built.Diagnostics.SingleOrDefault(finding => finding.Rule.Code == "QD2051")?.Severity);
        Assert.Equal(stays, Screened.Output(built).Contains(Domain, StringComparison.Ordinal));
    }

    [Fact]
    public void A_value_of_the_settings_is_let_through_and_its_like_is_not()
    {
        var privacy = new PrivacySettings { Allowed = [new AllowedValue("mobile-phone", "138-0013-8000"), new AllowedValue("customer-domain", "*.huaxin99.cn")] };
        var built = Screened.Build(privacy, null, Make.File(Make.Part(Make.Entry(question: $"{Phone}、{Domain}、13900139000、img.huaxin98.cn"))));
        Assert.Equal(["QD2014", "QD2051"], Screened.Codes(built).Order(StringComparer.Ordinal));
        Assert.Contains(Phone, Screened.Output(built), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_of_files_are_reported()
    {
        var built = Screened.Build(null, null, Make.File(Make.Part(Make.Entry()), $"parts/反馈{Phone}.md"));
        Assert.Equal(["QD2014"], Screened.Codes(built));
        Assert.DoesNotContain(Phone, Screened.Log(built) + Screened.Output(built), StringComparison.Ordinal);
    }

    [Fact]
    public void A_phone_at_the_end_of_the_name_of_a_file_is_masked_in_every_finding()
    {
        var built = Screened.Build(null, null, Make.File(Make.Part(Make.Entry(question: $"{Domain}打不开")), "parts/part-06-13858162021.md"));
        Assert.Contains(built.Diagnostics, finding => finding.Rule.Code == "QD2014" && finding.Message.Contains("in the name of the file", StringComparison.Ordinal));
        Assert.Contains("QD2051", Screened.Codes(built));
        Assert.DoesNotContain("13858162021", Screened.Log(built) + Screened.Output(built), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(200, true)]
    [InlineData(600, false)]
    public void What_shows_only_round_by_round_is_gone_where_a_finding_says_so(int digits, bool isWhole)
    {
        var built = Screened.Build(null, null, Make.File(Make.Part(Make.Entry(question: $"号码 {string.Concat(Enumerable.Range(0, digits).Select(i => i % 7))}[REDACTED_PHONE]"))));
        var found = built.Diagnostics.Where(finding => finding.Rule.Code == "QD2041").ToArray();
        var text = built.Site.Entries[0].Entry.Question!.Text;
        Assert.Equal(found.Count(finding => finding.Message.Contains("instead", StringComparison.Ordinal)), text.Split("[REDACTED_LEFTOVER]").Length - 1);
        Assert.Equal(isWhole, !text.Any(char.IsAsciiDigit));
        Assert.Equal(isWhole, Array.TrueForAll(found, finding => !finding.Message.Contains("it is not removed", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_file_full_of_leaks_has_bounded_findings_that_say_how_many_there_are()
    {
        var built = Screened.Build(null, null, Make.File(Make.Part(Make.Entry(question: string.Join('、', Enumerable.Range(0, 1500).Select(i => $"1380013{i:D4}"))))));
        Assert.Equal(1001, Screened.Codes(built).Length);
        Assert.Contains(built.Diagnostics, finding => finding.Message.StartsWith("500 more", StringComparison.Ordinal));
        Assert.DoesNotContain("13800130042", Screened.Output(built), StringComparison.Ordinal);
    }

    [Fact]
    public void The_own_knowledge_base_and_its_tickets_raise_no_alarm()
    {
        var files = Directory.EnumerateFiles(Repository.Path("content", "parts"), "*.md").Select(file => Make.File(File.ReadAllText(file), "parts/" + Path.GetFileName(file))).ToArray();
        Assert.NotEmpty(files);
        Assert.Empty(Screened.Codes(Screened.Build(null, null, files)));
    }

    private static string Stuffed(string markup, string leak, int number) =>
        $"---\npart: {number}\ntitle: 标题 {leak.Replace("\"", "", StringComparison.Ordinal).Replace(":", "：", StringComparison.Ordinal)}\nmarkup: {markup}\n---\n\n# 头 {leak}\n\n介绍 {leak}\n\n---\n\n"
        + Make.Entry(
            title: $"标题 {leak}",
            category: $"产品 {leak}｜主题 {leak}",
            question: $"{leak}\n\n```\n{leak}\n```\n\n| a | b |\n| --- | --- |\n| {leak} | x |\n\n[链接](https://example.com/?q={leak})",
            answer: $"您好 {leak} 好的\n\n### 未知 {leak}\n\n{leak}",
            causes: $"原因 {leak}；另一个")
        + "没有归属的文字 " + leak + "\n";
}
