using QiniuDocsGen.Content;
using static QiniuDocsGen.Tests.Content.Parsing;

namespace QiniuDocsGen.Tests.Content;

/// <summary>The exact place and words of every finding; each case has one fault.</summary>
public class ContentRuleTests
{
    private const string Q = "### 详细问题描述\n\n问\n\n";
    private const string A = "### 客服解答内容\n\n答\n\n";
    private const string C = "### 根本原因分析\n\n源\n\n";
    private const string End = "---\n\n";

    public static TheoryData<string, string[]> Entries => new()
    {
        { "##标题\n\n**问题分类**: 甲｜乙\n\n" + Q + A + C + End, ["7:1+4 QD1014 the heading is written `##标题`; `## ` and the title were expected"] },
        { "##  标题 \n\n**问题分类**: 甲｜乙\n\n" + Q + A + C + End, ["7:1+7 QD1014 the heading is written `##  标题 `; `## ` and the title were expected"] },
        { "##\n\n**问题分类**: 甲｜乙\n\n" + Q + A + C + End, ["7:1+2 QD1013 the entry has no title; a text was expected behind `##`"] },
        { "## \u200B\u2060\n\n**问题分类**: 甲｜乙\n\n" + Q + A + C + End, ["7:1+5 QD1013 the title of the entry shows nothing; a text was expected behind `##`"] },
        { "## 标题\n\n" + Q + A + C + End, ["7:1+5 QD1015 the entry `标题` has no category line; `**问题分类**: PRODUCT｜TOPIC` was expected below its title"] },
        { Head("**问题分类**"), ["9:1+8 QD1016 the category line is empty; `**问题分类**: PRODUCT｜TOPIC` was expected"] },
        { Head("**问题分类**: "), ["9:1+10 QD1016 the category line is empty; `**问题分类**: PRODUCT｜TOPIC` was expected"] },
        { Head("**问题分类**: ｜乙"), ["9:1+12 QD1016 the category `｜乙` names no product; `**问题分类**: PRODUCT｜TOPIC` was expected"] },
        { Head("**问题分类**: 甲｜"), ["9:1+12 QD1016 the category `甲｜` names no topic; `**问题分类**: PRODUCT｜TOPIC` was expected"] },
        { Head("**问题分类**：甲｜乙"), [Form("**问题分类**：甲｜乙")] },
        { Head("**问题分类**:甲｜乙"), [Form("**问题分类**:甲｜乙")] },
        { Head("**问题分类** 甲｜乙"), [Form("**问题分类** 甲｜乙")] },
        { Head("**问题分类：**甲｜乙"), [Form("**问题分类：**甲｜乙")] },
        { Head("**问题分类:** 甲｜乙"), [Form("**问题分类:** 甲｜乙")] },
        { Head("  **问题分类** :  甲｜乙 "), [Form("  **问题分类** :  甲｜乙 ")] },
        { Head("**问题分类**: 甲 ｜ 乙"), ["9:11+5 QD1017 the category `甲 ｜ 乙` has blanks beside its bar; none were expected"] },
        { Head("**问题分类**: 甲"), ["9:11+1 QD1018 the category `甲` has no `｜`; a product, `｜` (U+FF5C) and a topic were expected"] },
        { Head("**问题分类**: 甲|乙"), ["9:12+1 QD1018 the category `甲|乙` has an ASCII `|`; `｜` (U+FF5C) was expected"] },
        { Head("**问题分类**: 甲:乙"), ["9:12+1 QD1018 the category `甲:乙` has `:` in place of a bar; `｜` (U+FF5C) was expected"] },
        { Head("**问题分类**: 甲：乙"), ["9:12+1 QD1018 the category `甲：乙` has `：` in place of a bar; `｜` (U+FF5C) was expected"] },
        { Head("**问题分类**: 甲／乙"), ["9:12+1 QD1018 the category `甲／乙` has `／` in place of a bar; `｜` (U+FF5C) was expected"] },
        { Head("**问题分类**: ｜"), ["9:1+11 QD1016 the category `｜` names neither product nor topic; `**问题分类**: PRODUCT｜TOPIC` was expected"] },
        { Head("**问题分类**: 甲｜乙｜丙"), ["9:11+5 QD1018 the category `甲｜乙｜丙` has 2 bars; one was expected, so `乙｜丙` is taken as the topic"] },
        { Body(Q + C), ["7:1+5 QD1019 the entry `标题` has no section `### 客服解答内容`; all three were expected"] },
        { Body(Q + A), ["7:1+5 QD1019 the entry `标题` has no section `### 根本原因分析`; all three were expected"] },
        { Body(Q + "### 客服解答内容\n\n" + C), ["15:1+10 QD1020 the section `### 客服解答内容` has no text; some was expected below its heading"] },
        { Body(Q + A + A + C), ["19:1+10 QD1021 the section `### 客服解答内容` stands a second time in this entry; once was expected"] },
        { Body(A + Q + C), ["15:1+10 QD1022 the section `### 详细问题描述` stands behind `### 客服解答内容`; it was expected before it"] },
        { Body(Q + "### 补充\n\n文\n\n" + A + C), ["15:1+6 QD1023 the section `补充` is unknown; `### 详细问题描述`, `### 客服解答内容`, `### 根本原因分析` were expected"] },
        { Body(Q + A.Replace("内容", "内容：") + C), ["15:1+11 QD1024 the section is written `### 客服解答内容：`; `### 客服解答内容` was expected"] },
        { Body(Q + A.Replace("### ", "#### ") + C), ["15:1+11 QD1024 the section is written `#### 客服解答内容`; `### 客服解答内容` was expected"] },
        { Body(Q + A.Replace("### ", "###") + C), ["15:1+9 QD1024 the section is written `###客服解答内容`; `### 客服解答内容` was expected"] },
        { Body(Q + A.Replace("### ", "###　") + C), ["15:1+10 QD1024 the section is written `###　客服解答内容`; `### 客服解答内容` was expected"] },
        { Body("前言\n\n" + Q + A + C), ["11:1+2 QD1025 this text stands before the first section; `### 详细问题描述` was expected before it"] },
        { Body(Q + A + C.Replace("源", "源;果")), ["21:2+1 QD1026 the root causes are separated by an ASCII `;`; `；` (U+FF1B) was expected"] },
        { Body(Q + A + C.Replace("源", "源；；果")), ["21:3+1 QD1027 nothing stands beside this separator; a root cause was expected"] },
        { Body(Q + A + C.Replace("源", "源；")), ["21:2+1 QD1027 nothing stands beside this separator; a root cause was expected"] },
        { Body(Q + A + C.Replace("源", "源； 源")), ["21:4+1 QD1028 the root cause `源` stands here a second time; once was expected"] },
        { Body(Q + A + C + "余\n\n"), ["23:1+1 QD1029 this text stands below the root causes; they were expected to be one line"] },
        { "## 标题\n\n**问题分类**: 甲｜乙\n\n" + Q + A + C, ["21:2+0 QD1030 the entry `标题` has no line `---` behind it; one was expected before the end of the file"] },
        { "## 标题\n\n**问题分类**: 甲｜乙\n\n" + Q + A + C + Make.Entry(), ["21:2+0 QD1030 the entry `标题` has no line `---` behind it; one was expected before the next entry"] },
        { Body(Q + "### 补\u0001充\n\n文\n\n" + A + C), ["15:6+1 QD1035 U+0001 cannot stand in a title or name (1 such here); U+FFFD is shown in its place", "15:1+7 QD1023 the section `补\uFFFD充` is unknown; `### 详细问题描述`, `### 客服解答内容`, `### 根本原因分析` were expected"] },
        { "## 标题\n\n**问题分类**: 甲｜乙\n\n" + Q + A + C + "-----\n\n", ["23:1+5 QD1032 the separator is written `-----`; `---` was expected"] },
        { "## 标题\n\n**问题分类**: 甲｜乙\n\n" + Q, ["13:2+0 QD1031 the file ends inside the entry `标题`; `### 客服解答内容`, `### 根本原因分析` and a line `---` were expected"] },
    };

    public static TheoryData<string, string[]> Parts => new()
    {
        { "介绍\n\n---\n\n" + Make.Entry(), ["1:1+0 QD1005 the part has no title; a line `# TITLE` was expected first"] },
        { "# 题\n\n---\n\n" + Make.Entry(), ["1:1+0 QD1006 the part has no introduction; a paragraph below the title was expected"] },
        { "# 题\n\n介绍\n\n" + Make.Entry(), ["3:3+0 QD1030 the header of the part has no line `---` behind it; one was expected before the first entry"] },
        { "# 题\n\n介绍\n\n---\n\n外\n文\n\n" + Make.Entry(), ["7:1+3 QD1007 `外<U+000A>文` stands before the first entry and is not shown; only a title and an introduction were expected there"] },
        { "# 题\n\n介绍\n", ["1:1+0 QD1008 the file holds no entry; a line `## TITLE` followed by a line `**问题分类**: PRODUCT｜TOPIC` was expected"] },
        { "# 题\n\n## 甲\n\n文\n", ["3:1+4 QD1008 the file holds no entry: no category line stands below `## 甲`; a line `## TITLE` followed by a line `**问题分类**: PRODUCT｜TOPIC` was expected"] },
        { "# 题\n\n## 甲\n\n正文提到问题分类\n", ["3:1+4 QD1033 the file holds no entry: no category line stands below `## 甲`; a line `## TITLE` followed by a line `**问题分类**: PRODUCT｜TOPIC` was expected"] },
        { "", ["1:1+0 QD1008 the file holds no entry; a line `## TITLE` followed by a line `**问题分类**: PRODUCT｜TOPIC` was expected"] },
    };

    [Theory]
    [MemberData(nameof(Entries))]
    public void A_fault_in_an_entry_is_named_with_its_place_and_what_was_expected(string entries, string[] expected) =>
        Assert.Equal(expected, Parse(Make.Part(entries)).Found.Select(Show));

    [Theory]
    [MemberData(nameof(Parts))]
    public void A_fault_around_the_entries_is_named_with_its_place_and_what_was_expected(string part, string[] expected) =>
        Assert.Equal(expected, Parse(part).Found.Select(Show));

    [Theory]
    [MemberData(nameof(Entries))]
    public void A_fault_in_an_entry_leaves_its_neighbours_as_they_are(string entries, string[] expected)
    {
        var part = Parse(Make.Part(Make.Entry("前"), entries, Make.Entry("后"))).Part;

        Assert.NotEmpty(expected);
        Assert.Equal(["前", "后"], new[] { part.Entries[0].Title.Text, part.Entries[^1].Title.Text });
        Assert.All([part.Entries[0], part.Entries[^1]], e => Assert.Equal(("问题", "答案", "上传配置错误或网络问题"), (e.Question!.Text, e.Answer!.Text, e.Causes.Single().Name)));
    }

    [Theory]
    [InlineData("**问题分类**：甲｜乙", "甲", "乙")]
    [InlineData("**问题分类：**甲|乙", "甲", "乙")]
    [InlineData("**问题分类**  :甲 ｜  乙  ", "甲", "乙")]
    [InlineData("**问题分类: 甲｜乙", "甲", "乙")]
    [InlineData("**问题分类**: 甲", "甲", "")]
    [InlineData("**问题分类**: 甲｜乙｜丙", "甲", "乙｜丙")]
    [InlineData("**问题分类**: 甲｜A|B", "甲", "A|B")]
    [InlineData("**问题分类**: **甲**｜乙", "**甲**", "乙")]
    [InlineData("**问题分类**", "", "")]
    public void Categories_in_other_forms_are_understood(string line, string product, string topic)
    {
        var category = Parse(Make.Part(Head(line))).Part.Entries.Single().Category;

        Assert.Equal((product, topic), (category.Product, category.Topic));
    }

    [Fact]
    public void Every_rule_but_those_of_front_matter_and_characters_has_a_case_here()
    {
        var elsewhere = new[]
        {
            ContentRules.FrontMatterSyntax, ContentRules.FrontMatterKey, ContentRules.FrontMatterValue, ContentRules.FrontMatterUnclosed,
            ContentRules.PartNumberRepeated, ContentRules.LineEnds, ContentRules.ReplacementCharacter, ContentRules.NulCharacter, ContentRules.NothingReadable, ContentRules.EntryTooLong,
        };
        var cases = Entries.Concat(Parts).SelectMany(row => row.Data.Item2).Select(line => line.Split(' ')[1]).ToHashSet();

        Assert.Equal([.. ContentRules.All.Except(elsewhere).Select(r => r.Code)], cases.Order());
    }

    private static string Head(string category) => $"## 标题\n\n{category}\n\n" + Q + A + C + End;

    private static string Body(string sections) => "## 标题\n\n**问题分类**: 甲｜乙\n\n" + sections + End;

    private static string Form(string line) =>
        $"9:1+{line.Length} QD1017 the category line is written `{line}`; `**问题分类**: PRODUCT｜TOPIC` was expected";
}
