using QiniuDocsGen.Articles;

namespace QiniuDocsGen.Tests.Articles;

public sealed class MarkdownArticleTests
{
    [Theory]
    [InlineData("**注意：**请先备份", "strong", "注意：")]
    [InlineData("请**“备份”**后操作", "strong", "“备份”")]
    [InlineData("*重点。*后文", "em", "重点。")]
    [InlineData("用 `a<b` 比较", "code", "a<b")]
    public void Emphasis_and_code_work_beside_Chinese_text(string text, string element, string expected)
    {
        Assert.Equal(expected, Formatted.Markdown(text).Find(element)!.TextContent);
    }

    [Theory]
    [InlineData("打给 [REDACTED_MOBILE_PHONE] 问问", "打给〔已隐去〕问问")]
    [InlineData("打给**[REDACTED_MOBILE_PHONE]**问问", "打给〔已隐去〕问问")]
    [InlineData("- 联系人 [REDACTED_PERSON_NAME]，身份证 [REDACTED_RESIDENT_ID]。", "联系人〔已隐去〕，身份证〔已隐去〕。")]
    [InlineData("| 参数 | 值 |\n| - | - |\n| 电话 | [REDACTED_LANDLINE_PHONE] |", "参数 值 电话〔已隐去〕")]
    [InlineData("```\nak=[REDACTED_ACCESS_KEY]\n```", "ak=〔已隐去〕")]
    [InlineData("# 关于 [REDACTED_EMAIL]\n\n第一段", "关于〔已隐去〕第一段")]
    public void What_was_removed_has_a_badge_and_a_mark_in_plain_texts(string text, string shown)
    {
        var formatted = Formatted.Markdown(text);
        Assert.All(formatted.Body.QuerySelectorAll("[data-placeholder]"), badge => Assert.Matches("^\\[REDACTED_[A-Z_]+\\]$", badge.TextContent));
        Assert.NotNull(formatted.Find("span.placeholder[data-placeholder=removed][title=已隐去]"));
        Assert.Equal(shown.Replace(" ", "", StringComparison.Ordinal), formatted.Section.ShownText.Replace(" ", "", StringComparison.Ordinal));
        Assert.DoesNotContain("REDACTED", formatted.Section.PlainText + formatted.Article.KeyPoint + formatted.Article.Excerpt, StringComparison.Ordinal);
        Assert.Empty(formatted.Findings);
    }

    [Fact]
    public void A_placeholder_in_an_attribute_stays_one()
    {
        var formatted = Formatted.Markdown("[文档](https://a.example/[REDACTED_EMAIL]) 和 [图片]");
        Assert.Equal("picture", Assert.Single(formatted.Body.QuerySelectorAll("[data-placeholder]")).GetAttribute("data-placeholder"));
        Assert.Equal("https://a.example/[REDACTED_EMAIL]", Uri.UnescapeDataString(formatted.Find("a")!.GetAttribute("href")!));
    }

    [Fact]
    public void A_placeholder_before_brackets_is_no_link()
    {
        var formatted = Formatted.Markdown("打给 [REDACTED_MOBILE_PHONE](王工) 问问");
        Assert.Equal("打给 [REDACTED_MOBILE_PHONE](王工) 问问", formatted.Text.Trim());
        Assert.NotNull(formatted.Find("[data-placeholder=removed]"));
    }

    [Fact]
    public void A_table_stands_in_a_region_that_scrolls()
    {
        var formatted = Formatted.Markdown("| 参数 | 值 | 说明 |\n| --- | ---: | :-: |\n| `a` | 1 | 甲 |\n| b | 2 |\n");
        var region = formatted.Find("div.table")!;
        Assert.Equal(("region", "0", "表格"), (region.GetAttribute("role"), region.GetAttribute("tabindex"), region.GetAttribute("aria-label")));
        Assert.Equal(3, formatted.Body.QuerySelectorAll("thead th[scope=col]").Length);
        Assert.Equal("align-right", formatted.Find("tbody td:nth-child(2)")!.ClassName);
        Assert.Equal("参数 值 说明 a 1 甲 b 2", formatted.Section.PlainText);
        Assert.Null(formatted.Find("[style]"));
        Assert.Empty(formatted.Findings);
    }

    [Fact]
    public void A_row_that_is_longer_than_the_head_loses_nothing()
    {
        var formatted = Formatted.Markdown("| a | b |\n| - | - |\n| 1 | 2 | 第三 |\n");
        Assert.Contains("第三", formatted.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("## 结论\n\n先**刷新**缓存。\n\n再看。", "先刷新缓存。")]
    [InlineData("- 甲\n- 乙", "甲 乙")]
    public void The_key_point_is_the_first_paragraph_or_everything(string text, string expected) =>
        Assert.Equal(expected, Formatted.Markdown(text).Article.KeyPoint);

    [Fact]
    public void Fenced_code_keeps_its_text_and_names_its_language()
    {
        var formatted = Formatted.Markdown("```c++\nif (a < b && c) { **x** }\n\n\tend\n```\n");
        Assert.Equal("if (a < b && c) { **x** }\n\n\tend\n", formatted.Find("pre > code.language-c\\+\\+")!.TextContent);
        Assert.Equal("if (a < b && c) { **x** } end", formatted.Section.PlainText);
    }

    [Theory]
    [InlineData("`qshell fput --thread-count 8`", "qshell fput <span>--thread-count</span> 8")]
    [InlineData("`a  -b<c`", "a  <span>-b&lt;c</span>")]
    [InlineData("`-x`", "<span>-x</span>")]
    [InlineData("`no hyphen`", "no hyphen")]
    [InlineData("`a-word-that-no-phone-can-hold`", "a-word-that-no-phone-can-hold")]
    [InlineData("```\n\tcurl -I\t-L \n```", "\tcurl <span>-I</span>\t<span>-L</span> \n")]
    public void A_word_of_code_with_hyphens_stands_whole_and_every_character_stays(string text, string expected)
    {
        var code = Formatted.Markdown(text).Find("code")!;
        Assert.Equal(expected, code.InnerHtml);
        Assert.Equal(text.Trim('`').TrimStart('\n'), code.TextContent);
    }

    [Theory]
    [InlineData("```js\" onclick=\"x\ncode\n```")]
    [InlineData("```<b>\ncode\n```")]
    [InlineData("```中文\ncode\n```")]
    public void A_language_of_other_characters_is_left_out(string text)
    {
        var code = Formatted.Markdown(text).Find("code")!;
        Assert.Empty(code.Attributes);
    }

    [Fact]
    public void An_open_fence_ends_with_the_section()
    {
        Assert.Equal("code\n", Formatted.Markdown("```\ncode").Find("code")!.TextContent);
    }

    [Fact]
    public void Headings_nest_below_those_of_the_page()
    {
        var formatted = Formatted.Markdown("#### 步骤\n\n甲\n\n##### 细节\n\n###### 更细\n");
        Assert.Equal(["h3", "h4", "h5"], formatted.Body.QuerySelectorAll("h3,h4,h5,h6,h2,h1").Select(h => h.LocalName));
    }

    [Theory]
    [InlineData("5. 五\n6. 六", "5")]
    [InlineData("1. 一\n2. 二", null)]
    [InlineData("0. 零", "0")]
    public void A_list_begins_with_the_number_written(string text, string? start)
    {
        var formatted = Formatted.Markdown(text);
        Assert.Equal(start, formatted.Find("ol")!.GetAttribute("start"));
        Assert.Empty(formatted.Findings);
    }

    [Fact]
    public void Lists_hold_code_and_lists()
    {
        var formatted = Formatted.Markdown("1. 甲\n   - 乙\n   - 丙\n\n2. 丁\n\n   ```bash\n   ls\n   ```\n\n   | a |\n   | - |\n   | b |\n");
        Assert.NotNull(formatted.Find("ol > li > ul > li"));
        Assert.Equal("ls\n", formatted.Find("ol > li > pre > code.language-bash")!.TextContent);
        Assert.NotNull(formatted.Find("li table"));
        Assert.Equal("甲 乙 丙 丁 ls a b", formatted.Section.PlainText);
        Assert.Empty(formatted.Findings);
    }

    [Theory]
    [InlineData("[error]: timeout")]
    [InlineData("[error]: timeout\n===")]
    [InlineData("前文\n\n[a]: <b> \"c\"\n[d]: e")]
    [InlineData("见 [错误][error] 与 [甲][] 与 [乙]")]
    [InlineData("*[HTML]: 缩写\n\nHTML")]
    [InlineData("标题 {#id .class}")]
    [InlineData("脚注[^1]\n\n[^1]: 内容")]
    [InlineData("--force 与 \"引号\" 与 ... 与 (c)")]
    [InlineData("https://a.example/x 与 www.b.example")]
    [InlineData("标题\n---")]
    [InlineData("<b>粗</b> <!-- 注释 --> <script>x</script>")]
    [InlineData("<div>\n块\n</div>")]
    [InlineData("{{ scriban }} {% x %} ${y}")]
    [InlineData("~~删~~ H~2~O ==标== ++加++ ^上^")]
    [InlineData("- [ ] 待办\n- [x] 完成")]
    [InlineData(":smile: :) @user #123")]
    [InlineData("$$x^2$$")]
    [InlineData("::: note\n容器\n:::")]
    public void Text_that_other_dialects_would_hide_or_change_is_shown(string text)
    {
        var formatted = Formatted.Markdown(text);
        foreach (var word in text.Split((char[])[' ', '\n', '-', '[', ']', '*', '='], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Any(char.IsLetterOrDigit)))
            Assert.Contains(word, formatted.Text, StringComparison.Ordinal);
        Assert.Null(formatted.Find("a, del, input, script, b, sup, sub"));
    }

    [Theory]
    [InlineData("前\n\n标题\n◆===◇\n\n后", "a line under a text does not make a heading of it: expected signs before it, as `#### text`")]
    [InlineData("标题\n◆---◇", "a line under a text does not make a heading of it: expected signs before it, as `#### text`")]
    [InlineData("> 标题\r\n◆> ----◇\r\n> 后", "a line under a text does not make a heading of it: expected signs before it, as `#### text`")]
    [InlineData("见 [文档]\n\n◆[文档]: https://a.example/x \"说明\"◇", "the definition of a link is shown as text: expected the address where the link stands, as `[text](address)`")]
    [InlineData("◆[a]: part-02.md◇", "the definition of a link is shown as text: expected the address where the link stands, as `[text](address)`")]
    public void What_commonmark_would_read_and_this_does_not_is_reported(string marked, string message)
    {
        var formatted = Formatted.Markdown(marked.Replace("◆", "", StringComparison.Ordinal).Replace("◇", "", StringComparison.Ordinal));
        var finding = Assert.Single(formatted.Findings);
        Assert.Equal((ArticlesRules.MarkdownNotRead, message), (finding.Rule, finding.Message));
        Assert.Equal(marked[(marked.IndexOf('◆', StringComparison.Ordinal) + 1)..marked.IndexOf('◇', StringComparison.Ordinal)], finding.Span!.Value.Text);
    }

    [Theory]
    [InlineData("[error]: timeout")]
    [InlineData("[error]: /var/log/a.log not found")]
    [InlineData("[^1]: https://a.example/")]
    [InlineData("前\n\n---\n\n后")]
    [InlineData("- 前\n\n---\n后")]
    [InlineData("前\n- - -\n后")]
    [InlineData("```\n标题\n===\n[a]: /b\n```")]
    [InlineData("===\n前")]
    [InlineData("| a |\n| --- |\n| b |")]
    public void What_is_meant_as_text_or_as_a_rule_is_not_reported(string text) => Assert.Empty(Formatted.Markdown(text).Findings);

    [Fact]
    public void Entities_are_read_and_kept()
    {
        var formatted = Formatted.Markdown("&copy; &lt;script&gt; &#x4E2D; &unknown; [a](https://a.example/?b=1&amp;c=2)");
        Assert.StartsWith("© <script> 中 &unknown;", formatted.Text, StringComparison.Ordinal);
        Assert.Equal("https://a.example/?b=1&c=2", formatted.Find("a")!.GetAttribute("href"));
    }

    [Fact]
    public void A_section_that_would_lose_words_is_shown_as_it_stands()
    {
        var formatted = Formatted.Markdown("甲\n\n```js &copy;\ncode\n```");
        Assert.Equal("甲\n\n```js &copy;\ncode\n```", formatted.Text);
        var finding = Assert.Single(formatted.Findings);
        Assert.Equal((ArticlesRules.TextLost, "甲"), (finding.Rule, finding.Span!.Value.Text));
    }

    [Fact]
    public void Words_behind_a_fence_that_name_no_language_are_seen()
    {
        var formatted = Formatted.Markdown("```bash 第一步\nls\n```");
        Assert.Equal("bash 第一步", formatted.Find("p.code-caption")!.TextContent);
        Assert.Equal("bash 第一步 ls", formatted.Section.PlainText);
    }

    [Fact]
    public void Line_breaks_within_a_paragraph_part_words()
    {
        var formatted = Formatted.Markdown("甲  \n乙\n丙\\\n丁\r\n戊");
        Assert.Equal(2, formatted.Body.QuerySelectorAll("br").Length);
        Assert.Equal("甲 乙 丙 丁 戊", formatted.Section.PlainText);
    }

    [Fact]
    public void Unfit_characters_are_reported_in_Markdown_too()
    {
        Assert.Equal(ArticlesRules.UnfitCharacter, Assert.Single(Formatted.Markdown("甲\u0001乙").Findings).Rule);
    }
}
