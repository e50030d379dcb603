using static QiniuDocsGen.Tests.Content.Parsing;

namespace QiniuDocsGen.Tests.Content;

public class CodeFenceTests
{
    private const string Sample = "## 样例\n\n**问题分类**: 甲｜乙\n\n### 详细问题描述\n\n问\n\n### 客服解答内容\n\n答\n\n---\n";
    private const string Front = "---\nmarkup: markdown\n---\n";

    [Theory]
    [InlineData("```\n" + Sample + "```")]
    [InlineData("~~~markdown\n" + Sample + "~~~~")]
    [InlineData("   ```\n# 题\n\n---\n\n" + Sample + Sample + "   ```")]
    [InlineData("````\n```\n" + Sample + "````")]
    [InlineData("```\nx\n```\n\n```\n\n### 小节\n\n```\n\n```\n" + Sample + "```\n\n```sh\nls\n```")]
    public void Markers_in_a_closed_fence_of_an_authored_part_are_text(string answer)
    {
        var (part, found) = Parse(Front + Make.Part(Make.Entry("甲", answer: answer), Make.Entry("乙")));

        Assert.Empty(found);
        Assert.Equal(["甲", "乙"], part.Entries.Select(e => e.Title.Text));
        Assert.Equal(answer, part.Entries[0].Answer!.Text);
    }

    [Theory]
    [InlineData("```", "普通")]
    [InlineData("```sh\nls", "```\nls\n```")]
    [InlineData("```sh\nls", "```sh\nls\n```")]
    [InlineData("~~~", "```\nls\n```\n\n~~~\nx\n~~~")]
    [InlineData("```", "```")]
    [InlineData("````\n```\nx\n```", "```\nls\n```")]
    public void A_fence_without_end_swallows_no_section_and_no_entry(string open, string later)
    {
        var (part, found) = Parse(Front + Make.Part(
            Make.Entry("甲", question: open, answer: later), Make.Entry("乙", answer: later), Make.Entry("丙", causes: "因"), Make.Entry("丁", answer: open)));

        Assert.Empty(found);
        Assert.Equal(["甲", "乙", "丙", "丁"], part.Entries.Select(e => e.Title.Text));
        Assert.Equal((open, later), (part.Entries[0].Question!.Text, part.Entries[0].Answer!.Text));
    }

    [Theory]
    [InlineData("```\nls\n```")]
    [InlineData("```sh\nls\n```")]
    [InlineData("~~~\nls\n~~~")]
    [InlineData("```")]
    public void A_fence_without_end_in_the_last_section_swallows_no_entry(string later)
    {
        var (part, _) = Parse(Front + Make.Part(Make.Entry("甲", causes: "因\n\n```\n代码"), Make.Entry("乙", answer: later), Make.Entry("丙")));

        Assert.Equal(["甲", "乙", "丙"], part.Entries.Select(e => e.Title.Text));
    }

    [Fact]
    public void Raw_tickets_have_no_fences()
    {
        var part = Parse(Make.Part(Make.Entry(answer: "```\n" + Sample + "```"))).Part;

        Assert.Equal(["标题", "样例"], part.Entries.Select(e => e.Title.Text));
    }
}
