using QiniuDocsGen.Content;
using QiniuDocsGen.Model;
using static QiniuDocsGen.Tests.Content.Parsing;

namespace QiniuDocsGen.Tests.Content;

/// <summary>An entry whose beginning is damaged keeps its text to itself; text that only looks like a beginning stays text.</summary>
public class GarbledEntryTests
{
    private const string Usual = "## T\n\n**问题分类**: 对象存储｜上传下载";

    [Theory]
    [InlineData("**問题分類**: 对象存储｜上传下载")]
    [InlineData("**問題分類**：对象存储｜上传下载")]
    [InlineData("**分类**: 对象存储｜上传下载")]
    [InlineData("**问题类别**: 对象存储｜上传下载")]
    [InlineData("- **问题分类**: 对象存储｜上传下载")]
    [InlineData("> **问题分类**: 对象存储｜上传下载")]
    [InlineData("__问题分类__: 对象存储｜上传下载")]
    [InlineData("*问题分类*: 对象存储｜上传下载")]
    [InlineData("** 问题分类 **: 对象存储｜上传下载")]
    [InlineData("#### 问题分类: 对象存储｜上传下载")]
    [InlineData("<b>问题分类</b>: 对象存储｜上传下载")]
    [InlineData("【问题分类】对象存储｜上传下载")]
    [InlineData("\u200B**问题分类**: 对象存储｜上传下载")]
    [InlineData("\uFEFF**问题分类**: 对象存储｜上传下载")]
    [InlineData("\\*\\*问题分类\\*\\*: 对象存储｜上传下载")]
    [InlineData("**问题\u00A0分类**: 对象存储｜上传下载")]
    [InlineData("＊＊问题分类＊＊: 对象存储｜上传下载")]
    [InlineData("问题分类 对象存储｜上传下载")]
    [InlineData("问题分类对象存储｜上传下载")]
    [InlineData("问题分类: 对象存储｜上传下载")]
    [InlineData("**问题分类：**对象存储｜上传下载")]
    [InlineData("夹在中间的一行\n\n**分类**: 对象存储｜上传下载")]
    public void A_category_line_in_another_form_is_read(string line)
    {
        foreach (var place in Enumerable.Range(0, 3))
        {
            var (part, found) = Parse(PartWith(place, "## T\n\n" + line));

            AssertApart(part, place, "T");
            Assert.Equal(("对象存储", "上传下载"), (part.Entries[place].Category.Product, part.Entries[place].Category.Topic));
            Assert.Contains(found, f => f.Rule == ContentRules.CategoryForm && f.Span!.Value.Text.Contains('｜'));
        }
    }

    [Theory]
    [InlineData("说明文字一行")]
    [InlineData("**目录**: 对象存储｜上传下载")]
    [InlineData("一\n\n二\n\n三")]
    public void An_entry_with_other_lines_in_place_of_the_category_begins_at_its_title_and_shows_them(string lines)
    {
        foreach (var place in Enumerable.Range(0, 3))
        {
            var (part, found) = Parse(PartWith(place, "## T\n\n" + lines));

            AssertApart(part, place, "T");
            Assert.Equal(lines, part.Entries[place].Sections[0].Text);
            Assert.Contains(found, f => f.Rule == ContentRules.CategoryMissing && f.Span!.Value.Text == "## T");
            Assert.Contains(found, f => f.Rule == ContentRules.TextOutsideSections && f.Span!.Value.Text == lines);
        }
    }

    [Theory]
    [InlineData("# T\n\n**问题分类**: 对象存储｜上传下载", "T")]
    [InlineData("### T\n\n**问题分类**: 对象存储｜上传下载", "T")]
    [InlineData(" ## T\n\n**问题分类**: 对象存储｜上传下载", "T")]
    [InlineData("＃＃ T\n\n**问题分类**: 对象存储｜上传下载", "T")]
    [InlineData("T\n\n**问题分类**: 对象存储｜上传下载", "T")]
    [InlineData("T\n\n**分类**: 对象存储｜上传下载", "T")]
    [InlineData("T", "T")]
    [InlineData("**问题分类**: 对象存储｜上传下载", "")]
    [InlineData("", "")]
    public void An_entry_with_another_title_or_none_is_not_swallowed_by_the_one_before(string start, string title)
    {
        foreach (var place in Enumerable.Range(1, 2))
        {
            var (part, found) = Parse(PartWith(place, start));

            AssertApart(part, place, title);
            Assert.NotEmpty(found);
        }
    }

    [Theory]
    [InlineData("**分类**: 对象存储｜上传下载")]
    [InlineData("说明文字一行")]
    public void A_missing_separator_changes_nothing_behind_a_whole_entry(string line)
    {
        var first = Make.Entry("甲").Replace("---\n\n", "", StringComparison.Ordinal);
        var (part, _) = Parse(Make.Part(first, Make.Entry("T").Replace(Usual, "## T\n\n" + line, StringComparison.Ordinal)));

        Assert.Equal(["甲", "T"], part.Entries.Select(e => e.Title.Text));
    }

    [Fact]
    public void A_title_behind_a_whole_entry_begins_an_entry_whatever_follows()
    {
        var (part, _) = Parse(Make.Part(Make.Entry("甲"), "## 残\n\n只剩文字\n\n一\n\n二\n\n三\n\n四\n\n---\n\n", Make.Entry("乙")));

        Assert.Equal(["甲", "残", "乙"], part.Entries.Select(e => e.Title.Text));
        Assert.Equal(["问题", "答案"], part.Entries[0].Sections.Select(s => s.Text));
        Assert.StartsWith("只剩文字", part.Entries[1].Sections.Single().Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("# 注释\n问题分类: 不是｜标记")]
    [InlineData("---\n# 注释\n**问题分类**: 引用｜原文")]
    [InlineData("---\n### 小标题\n问题分类：引用｜原文")]
    [InlineData("## 标题\n**分类**: 引用｜原文")]
    [InlineData("---\n\n## 标题\n\n说明\n\n【分类】引用")]
    [InlineData("***\n\n## 标题\n\n说明")]
    [InlineData("---\n\n标题\n\n**问题分类**: 引用｜原文")]
    [InlineData("---\n\n**问题分类**: 引用｜原文")]
    [InlineData("---\n\n## 步骤\n\n一\n\n---\n\n## 结果\n\n二")]
    public void Text_of_an_entry_that_looks_like_a_beginning_stays_text(string text)
    {
        foreach (var entry in new[] { Make.Entry(question: text), Make.Entry(answer: text) })
        {
            var (part, _) = Parse(Make.Part(entry, Make.Entry("后")));

            Assert.Equal(["标题", "后"], part.Entries.Select(e => e.Title.Text));
            Assert.Contains(part.Entries[0].Sections, s => s.Text == text);
        }
    }

    [Theory]
    [InlineData("***")]
    [InlineData("-----")]
    [InlineData("———")]
    [InlineData("___")]
    [InlineData("- - -")]
    [InlineData(" ---")]
    public void A_separator_in_another_form_is_none_of_the_text(string separator)
    {
        var (part, found) = Parse(Make.Part(Make.Entry("甲"), Make.Entry("乙")).Replace("---", separator, StringComparison.Ordinal));

        Assert.Equal(["甲", "乙"], part.Entries.Select(e => e.Title.Text));
        Assert.All(part.Entries, e => Assert.Equal(2, e.Sections.Length));
        Assert.Equal(3, found.Length);
        Assert.All(found, f => Assert.Equal((ContentRules.SeparatorForm, separator), (f.Rule, f.Span!.Value.Text)));
    }

    [Theory]
    [InlineData("***")]
    [InlineData("答\n\n___")]
    public void A_rule_that_ends_an_answer_is_text(string answer) =>
        Assert.Equal(answer, Parse(Make.Part(Make.Entry(answer: answer))).Part.Entries.Single().Answer!.Text);

    private static string PartWith(int place, string start)
    {
        var entries = new List<string> { Make.Entry("甲"), Make.Entry("乙") };
        entries.Insert(place, Make.Entry("T", question: "问T", answer: "答T").Replace(Usual, start, StringComparison.Ordinal));
        return Make.Part([.. entries]);
    }

    /// <summary>The damaged entry has its own text, and the others have theirs.</summary>
    private static void AssertApart(Part part, int place, string title)
    {
        var titles = new List<string> { "甲", "乙" };
        titles.Insert(place, title);
        Assert.Equal(titles, part.Entries.Select(e => e.Title.Text));
        Assert.Equal(("问T", "答T"), (part.Entries[place].Question!.Text, part.Entries[place].Answer!.Text));
        Assert.All(part.Entries.RemoveAt(place), e => Assert.Equal(["问题", "答案"], e.Sections.Select(s => s.Text)));
    }
}
