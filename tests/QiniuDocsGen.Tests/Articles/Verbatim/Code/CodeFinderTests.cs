using QiniuDocsGen.Model;

namespace QiniuDocsGen.Tests.Articles.Verbatim.Code;

public sealed class CodeFinderTests
{
    private const string Pair = "\u00A0 \u00A0 ";

    [Fact]
    public void A_section_that_is_JSON_is_laid_out_and_keeps_its_text_for_copying()
    {
        var text = $"[{Pair}{{{Pair}\"title\": \"编号 {{1}}\",{Pair}\"list\": [1,{Pair}2], \"none\": {{}}, \"s\": \"a\u00A0 \u00A0b\"{Pair}}}]";
        var formatted = Formatted.Verbatim(text);
        var pre = formatted.Find("pre")!;
        Assert.Equal(text, pre.GetAttribute("data-original"));
        Assert.Equal(
            "[\n  {\n    \"title\": \"编号 {1}\",\n    \"list\": [\n      1,\n      2\n    ],\n    \"none\": {},\n    \"s\": \"a\u00A0 \u00A0b\"\n  }\n]",
            pre.TextContent);
    }

    [Theory]
    [InlineData("[1]")]
    [InlineData("{a: 1, b: 2}")]
    [InlineData("{\"a\": 1")]
    [InlineData("[SANITIZED_URL]")]
    [InlineData("[域名管理]")]
    [InlineData("{\"a\": 1} 报错")]
    [InlineData("{}")]
    public void Other_brackets_are_no_JSON_section(string text) => Assert.Empty(Outline.Texts(text, BlockKind.Json));

    [Fact]
    public void Lines_of_code_are_one_block_from_the_first_to_the_last()
    {
        const string code = "curl \"[SANITIZED_URL]\" ^\n  -H \"accept: */*\" ^\n\n  -H \"x: 1\" --data \"y\"";
        var text = "上传总是失败，请求：" + code + "空间已经允许跨域，\n请问是什么原因";
        Assert.Equal([code], Outline.Texts(text, BlockKind.Code, isAnswer: false));
        Assert.Equal(["上传总是失败，请求：", "空间已经允许跨域，\n请问是什么原因"], Outline.Texts(text, BlockKind.Paragraph, isAnswer: false));
    }

    [Fact]
    public void A_log_is_code()
    {
        const string log = "java.lang.IllegalStateException: closed\n\tat com.example.Up.run(Up.java:12)\nCaused by: timeout";
        Assert.Equal([log], Outline.Texts("运行报错\n" + log + "\n怎么办", BlockKind.Code, isAnswer: false));
    }

    [Theory]
    [InlineData("1、域名是 a.example\n2、源站是 b.example\n3、都是 https")]
    [InlineData("域名: a.example\n\n已经等了一天\n还没好")]
    [InlineData("# 标题\n---\n> 引用\n| a | b |")]
    [InlineData("我用的是 Windows\nChrome 浏览器\n打不开页面")]
    [InlineData("How do I upload\nfiles larger than 1GB")]
    [InlineData("只有一行;\n没有别的")]
    public void Lines_of_prose_are_not(string text) => Assert.Empty(Outline.Texts(text, BlockKind.Code, isAnswer: false));

    [Fact]
    public void Flattened_code_breaks_at_its_indentation_and_nowhere_else()
    {
        var code = $"async run() {{{Pair}//先取参数;再看{Pair}const a = get('x'); let b = 1;{Pair}if (a) {{ b(); }}{Pair}}}";
        var formatted = Formatted.Verbatim("空间没有问题" + code);
        var pre = formatted.Find("pre")!;
        Assert.Equal("async run() {\n    //先取参数;再看\n    const a = get('x'); let b = 1;\n    if (a) { b(); }\n    }", pre.TextContent.Replace("     ", "    ", StringComparison.Ordinal));
        Assert.DoesNotContain('\u00A0', pre.TextContent);
        Assert.Equal("空间没有问题", formatted.Find("p")!.TextContent);
    }

    [Theory]
    [InlineData("一直在配置中\u00A0 \u00A0一天了\u00A0 \u00A0没有变化")]
    [InlineData("新的:\u00A0 \u00A0[REDACTED_EMAIL]\u00A0 \u00A0 \u00A0[REDACTED_PHONE]")]
    public void No_break_blanks_in_prose_are_no_code(string text) => Assert.Empty(Outline.Texts(text, BlockKind.Code, isAnswer: false));

    [Theory]
    [InlineData("返回{\"error\":\"bad {token\"}怎么办", "{\"error\":\"bad {token\"}")]
    [InlineData("提交 {\"a\":{\"b\":[1,2]},\"u\":\"x\\/[SANITIZED_KEY].mp4\"} 之后", "{\"a\":{\"b\":[1,2]},\"u\":\"x\\/[SANITIZED_KEY].mp4\"}")]
    [InlineData("调用 mac.makeToken(key);上传", "mac.makeToken(key);")]
    [InlineData("用 a.b.C(x, \"y)\", d(1)); 试试", "a.b.C(x, \"y)\", d(1));")]
    public void Code_in_a_sentence_is_found(string text, string code) => Assert.Equal([code], Outline.Texts(text, BlockKind.InlineCode));

    [Theory]
    [InlineData("返回 {error: \"only\"} 报错")]
    [InlineData("返回 {\"error\": \"没有结束")]
    [InlineData("请求 upload(bucket); 失败")]
    [InlineData("看 a.b(c) 的说明")]
    [InlineData("404 Not Found (a.example);")]
    [InlineData("文件 1.2(副本); 已传")]
    public void Other_brackets_in_a_sentence_are_not(string text) => Assert.Empty(Outline.Texts(text, BlockKind.InlineCode));

    [Fact]
    public void Placeholders_within_code_are_badges_that_keep_their_text()
    {
        var formatted = Formatted.Verbatim("看 {\"a\":\"[SANITIZED_KEY]\"}");
        Assert.Equal("[SANITIZED_KEY]", formatted.Find("code > .placeholder")!.TextContent);
        Assert.Equal("{\"a\":\"[SANITIZED_KEY]\"}", formatted.Find("code")!.TextContent);
    }
}
