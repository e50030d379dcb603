using CsCheck;
using QiniuDocsGen.Articles;
using QiniuDocsGen.Content;
using QiniuDocsGen.Model;
using Block = QiniuDocsGen.Model.Block;

namespace QiniuDocsGen.Tests.Articles;

public sealed class VerbatimTextTests
{
    private static readonly Gen<string> Hostile = Gen.OneOf(
        AnyOf(
            "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "</div>", "<!--", "]]>", "&lt;", "&amp", "\"", "'", "[图片]", "[SANITIZED_URL]",
            "[REDACTED_", "[SANITIZED-URL]", "***", "---", "\n", "\r\n", "\r", "\t", "\u00A0\u00A0", "\u202E", "\u2066", "😀", "{\"a\":1}", "https://a.example/?x=1&y=2",
            "[a](b)", "--force", "5. ", "accept: */*", "`", "\\/", " 您好，", "您好", " 好的 ", " 稍等", "1、甲甲甲甲", "2、乙乙乙乙", "1. ", "2. ", "3. ", "方法一：", "方法2:", "①", "a、", "b、",
            "{\"a\":", "}", "[", "]", "a.b(c);", " => ", "->", "[域名管理]", "「配置」", "注意：", "\n  at x.y(", ";\n", "\u00A0 \u00A0 ", "(", ")", "（1）", "\n\n", " "),
        Gen.Char.Select(c => c.ToString()),
        Gen.String.AlphaNumeric).Array[0, 30].Select(string.Concat);

    [Fact]
    public void A_page_shows_every_character_of_any_text()
    {
        Hostile.Sample(text => Assert.Equal(WithoutBlanks(AsBrowsersRead(text)), WithoutBlanks(Formatted.Verbatim(text).Text)), iter: 3000);
    }

    [Fact]
    public void No_text_makes_an_element_or_an_attribute_other_than_ours()
    {
        string[] elements = ["DIV", "P", "SPAN", "UL", "LI", "B", "CODE", "PRE"];
        string[] attributes = ["class", "dir", "data-turn", "data-note", "data-placeholder", "data-original", "title", "tabindex"];
        Hostile.Sample(
            text => Assert.All(Formatted.Verbatim(text).Body.QuerySelectorAll("*"), e =>
            {
                Assert.Contains(e.TagName, elements);
                Assert.All(e.Attributes, a => Assert.Contains(a.Name, attributes));
            }),
            iter: 500);
    }

    [Fact]
    public void Blocks_nest_in_their_order()
    {
        Hostile.Sample(
            text =>
            {
                var open = new Stack<Block>();
                foreach (var block in Formatted.Verbatim(text).Section.Blocks)
                {
                    while (open.TryPeek(out var done) && done.End <= block.Start)
                        open.Pop();
                    Assert.True(!open.TryPeek(out var outer) || block.End <= outer.End, $"{block} crosses another");
                    open.Push(block);
                }
            },
            iter: 1500);
    }

    [Theory]
    [InlineData("联系人 [REDACTED_PERSON_NAME]，身份证 [REDACTED_RESIDENT_ID]，办好了", "联系人 〔已隐去〕，身份证 〔已隐去〕，办好了")]
    [InlineData("源站填[图片]和[SANITIZED_URL] [SANITIZED_URL]，再部署证书", "源站填 和〔已隐去〕，再部署证书")]
    [InlineData("[SANITIZED_URL][图片]", "")]
    public void Plain_texts_have_a_mark_where_words_were_taken_out(string text, string shown)
    {
        var formatted = Formatted.Verbatim(text);
        Assert.Equal(shown, formatted.Section.ShownText);
        Assert.DoesNotContain("已隐去", formatted.Section.PlainText + formatted.Section.SearchText, StringComparison.Ordinal);
        Assert.Equal(shown, formatted.Article.Excerpt);
    }

    [Theory]
    [InlineData("[图片]", "picture")]
    [InlineData("[SANITIZED_URL]", "removed")]
    [InlineData("[REDACTED_WECHAT_2]", "removed")]
    public void A_placeholder_is_a_badge_that_keeps_its_letters(string placeholder, string kind)
    {
        var formatted = Formatted.Verbatim($"见{placeholder}即可");
        var badge = formatted.Find("span.placeholder")!;
        Assert.Equal(placeholder, badge.TextContent);
        Assert.Equal(kind, badge.GetAttribute("data-placeholder"));
        Assert.Equal("见 即可", formatted.Section.PlainText);
    }

    [Theory]
    [InlineData("[SANITIZED-URL]")]
    [InlineData("[REDACTED]")]
    [InlineData("[SANITIZED_]")]
    [InlineData("[sanitized_url]")]
    [InlineData("[SANITIZED_URL")]
    [InlineData("[域名管理]")]
    [InlineData("[图片 ]")]
    public void Other_brackets_are_text(string text)
    {
        Assert.Null(Formatted.Verbatim(text).Find(".placeholder"));
    }

    [Fact]
    public void Nothing_is_read_as_markup_and_nothing_becomes_a_link()
    {
        var formatted = Formatted.Verbatim("**粗** https://a.example [a](https://b.example) 5. 第五");
        Assert.Equal("**粗** https://a.example [a](https://b.example)\n5. 第五", formatted.Text);
        Assert.Null(formatted.Find("a, b, strong, em, ol"));
        Assert.Empty(formatted.Findings);
    }

    [Theory]
    [InlineData("您好，请在控制台操作 您好，已处理  谢谢")]
    [InlineData("1、先打开控制台 2、再点“域名管理” 4、最后保存")]
    [InlineData("import\u00A0os\u00A0\u00A0\u00A0\u00A0client = make(key) # 注释 print(client)")]
    [InlineData("{\u00A0\"code\":\u00A0614,\u00A0\"error\":\u00A0\"file\u00A0exists\",\u00A0\"url\":\"http:\\/\\/a.example\\/b\"\u00A0}")]
    [InlineData("<Error><Code>AccessDenied</Code><Message>x &amp; y</Message></Error>")]
    [InlineData("curl -H \"accept: */*\" 192.0.2.*** 与 198.51.100.***")]
    [InlineData("List<Map<String, Object>> rows;\n---\n# 注释\n| a | b |\n```")]
    public void Text_as_tickets_hold_it_is_shown_to_the_letter(string text)
    {
        Assert.Equal(WithoutBlanks(text), WithoutBlanks(Formatted.Verbatim(text).Text));
    }

    [Fact]
    public void Blanks_within_a_paragraph_stay() =>
        Assert.Equal("主机记录  为\u00A0\u00A0www\n\t类型 CNAME", Formatted.Verbatim("主机记录  为\u00A0\u00A0www\n\t类型 CNAME").Text);

    [Fact]
    public void The_real_part_and_the_samples_are_shown_to_the_letter()
    {
        var folders = new[] { Repository.Path("content", "parts"), Repository.RealKnowledgeBase() };
        foreach (var file in folders.SelectMany(f => Directory.EnumerateFiles(f, "*.md")))
        {
            foreach (var section in PartParser.Parse([Make.File(File.ReadAllText(file))]).Value.SelectMany(p => p.Entries).SelectMany(e => e.Sections))
                Assert.True(WithoutBlanks(section.Text) == WithoutBlanks(Formatted.Verbatim(section.Text).Text), $"the section at {section.Span.Position} is not shown to the letter");
        }
    }

    [Theory]
    [InlineData("a\u007Fb", 2)]
    [InlineData("a\0b\u0085", 4)]
    [InlineData("ab\u001B[31m", 3)]
    [InlineData("a\uFFFFb", 2)]
    public void Characters_that_a_page_cannot_hold_are_replaced_and_reported_where_they_stand(string text, int column)
    {
        var formatted = Formatted.Verbatim(text);
        var finding = Assert.Single(formatted.Findings);
        Assert.Equal(ArticlesRules.UnfitCharacter, finding.Rule);
        Assert.Equal((3, column), (finding.Span!.Value.Position.Line, finding.Span.Value.Position.Column));
        Assert.Equal('\uFFFD', formatted.Text[column - 1]);
    }

    [Fact]
    public void Half_of_a_surrogate_pair_is_replaced_and_a_whole_pair_is_not()
    {
        var formatted = Formatted.Verbatim("a\uDE00😀\uD83D");
        Assert.Equal("a\uFFFD😀\uFFFD", formatted.Text);
        Assert.Contains("(2 such", Assert.Single(formatted.Findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_block_isolates_its_direction()
    {
        Assert.Equal("auto", Formatted.Verbatim("\u202Eabc").Find(".verbatim")!.GetAttribute("dir"));
    }

    [Fact]
    public void Plain_text_is_one_line_without_direction_marks()
    {
        Assert.Equal("a b c", Formatted.Verbatim(" a\u00A0\r\n\tb\u202E \u2066c ").Section.PlainText);
    }

    /// <summary>What the rules of HTML make of a text: line ends are LF, and unfit characters are replaced by us.</summary>
    private static string AsBrowsersRead(string text) => UnfitCharacters
        .Replace(new Section(SectionKind.Answer, "", text, Make.File(text).Span(0, text.Length)), [])
        .Replace("\r\n", "\n", StringComparison.Ordinal)
        .Replace('\r', '\n');

    private static string WithoutBlanks(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static Gen<string> AnyOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);
}
