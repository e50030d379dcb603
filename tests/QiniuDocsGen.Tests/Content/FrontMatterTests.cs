using QiniuDocsGen.Content;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;
using static QiniuDocsGen.Tests.Content.Parsing;

namespace QiniuDocsGen.Tests.Content;

public class FrontMatterTests
{
    private static readonly string Rest = Make.Part(Make.Entry());

    [Fact]
    public void Every_key_is_read()
    {
        var (part, found) = Parse("---\npart: 12\ntitle: \"手册: 上\"\ndate: 2026-01-31\nmarkup: markdown\nhidden: true # 暂不发布\n---\n\n" + Rest);

        Assert.Empty(found);
        Assert.Equal((12, "手册: 上", new DateOnly(2026, 1, 31), PartMarkup.Markdown, true), (part.Number, part.Title, part.Date, part.Markup, part.Hidden));
        Assert.Single(part.Entries);
    }

    [Fact]
    public void A_title_in_front_matter_replaces_the_heading()
    {
        var (part, found) = Parse("---\ntitle: 手册\n---\n介绍\n\n---\n\n" + Make.Entry());

        Assert.Empty(found);
        Assert.Equal("手册", part.Title);
    }

    [Theory]
    [InlineData("parts: 1", "2:1+5 QD1002 the key `parts` is unknown; part, title, date, markup and hidden were expected")]
    [InlineData("part: 1\npart: 2", "3:1+4 QD1002 the key `part` stands a second time; once was expected")]
    [InlineData("part: -1", "2:7+2 QD1003 `part` is `-1`; a number from 0 to 999999 was expected")]
    [InlineData("part: 十九", "2:7+2 QD1003 `part` is `十九`; a number from 0 to 999999 was expected")]
    [InlineData("title: \"\"", "2:8+2 QD1003 `title` is ``; a text without control characters was expected")]
    [InlineData("title: \"a\\u202Eb\"", "2:8+10 QD1003 `title` is `a<U+202E>b`; a text without control characters was expected")]
    [InlineData("date: 2026-02-30", "2:7+10 QD1003 `date` is `2026-02-30`; a day as 2026-01-31 was expected")]
    [InlineData("markup: html", "2:9+4 QD1003 `markup` is `html`; verbatim or markdown was expected")]
    [InlineData("hidden: 'true'", "2:9+6 QD1003 `hidden` is `true`; true or false was expected")]
    [InlineData("hidden: yes", "2:9+3 QD1003 `hidden` is `yes`; true or false was expected")]
    [InlineData("title: &a x", "2:8+4 QD1001 the front matter has an anchor here; lines `key: value` were expected")]
    [InlineData("title: *a", "2:8+2 QD1001 the front matter has an alias here; lines `key: value` were expected")]
    [InlineData("part: !!int 3", "2:7+7 QD1001 the front matter has a tag here; lines `key: value` were expected")]
    [InlineData("title: [a]", "2:8+0 QD1001 the front matter has a nested value here; lines `key: value` were expected")]
    [InlineData("title:\n  a: b", "3:3+0 QD1001 the front matter has a nested value here; lines `key: value` were expected")]
    [InlineData("title: [a\npart: 1", "2:8+0 QD1001 the front matter has a nested value here; lines `key: value` were expected")]
    [InlineData("[a\nb: c]: d", "2:1+0 QD1001 the front matter has a nested value here; lines `key: value` were expected")]
    [InlineData("[a\nb: c", "2:1+0 QD1001 the front matter has a nested value here; lines `key: value` were expected")]
    [InlineData("title: [a, 1\ndate: 3", "2:8+0 QD1001 the front matter has a nested value here; lines `key: value` were expected")]
    [InlineData("title: {a\ndate: 3", "2:8+0 QD1001 the front matter has a nested value here; lines `key: value` were expected")]
    [InlineData("介绍文字", "2:1+4 QD1001 the front matter has a single text here; lines `key: value` were expected")]
    public void A_fault_is_reported_at_its_place_and_stops_nothing(string yaml, string expected)
    {
        var (part, found) = Parse($"---\n{yaml}\n---\n" + Rest);

        Assert.Equal(expected, Show(Assert.Single(found)));
        Assert.Equal(Severity.Warning, found[0].Severity);
        Assert.Equal(yaml.StartsWith("hidden", StringComparison.Ordinal), part.Hidden);
        Assert.Single(part.Entries);
    }

    [Theory]
    [InlineData("hiden: true", "hiden")]
    [InlineData("Hidden: true", "Hidden")]
    [InlineData("hide: yes", "hide")]
    [InlineData("title: 手册\nhidden_: true", "hidden_")]
    public void A_key_that_may_mean_hidden_is_an_error_and_hides_the_part(string yaml, string key)
    {
        var (part, found) = Parse($"---\n{yaml}\n---\n" + Rest);

        Assert.Equal(("QD1002", Severity.Error), (Assert.Single(found).Rule.Code, found[0].Severity));
        Assert.Contains($"the key `{key}` is unknown: did you mean `hidden`?", found[0].Message, StringComparison.Ordinal);
        Assert.True(part.Hidden);
    }

    [Theory]
    [InlineData("title: a\0\nhidden: true", "2:9+1 QD1001 the front matter has a control character here")]
    [InlineData("title: [a]\nhidden: true", "2:8+0 QD1001 the front matter has a nested value here")]
    [InlineData("hidden: &a true", "2:9+7 QD1001 the front matter has an anchor here")]
    public void A_fault_that_may_hide_that_a_part_is_hidden_hides_it(string yaml, string expected)
    {
        var (part, found) = Parse($"---\n{yaml}\n---\n" + Rest);

        Assert.Contains(found, f => Show(f) == expected + "; lines `key: value` were expected, and it names `hidden`, so the part stays off the site");
        Assert.True(part.Hidden);
        Assert.Single(part.Entries);
    }

    [Fact]
    public void Keys_before_a_fault_count()
    {
        var (part, found) = Parse("---\npart: 7\nmarkup: markdown\ntitle: [a]\n---\n" + Rest);

        Assert.Single(found);
        Assert.Equal((7, PartMarkup.Markdown), (part.Number, part.Markup));
    }

    [Theory]
    [InlineData("part: 7\n# 手册\n\n介绍\n\n---\n\n", "`# 手册` in line 3")]
    [InlineData("part: 7\n\n# 手册\n\n介绍\n\n---\n\n", "the blank line in line 3")]
    [InlineData("part: 7\nhidden: false\n# 手册\n\n介绍：\n- 一\n\n---\n\n", "`# 手册` in line 4")]
    public void A_forgotten_end_is_told_from_the_title_inside(string front, string before)
    {
        var (part, found) = Parse("---\n" + front + Make.Entry());

        Assert.Equal($"1:1+3 QD1004 the front matter that begins here has no end; a second line `---` was expected before {before}", Show(Assert.Single(found)));
        Assert.Equal((7, "手册", false), (part.Number, part.Title, part.Hidden));
        Assert.Single(part.Entries);
    }

    [Theory]
    [InlineData("title: a\n\tdate: b")]
    [InlineData("title: \"a")]
    [InlineData("title: a\n  b: c\n d")]
    [InlineData("title: %")]
    public void A_text_that_is_not_YAML_is_reported_inside_the_front_matter(string yaml)
    {
        var (part, found) = Parse($"---\n{yaml}\n---\n" + Rest);

        if (yaml != "title: %")
            Assert.Same(ContentRules.FrontMatterSyntax, Assert.Single(found).Rule);
        Assert.All(found, f => Assert.InRange(f.Span!.Value.Position.Line, 2, yaml.Count(c => c == '\n') + 3));
        Assert.Single(part.Entries);
    }

    [Fact]
    public void Positions_hold_with_CR_LF_and_wide_characters()
    {
        var (_, found) = Parse("---\r\ntitle: 中文😀\r\nmarkup: 错\r\n---\r\n" + Rest.Replace("\n", "\r\n", StringComparison.Ordinal));

        Assert.Equal("3:9+1 QD1003 `markup` is `错`; verbatim or markdown was expected", Show(found.Single(f => f.Severity == Severity.Warning)));
    }

    [Fact]
    public void Nested_values_without_end_do_not_harm()
    {
        var (part, found) = Parse("---\ntitle: " + new string('[', 60_000) + "\n---\n" + Rest);

        Assert.Same(ContentRules.FrontMatterSyntax, Assert.Single(found).Rule);
        Assert.Single(part.Entries);
    }

    [Fact]
    public void A_first_line_that_only_separates_is_no_front_matter()
    {
        var (part, found) = Parse("---\n\n" + Make.Entry());

        Assert.DoesNotContain(found, f => f.Severity == Severity.Error);
        Assert.Single(part.Entries);
    }

    [Fact]
    public void Front_matter_without_end_is_reported_where_it_begins()
    {
        var (part, found) = Parse("---\nhidden: true\n\n" + Make.Entry());

        Assert.Equal("1:1+3 QD1004 the front matter that begins here has no end; a second line `---` was expected before the blank line in line 3", Show(found[0]));
        Assert.True(part.Hidden);
        Assert.Single(part.Entries);
    }
}
