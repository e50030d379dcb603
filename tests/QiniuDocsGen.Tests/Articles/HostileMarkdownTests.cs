using QiniuDocsGen.Articles;

namespace QiniuDocsGen.Tests.Articles;

/// <summary>Shapes on which Markdown parsers fail or take quadratic time. Each test would run for minutes if its shape reached the parser at full size.</summary>
public sealed class HostileMarkdownTests
{
    private const int Size = 250_000;

    private static readonly string[] Repeated =
    [
        "[", "]", "[ (](", "![![", "[a](", "[](x", "*", "**a ", "*a_ ", "a*", "a**b", " _a", "***a**b*c", ">", "> ", ">\n", "`", "`a", "<", "<a", "<a@b", "<http://a", "&", "&a", "|", "a|",
        "a|b\n", "- ", "1. ", "- a\n", "- a\n\n", "* a\n+ a\n", "# a\n", "```\n", "***\n", "\\", "\\*", "\n", "a\n", "a  \n", "\t", "> - ", ">a\nb\n", "[a]: b\n", "[a]:", "[a](b 't", "][", "[]", "[a][",
        "*[", "**[a]", "[a](x)", "[![a](x)](y)", "中**", "**中文。**中", "*_", "*a _b **c __d ", "-     a\n", "> 1. a\n", "-|-\n", "|-", "- a|b\n  -|-\n  c|d\n", "1) ", "+ ", ">\t", "![a](x)\n", "[a](#b)\n\n", "~", "a\n\n",
    ];

    public static TheoryData<string> Shapes => [.. Repeated];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_shape_that_fills_a_section_ends_and_keeps_its_text(string piece)
    {
        AssertReadable(string.Concat(Enumerable.Repeat(piece, Size / piece.Length)));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_shape_cut_into_blocks_below_the_limit_ends_too(string piece)
    {
        var block = string.Concat(Enumerable.Repeat(piece, 400 / piece.Length)) + "\n\n";
        AssertReadable(string.Concat(Enumerable.Repeat(block, Size / 4 / block.Length)));
    }

    [Fact]
    public void A_wide_table_with_many_short_rows_is_shown_as_it_stands()
    {
        var text = string.Concat(Enumerable.Repeat("|a", 8000)) + "|\n" + string.Concat(Enumerable.Repeat("|-", 8000)) + "|\n" + string.Concat(Enumerable.Repeat("|\n", 16000));
        Assert.Equal(ArticlesRules.MarkdownTooComplex, Assert.Single(Formatted.Markdown(text).Findings).Rule);
    }

    [Fact]
    public void Deep_nesting_is_shown_as_it_stands_and_reported_at_the_section()
    {
        var formatted = Formatted.Markdown(string.Concat(Enumerable.Range(0, 300).Select(i => new string(' ', i * 2) + "- a\n")));
        var finding = Assert.Single(formatted.Findings);
        Assert.Equal(ArticlesRules.MarkdownTooComplex, finding.Rule);
        Assert.Equal(3, finding.Span!.Value.Position.Line);
        Assert.NotNull(formatted.Find("div.verbatim"));
    }

    [Fact]
    public void A_section_that_is_too_long_is_shown_as_it_stands()
    {
        var formatted = Formatted.Markdown(new string('字', 300_000));
        Assert.Contains("300000", Assert.Single(formatted.Findings).Message, StringComparison.Ordinal);
        Assert.Equal(300_000, formatted.Section.PlainText.Length);
    }

    [Theory]
    [InlineData("--------------------------------------------------------------------------------")]
    [InlineData("................................................................................")]
    [InlineData("************************************************************************* 说明")]
    public void A_drawn_line_is_no_nesting(string text)
    {
        Assert.Empty(Formatted.Markdown(text).Findings);
    }

    [Fact]
    public void A_long_table_and_long_code_are_read()
    {
        var table = "| a | b |\n| - | - |\n" + string.Concat(Enumerable.Repeat("| `x_y` | [c](https://a.example) |\n", 200));
        var code = "```json\n" + string.Concat(Enumerable.Repeat("{ \"snake_case\": 1 },\n", 2000)) + "```\n";
        Assert.Empty(Formatted.Markdown(table + "\n" + code).Findings);
    }

    [Theory]
    [InlineData("```json\n", "[[1,2],[3,4]],\n", 300, "```\n")]
    [InlineData("~~~\n", "[[1,2],[3,4]],\n", 300, "```\n~~~\n")]
    [InlineData("````\n```\n", "**[a]**\n", 1000, "```\n  ````\n")]
    [InlineData("", "短行\n", 299, "a|b|c|d|e|f|g|h|i|j|k|l|m|n|o|p|q|r|s|t|u|v|w|x|y|z|a|b|c|d|e|f|g|h|i|j|k|l|m|n|o|p|q|r|s|t|u|v|w|x|y|z|a|b|c|d|e|f|g|h|i|j|k|l|m|n|o|p|q|r|s\n")]
    public void Long_code_and_lines_with_bars_are_read(string before, string line, int count, string after) =>
        Assert.Empty(Formatted.Markdown("开头\n\n" + before + string.Concat(Enumerable.Repeat(line, count)) + after).Findings);

    [Theory]
    [InlineData("- a\n", 20_001, "lines", 5)]
    [InlineData("a|b\n", 5_001, "vertical bars", 5)]
    [InlineData("| a | b |\n|---|---|\n", 4_000, "cells", 5)]
    [InlineData("[a]\n", 800, "brackets", 5)]
    [InlineData(" ```\n```\n[a]\n[b]\n", 500, "brackets", 5)]
    [InlineData("- x\n  ```\n[a]\n[b]\n", 500, "brackets", 5)]
    [InlineData("a\u2028```\n[a]\n[b]\n", 500, "brackets", 5)]
    public void A_refused_block_is_named_with_its_place_and_the_true_reason(string lines, int count, string reason, int line)
    {
        var finding = Assert.Single(Formatted.Markdown("开头\n\n" + string.Concat(Enumerable.Repeat(lines, count))).Findings);

        Assert.Equal((ArticlesRules.MarkdownTooComplex, line), (finding.Rule, finding.Span!.Value.Position.Line));
        Assert.Contains(reason, finding.Message, StringComparison.Ordinal);
    }

    private static void AssertReadable(string text)
    {
        var formatted = Formatted.Markdown(text);
        Assert.Equal(text.Count(char.IsLetter), formatted.Section.Html.Value.Length == 0 ? -1 : LettersKept(text, formatted));
    }

    /// <summary>Letters of addresses are markup where a link was made or a picture reported; all others are seen.</summary>
    private static int LettersKept(string text, Formatted formatted) =>
        formatted.Find("a, .broken-link") is null && formatted.Findings.All(f => f.Rule != ArticlesRules.PictureNotShown) ? formatted.Text.Count(char.IsLetter) : text.Count(char.IsLetter);
}
