using System.Collections.Immutable;
using CsCheck;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model;
using static QiniuDocsGen.Tests.Content.Parsing;

namespace QiniuDocsGen.Tests.Content;

public class NothingIsLostTests
{
    private static readonly string[] HostileLines =
    [
        "", "", " ", "---", "--- ", "----", "***", "# 注释", "## 题", "##", "##x", "### ", "### 备注", "###备注", "#### 深", "### 详细问题描述", "### 客服解答内容：", "#### 根本原因分析",
        "**问题分类**: 甲｜乙", "**问题分类**：甲|乙", "**问题分类**", "**问题分类**: **甲｜", "  **问题分类:** 甲 ｜乙｜丙 ", "**问题分类**：**", "```", "```sh", "~~~~", "> 引", "|a|b|",
        "因；果;因；", "；", "正文", "\t缩进\u00A0", "a\rb", "\u2028", "\u0085", "\0", "\uFFFD", "😀", "title: x", "\uFEFF",
        "———", "___", "- **分类**: 甲:乙", "【问题分类】甲／乙", "問題分類 甲", "\u200B**问题分类**: 甲｜乙", "＃＃ 题", "**问题分类** [甲]｜乙",
    ];

    private static readonly Gen<string> Line = Gen.OneOf(OneOf(HostileLines), Gen.String[Gen.Char["# *-`~｜|：:；;\r\t甲问"], 0, 8]);

    private static readonly Gen<string> Lines = Line.Array[0, 14].Select(lines => string.Join('\n', lines));

    private static readonly Gen<string> Front = OneOf("", "---\nmarkup: markdown\n---\n");

    [Fact]
    public void Every_character_behind_the_first_heading_is_kept_or_is_a_marker_or_is_reported() =>
        Gen.Select(Front, Lines, Lines, Lines).Sample(
            (front, before, body, after) =>
            {
                var text = $"{front}{before}\n{Make.Entry(question: body)}{after}";
                var (part, found) = Parse(text);
                Assert.Empty(Lost(part, found));
            },
            iter: 5000);

    [Fact]
    public void Whatever_a_body_holds_the_entries_around_it_are_intact() =>
        Gen.Select(Front, Lines, Lines, Lines, OneOf("答案", "见\n\n```\nls\n```\n\n~~~sh\nx\n~~~")).Sample(
            (front, question, answer, causes, later) =>
            {
                var (part, _) = Parse(front + Make.Part(Make.Entry("前", answer: later), Make.Entry("中", question: question, answer: answer, causes: causes), Make.Entry("后", answer: later)));
                var (first, last) = (part.Entries[0], part.Entries[^1]);
                Assert.Equal(("前", "后"), (first.Title.Text, last.Title.Text));
                Assert.All([first, last], e => Assert.Equal(
                    ("对象存储", "上传下载", "问题", later, "上传配置错误或网络问题"),
                    (e.Category.Product, e.Category.Topic, e.Question!.Text, e.Answer!.Text, Assert.Single(e.Causes).Name)));
            },
            iter: 5000);

    [Fact]
    public void Any_text_at_all_is_read_without_an_exception() =>
        Gen.Select(Line.Array[0, 30], OneOf("\n", "\r\n", "\r")).Sample(
            (lines, lineEnd) =>
            {
                var (part, found) = Parse(string.Join(lineEnd, lines));
                Assert.All(found, f => Assert.InRange(f.Span!.Value.End, f.Span.Value.Start, part.File.Text.Length));
                Assert.All(found, f => Assert.DoesNotContain(f.Message, c => char.IsControl(c)));
            },
            iter: 5000);

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    /// <summary>The lines of a part that hold characters which are neither in the model nor markers nor reported.</summary>
    private static IEnumerable<string> Lost(Part part, ImmutableArray<Diagnostic> found)
    {
        if (part.Entries.IsEmpty)
            return [];
        var text = part.File.Text;
        var kept = new bool[text.Length];
        var spans = part.Entries.SelectMany(e => e.Sections.Select(s => s.Span).Append(e.Title.Span).Append(e.Category.Span).Concat(e.Causes.Select(c => c.Span)));
        foreach (var span in spans.Concat(found.Where(f => f.Span is not null).Select(f => f.Span!.Value)))
            kept.AsSpan(span.Start, span.Length).Fill(true);
        var headings = part.Entries.SelectMany(e => e.Sections).Select(s => s.Heading).ToHashSet();
        var rest = Enumerable.Range(part.Entries[0].Span.Start, text.Length - part.Entries[0].Span.Start)
            .Select(i => kept[i] ? ' ' : text[i])
            .ToArray();
        return new string(rest).Split('\n', '\r').Select(l => l.Trim()).Where(l => l.Length > 0 && !IsMarker(l, headings));
    }

    private static bool IsMarker(string line, HashSet<string> headings) =>
        line is "##" or "---" or "**问题分类**:" or "### 详细问题描述" or "### 客服解答内容" or "### 根本原因分析"
        || line.All(c => c is '；' || char.IsWhiteSpace(c))
        || (line.StartsWith("### ", StringComparison.Ordinal) && headings.Contains(line[4..].Trim()));
}
