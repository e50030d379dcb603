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
    [InlineData("# 第19部分", "p19.md", 19)]
    [InlineData("# 第 １９ 部分 常见问题", "x.md", 19)]
    [InlineData("# 第二十部分", "p19.md", 20)]
    [InlineData("# 知识库（第十部分）", "x.md", 10)]
    [InlineData("# 第二十五部分", "x.md", 25)]
    [InlineData("# 第二〇部分", "x.md", 20)]
    [InlineData("# 第一百零五部分", "x.md", 105)]
    [InlineData("# 第九百九十九部分", "x.md", 999)]
    [InlineData("# 第一千部分", "part-7.md", 7)]
    [InlineData("# 第1000部分", "x.md", null)]
    [InlineData("# 第部分", "x.md", null)]
    [InlineData("# 第一批的大部分", "x.md", null)]
    [InlineData("# 第零部分", "x.md", null)]
    [InlineData("# 第99999999999999999999部分", "x.md", null)]
    [InlineData("# 第二部分 - Part 19", "x.md", 19)]
    [InlineData("# Part 99999999999999999999", "x.md", null)]
    public void The_number_of_a_part_comes_from_its_heading_or_its_file_name(string heading, string path, int? number) =>
        Assert.Equal(number, Parse(heading + "\n\n介绍\n\n---\n\n" + Make.Entry(), path).Part.Number);

    [Fact]
    public void A_part_without_a_title_is_shown_under_its_file_name() =>
        Assert.Equal("手册.v2", Parse("介绍\n\n---\n\n" + Make.Entry(), "parts/手册.v2.md").Part.Title);

    [Fact]
    public void Lost_and_NUL_characters_are_reported_once_a_file_with_their_number()
    {
        const string Question = "a\uFFFDb\0c\uFFFD\uFFFD\uFFFD\uFFFDd\uFFFDe\uFFFD";
        var (part, found) = Parse(Make.Part(Make.Entry(question: Question)));

        Assert.Equal(
            [
                "13:4+1 QD1012 a NUL character stands here; text in UTF-8 was expected",
                "13:2+1 QD1011 text was lost here (U+FFFD), and 6 more in this file; text in UTF-8 was expected",
            ],
            found.Select(Show));
        Assert.Equal(Question, part.Entries[0].Question!.Text);
    }

    [Fact]
    public void Characters_that_were_lost_when_the_file_was_read_are_not_reported_twice()
    {
        var file = Make.File(Make.Part(Make.Entry(question: "a\uFFFDb")));
        Assert.Empty(PartParser.Parse([new SourceFile(file.Path, file.DisplayPath, file.Text) { HasLostBytes = true }]).Diagnostics);
    }

    [Theory]
    [InlineData("# 题\n\n问题分类在别处\n")]
    [InlineData("# 題\n\n**問題分類**：甲\n")]
    [InlineData("\0#\0 \0")]
    [InlineData("# \uFFFD\uFFFD\n")]
    public void A_file_that_seems_to_be_a_part_and_holds_no_entry_is_an_error(string text)
    {
        var found = PartParser.Parse([Make.File(text, "a.md"), Make.File(Make.Part(Make.Entry()), "b.md")]).Diagnostics;

        Assert.Contains(found, f => f.Rule == ContentRules.NoReadableEntry && f.Span!.Value.File.Path.Value == "a.md");
        Assert.DoesNotContain(found, f => f.Rule == ContentRules.NothingReadable);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# 笔记\n\n文\n")]
    public void Files_of_which_none_holds_an_entry_are_an_error(string text)
    {
        var found = PartParser.Parse([Make.File(text, "a.md"), Make.File("", "b.md")]).Diagnostics;

        Assert.Equal("none of the 2 Markdown files of the content folder holds an entry; at least one was expected",
            Assert.Single(found, f => f.Severity == Severity.Error).Message);
        Assert.Empty(PartParser.Parse([Make.File(text, "a.md"), Make.File(Make.Part(Make.Entry()), "b.md")]).Diagnostics.Where(f => f.Severity == Severity.Error));
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
}
