using QiniuDocsGen.Content;
using QiniuDocsGen.Content.Checks;
using QiniuDocsGen.Model;
using QiniuDocsGen.Rendering.Templates;
using QiniuDocsGen.Tests.Articles;
using static QiniuDocsGen.Tests.Content.Parsing;

namespace QiniuDocsGen.Tests.Content.Checks;

/// <summary>An entry that is too long for a page is left out, and what is let through fits one.</summary>
public sealed class EntryLimitsTests
{
    [Fact]
    public void An_entry_that_is_too_long_is_left_out_and_named_and_its_neighbours_stay()
    {
        var (part, found) = Parse(Make.Part(Make.Entry("甲"), Make.Entry("长", answer: new string('<', EntryLimits.MostCharacters)), Make.Entry("乙")));

        Assert.Equal([("甲", 1), ("乙", 3)], part.Entries.Select(e => (e.Title.Text, e.Ordinal)));
        var finding = Assert.Single(found);
        Assert.Equal((ContentRules.EntryTooLong, "## 长"), (finding.Rule, finding.Span!.Value.Text));
        Assert.Matches(@"^the entry `长` has 500,\d{3} characters and is left out; at most 500,000 were expected$", finding.Message);
    }

    [Fact]
    public void The_longest_that_is_read_is_read_whole_and_blank_lines_behind_it_do_not_count()
    {
        var spare = EntryLimits.MostCharacters - Make.Entry(answer: "").TrimEnd().Length;
        var (part, found) = Parse(Make.Part(Make.Entry(answer: new string('a', spare)) + new string('\n', 100), Make.Entry(answer: new string('a', spare + 1))));

        Assert.Equal(spare, Assert.Single(part.Entries).Answer!.Text.Length);
        Assert.Equal([ContentRules.EntryTooLong], found.Select(f => f.Rule));
    }

    [Fact]
    public void Names_that_many_pages_show_have_their_limits()
    {
        static string Causes(int count) => string.Join('；', Enumerable.Range(1, count).Select(i => $"原因{i}"));
        var (part, found) = Parse(Make.Part(
            Make.Entry("甲", category: "长｜" + new string('短', 1_998)),
            Make.Entry("乙", category: "长｜" + new string('短', 1_999)),
            Make.Entry("丙", causes: Causes(100)),
            Make.Entry("丁", causes: Causes(101)),
            Make.Entry("戊", causes: new string('因', 2_001))));

        Assert.Equal(["甲", "丙"], part.Entries.Select(e => e.Title.Text));
        Assert.Equal(
            [
                "the entry `乙` has a category of 2,001 characters and is left out; at most 2,000 were expected",
                "the entry `丁` has 101 root causes and is left out; at most 100 were expected",
                "the entry `戊` has a root cause of 2,001 characters and is left out; at most 2,000 were expected",
            ],
            found.Select(f => f.Message));
    }

    [Theory]
    [InlineData("<", PartMarkup.Verbatim)]
    [InlineData("[图片]", PartMarkup.Verbatim)]
    [InlineData("[REDACTED_A]", PartMarkup.Verbatim)]
    [InlineData("[甲]", PartMarkup.Verbatim)]
    [InlineData("a.b();", PartMarkup.Verbatim)]
    [InlineData("甲\n\n", PartMarkup.Verbatim)]
    [InlineData("1、[图片]2、[图片]", PartMarkup.Verbatim)]
    [InlineData("<", PartMarkup.Markdown)]
    [InlineData("[图片]", PartMarkup.Markdown)]
    [InlineData("`a-a`\n\n", PartMarkup.Markdown)]
    [InlineData("[a](/search/)\n\n", PartMarkup.Markdown)]
    public void What_is_read_is_far_from_too_long_for_a_page(string unit, PartMarkup markup)
    {
        // An authored section is read as such up to a quarter of a million characters; longer ones stand as they are.
        var length = markup == PartMarkup.Markdown ? 250_000 : EntryLimits.MostCharacters;
        var html = Formatted.Answer(string.Concat(Enumerable.Repeat(unit, length / unit.Length)), markup).Section.Html;
        Assert.InRange(html.Value.Length, length, TemplateLimits.Default.Characters / 2 / (EntryLimits.MostCharacters / length));
    }

    [Fact]
    public void Json_that_is_read_is_far_from_too_long_for_a_page()
    {
        var json = "[" + string.Concat(Enumerable.Repeat("\"\",", (EntryLimits.MostCharacters - 10) / 3)) + "0]";
        Assert.InRange(Formatted.Verbatim(json).Section.Html.Value.Length, json.Length, TemplateLimits.Default.Characters / 2);
    }
}
