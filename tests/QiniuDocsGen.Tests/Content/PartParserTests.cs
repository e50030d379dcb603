using QiniuDocsGen.Content;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;
using QiniuDocsGen.Text;
using static QiniuDocsGen.Tests.Content.Parsing;

namespace QiniuDocsGen.Tests.Content;

public class PartParserTests
{
    [Fact]
    public void A_part_in_the_usual_form_is_read_without_findings()
    {
        var (part, found) = Parse(Make.Part(Make.Entry("甲", causes: "原因一；原因二"), Make.Entry("乙", "CDN｜证书问题", "问\n\n问二", "答")));

        Assert.Empty(found);
        Assert.Equal(("测试知识库 - Part 1", 1, PartMarkup.Verbatim, false), (part.Title, part.Number, part.Markup, part.Hidden));
        Assert.Equal(["甲", "乙"], part.Entries.Select(e => e.Title.Text));
        Assert.Equal([1, 2], part.Entries.Select(e => e.Ordinal));
        Assert.Equal(["原因一", "原因二"], part.Entries[0].Causes.Select(c => c.Name));
        var entry = part.Entries[1];
        Assert.Equal(("CDN", "证书问题"), (entry.Category.Product, entry.Category.Topic));
        Assert.Equal(("问\n\n问二", "答"), (entry.Question!.Text, entry.Answer!.Text));
        Assert.Equal("CDN｜证书问题", entry.Category.Span.Text);
        Assert.Equal(entry.Question.Text, entry.Question.Span.Text);
        Assert.StartsWith("## 乙", entry.Span.Text, StringComparison.Ordinal);
        Assert.EndsWith("上传配置错误或网络问题", entry.Span.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_come_in_the_order_of_their_paths_with_the_same_findings_for_any_order_of_files()
    {
        SourceFile[] files = [.. Enumerable.Range(1, 20).Select(i => Make.File(Make.Part(Make.Entry($"题{i}")) + "尾", $"parts/p{i % 7}-{i:00}.md"))];

        var forward = PartParser.Parse([.. files]);
        var backward = PartParser.Parse([.. files.Reverse()]);

        Assert.Equal(files.Select(f => f.Path.Value).Order(StringComparer.Ordinal), forward.Value.Select(p => p.File.Path.Value));
        Assert.Equal(forward.Diagnostics.Select(d => d.Span + Show(d)), backward.Diagnostics.Select(d => d.Span + Show(d)));
    }

    [Fact]
    public void Two_parts_with_one_number_are_reported_at_the_second_with_a_note_at_the_first()
    {
        var first = Make.File("---\npart: 7\n---\n" + Make.Part(Make.Entry()), "a.md");
        var second = Make.File("# 手册 Part 7\n\n介绍\n\n---\n\n" + Make.Entry(), "b.md");

        var found = Assert.Single(PartParser.Parse([second, first]).Diagnostics);

        Assert.Same(ContentRules.PartNumberRepeated, found.Rule);
        Assert.Equal("content/b.md:1:1", found.Span.ToString());
        Assert.Equal("content/a.md:2:7", found.Notes.Single().Span.ToString());
        Assert.Equal("this is part 7, and so is content/a.md; a number of its own was expected", found.Message);
    }

    [Theory]
    [InlineData("# 知识库 - Part 19", "x.md", 19)]
    [InlineData("# 知识库 part-3 增补", "x.md", 3)]
    [InlineData("# 知识库", "part-042.md", 42)]
    [InlineData("# Part", "part 5.md", 5)]
    [InlineData("# 知识库", "x.md", null)]
    [InlineData("# Part 99999999999999999999", "x.md", null)]
    public void The_number_of_a_part_comes_from_its_heading_or_its_file_name(string heading, string path, int? number) =>
        Assert.Equal(number, Parse(heading + "\n\n介绍\n\n---\n\n" + Make.Entry(), path).Part.Number);

    [Fact]
    public void A_part_without_a_title_is_shown_under_its_file_name() =>
        Assert.Equal("手册.v2", Parse("介绍\n\n---\n\n" + Make.Entry(), "parts/手册.v2.md").Part.Title);

    [Fact]
    public void Lost_and_NUL_characters_are_reported_where_they_stand_and_counted_after_the_third()
    {
        var (part, found) = Parse(Make.Part(Make.Entry(question: "a\uFFFDb\0c\uFFFD\uFFFD\uFFFD\uFFFDd\uFFFDe\uFFFD")));

        Assert.Equal(
            [
                "13:2+1 QD1011 text was lost here (U+FFFD); text in UTF-8 was expected",
                "13:4+1 QD1012 a NUL character stands here; text was expected",
                "13:6+4 QD1011 text was lost here (U+FFFD); text in UTF-8 was expected",
                "13:11+1 QD1011 text was lost here (U+FFFD); text in UTF-8 was expected",
                "13:13+1 QD1011 1 more of this kind in this file; this is the first of them",
            ],
            found.Select(Show));
        Assert.Equal("a\uFFFDb\0c\uFFFD\uFFFD\uFFFD\uFFFDd\uFFFDe\uFFFD", part.Entries[0].Question!.Text);
    }

    [Fact]
    public void Findings_of_one_kind_are_counted_after_the_hundredth_of_a_file()
    {
        var (part, found) = Parse(Make.Part([.. Enumerable.Range(0, 250).Select(i => Make.Entry($"题{i}", "对象存储"))]));

        Assert.Equal(250, part.Entries.Length);
        Assert.Equal(101, found.Length);
        Assert.StartsWith("150 more", found[^1].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\r\n", "CR LF")]
    [InlineData("\r", "lone CR")]
    public void Other_line_ends_are_mentioned_once_and_change_nothing(string lineEnd, string name)
    {
        var (part, found) = Parse(Make.Part(Make.Entry(question: "一\n\n二"), Make.Entry()).Replace("\n", lineEnd, StringComparison.Ordinal));

        var only = Assert.Single(found);
        Assert.Equal((Severity.Info, $"the file has {name} line ends; LF was expected"), (only.Severity, only.Message));
        Assert.Equal($"一{lineEnd}{lineEnd}二", part.Entries[0].Question!.Text);
        Assert.Equal(2, part.Entries.Length);
    }

    [Fact]
    public void A_byte_order_mark_that_is_left_is_no_part_of_the_title()
    {
        var (part, found) = Parse("\uFEFF" + Make.Part(Make.Entry()));

        Assert.Empty(found);
        Assert.Equal("测试知识库 - Part 1", part.Title);
    }

    [Fact]
    public void The_rules_have_distinct_codes_and_names_and_all_are_listed()
    {
        var fields = typeof(ContentRules).GetFields().Where(f => f.FieldType == typeof(DiagnosticRule)).Select(f => (DiagnosticRule)f.GetValue(null)!);

        Assert.Equal(fields, ContentRules.All);
        Assert.Equal(ContentRules.All.Length, ContentRules.All.DistinctBy(r => r.Code).Count());
        Assert.Equal(ContentRules.All.Length, ContentRules.All.DistinctBy(r => r.Name).Count());
    }

    [Fact]
    public void The_real_part_is_read_whole_and_without_warnings()
    {
        var file = Path.Combine(Repository.RealKnowledgeBase(), "part-19.md");
        var (part, found) = Parse(File.ReadAllText(file), "part-19.md");

        Assert.DoesNotContain(found, f => f.Severity > Severity.Info);
        Assert.Equal((19, 114), (part.Number, part.Entries.Length));
        Assert.Equal(7, part.Entries.DistinctBy(e => e.Category.Product).Count());
        Assert.Equal(22, part.Entries.DistinctBy(e => (e.Category.Product, e.Category.Topic)).Count());
        Assert.Equal(9, part.Entries.SelectMany(e => e.Causes).DistinctBy(c => c.Name).Count());
        Assert.All(part.Entries, e => Assert.Equal([SectionKind.Question, SectionKind.Answer], e.Sections.Select(s => s.Kind)));
    }

    [Theory]
    [InlineData("## 第二条\n\n夹在中间的一行\n\n**问题分类**: 对象存储｜上传下载", "第二条")]
    [InlineData("# 第二条\n\n**问题分类**: 对象存储｜上传下载", "第二条")]
    [InlineData("### 第二条\n\n**问题分类**: 对象存储｜上传下载", "第二条")]
    [InlineData(" ## 第二条\n\n**问题分类**: 对象存储｜上传下载", "第二条")]
    [InlineData("＃＃ 第二条\n\n**问题分类**: 对象存储｜上传下载", "第二条")]
    [InlineData("## 第二条\n\n问题分类: 对象存储｜上传下载", "第二条")]
    [InlineData("## 第二条\n\n问题分类：对象存储｜上传下载", "第二条")]
    public void An_entry_that_begins_in_another_form_is_not_swallowed_by_the_one_before(string start, string title)
    {
        var second = Make.Entry("T").Replace("## T\n\n**问题分类**: 对象存储｜上传下载", start, StringComparison.Ordinal);
        var (part, found) = Parse(Make.Part(Make.Entry("第一条"), second, Make.Entry("第三条")));

        Assert.Equal(["第一条", title, "第三条"], part.Entries.Select(e => e.Title.Text));
        Assert.All(part.Entries, entry => Assert.Equal(("对象存储", "上传下载", "答案"), (entry.Category.Product, entry.Category.Topic, entry.Answer!.Text)));
        Assert.NotEmpty(found);
        Assert.Equal(start.Contains("夹在", StringComparison.Ordinal), part.Entries[1].Sections.Any(s => s.Text == "夹在中间的一行"));
    }

    [Theory]
    [InlineData("# 注释\n问题分类: 不是｜标记")]
    [InlineData("---\n# 注释\n**问题分类**: 引用｜原文")]
    [InlineData("---\n### 小标题\n问题分类：引用｜原文")]
    public void Text_of_an_answer_that_looks_like_a_beginning_stays_text(string text)
    {
        var (part, _) = Parse(Make.Part(Make.Entry(answer: text), Make.Entry()));
        Assert.Equal(2, part.Entries.Length);
    }
}
