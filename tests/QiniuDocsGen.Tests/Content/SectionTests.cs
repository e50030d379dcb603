using QiniuDocsGen.Content;
using QiniuDocsGen.Model;
using static QiniuDocsGen.Tests.Content.Parsing;

namespace QiniuDocsGen.Tests.Content;

public class SectionTests
{
    private const string Q = "### 详细问题描述\n\n问\n\n";
    private const string A = "### 客服解答内容\n\n答\n\n";
    private const string C = "### 根本原因分析\n\n因\n\n";

    [Fact]
    public void Unknown_repeated_and_headless_texts_are_kept_in_place()
    {
        var (entry, _) = ParseBody("零\n\n" + A + "### 备注\n\n注\n\n" + Q + "### 客服解答内容\n\n再答\n\n" + C + "末\n\n---\n");

        Assert.Equal(
            [
                (SectionKind.Other, "", "零"), (SectionKind.Answer, "客服解答内容", "答"), (SectionKind.Other, "备注", "注"),
                (SectionKind.Question, "详细问题描述", "问"), (SectionKind.Other, "客服解答内容", "再答"), (SectionKind.Other, "", "末"),
            ],
            entry.Sections.Select(s => (s.Kind, s.Heading, s.Text)));
        Assert.Equal(["因"], entry.Causes.Select(c => c.Name));
    }

    [Theory]
    [InlineData("a\n---\nb")]
    [InlineData("---")]
    [InlineData("# 注释\n## 二级\n#### 四级\n***\n|a|b|\n> 引用\n```\n未关")]
    [InlineData("\t缩进\u00A0\n\n\n  空行之后  ")]
    [InlineData("上一行\n### 没有空行的标题")]
    [InlineData("**问题分类**: 只是正文")]
    [InlineData("## 不是条目\n正文")]
    [InlineData("###\n\n### \n\n###x")]
    public void A_body_is_kept_character_by_character(string body)
    {
        var (entry, found) = ParseBody($"### 详细问题描述\n\n{body}\n\n{A}{C}---\n");

        Assert.Empty(found);
        Assert.Equal(body, entry.Question!.Text);
    }

    [Fact]
    public void Only_the_last_separator_before_the_next_entry_is_not_text()
    {
        var (part, found) = Parse(Make.Part(Make.Entry(answer: "答"), Make.Entry("乙")).Replace("络问题\n\n---\n\n## 乙", "络问题\n\n---\n\n---\n\n\n## 乙", StringComparison.Ordinal));

        Assert.Equal("---", part.Entries[0].Sections[^1].Text);
        Assert.Same(ContentRules.TextAfterCauses, found.Single().Rule);
    }

    [Fact]
    public void An_empty_section_is_no_section_and_a_later_one_takes_its_place()
    {
        var (entry, found) = ParseBody("### 详细问题描述\n\n" + A + Q + C + "---\n");

        Assert.Equal("问", entry.Question!.Text);
        Assert.Contains(found, f => f.Rule == ContentRules.SectionEmpty);
        Assert.Null(ParseBody("### 详细问题描述\n\n" + A + C + "---\n").Entry.Question);
    }

    [Fact]
    public void An_unknown_section_without_text_keeps_its_heading()
    {
        var (entry, found) = ParseBody(Q + "### 备注\n\n" + A + C + "---\n");

        Assert.Equal(("备注", ""), (entry.Sections[1].Heading, entry.Sections[1].Text));
        Assert.Equal([ContentRules.SectionUnknown, ContentRules.SectionEmpty], found.Select(f => f.Rule));
    }

    [Fact]
    public void Causes_are_trimmed_and_kept_once_in_order()
    {
        var (entry, _) = ParseBody(Q + A + "### 根本原因分析\n\n 乙；甲; 乙 ；；丙\n\n---\n");

        Assert.Equal(["乙", "甲", "丙"], entry.Causes.Select(c => c.Name));
        Assert.All(entry.Causes, c => Assert.Equal(c.Name, c.Span.Text));
    }

    [Fact]
    public void A_title_behind_a_separator_at_the_end_of_the_file_is_an_entry_that_was_cut()
    {
        var (part, found) = Parse(Make.Part(Make.Entry("甲"), "## 乙\n"));

        Assert.Equal(["甲", "乙"], part.Entries.Select(e => e.Title.Text));
        Assert.Equal([ContentRules.CategoryMissing, ContentRules.EndsInsideEntry], found.Select(f => f.Rule));
    }

    [Fact]
    public void A_title_above_a_question_begins_an_entry_only_where_it_cannot_be_text()
    {
        var (part, _) = Parse(Make.Part(Make.Entry("甲"), "## 无分类\n\n" + Q + A + C + "---\n\n", Make.Entry("丙")));
        var (quoted, _) = Parse(Make.Part("## 甲\n\n**问题分类**: 甲｜乙\n\n## 像标题\n\n" + Q + A + C + "---\n"));

        Assert.Equal(["甲", "无分类", "丙"], part.Entries.Select(e => e.Title.Text));
        Assert.Equal(("", ""), (part.Entries[1].Category.Product, part.Entries[1].Category.Topic));
        Assert.Equal("## 像标题", Assert.Single(quoted.Entries).Sections[0].Text);
    }
}
