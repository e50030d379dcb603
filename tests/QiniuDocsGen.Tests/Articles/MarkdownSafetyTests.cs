using CsCheck;

namespace QiniuDocsGen.Tests.Articles;

public sealed class MarkdownSafetyTests
{
    private static readonly string[] Elements =
        ["div", "p", "a", "span", "strong", "em", "code", "pre", "ul", "ol", "li", "blockquote", "hr", "br", "h3", "h4", "h5", "h6", "table", "thead", "tbody", "tr", "th", "td"];

    private static readonly string[] Attributes = ["class", "dir", "href", "rel", "title", "start", "tabindex", "role", "aria-label", "scope"];

    private static readonly string[] Schemes =
    [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", "javascript&#58;alert(1)", "javascript&colon;alert(1)", "&#106;avascript:alert(1)", "&#x6A;avascript:alert(1)",
        "java&Tab;script:alert(1)", "java&NewLine;script:alert(1)", "java&#9;script:alert(1)", "java&#10;script:alert(1)", "java&#13;script:alert(1)", "&#1;javascript:alert(1)",
        "&#x20;javascript:alert(1)", "java\u200Bscript:alert(1)", "java\u00ADscript:alert(1)", "\u202Ejavascript:alert(1)", "javascript\u2028:alert(1)", "vbscript:msgbox(1)",
        "data:text/html,<script>alert(1)</script>", "data:text/html;base64,PHNjcmlwdD4=", "data:image/svg+xml,x", "file:///etc/passwd", "blob:https://a.example/x", "about:blank",
        "view-source:https://a.example", "ftp://a.example", "ws://a.example", "intent://x", "tel:1", "sms:1", "javascript://a.example/%0Aalert(1)", "java\\script:alert(1)",
        "//evil.example/x", "///evil.example", "/\\evil.example", "\\\\evil.example", "https:evil.example", "http:/evil.example", "https:///", "https://", "http://[::1", "feed:javascript:alert(1)",
        "jar:https://a.example!/x", "x:y", "-:x", "1:2", "mailto:", "http\u0000s://a.example", "http&#0;s://a.example", "javascript\t:alert(1)",
    ];

    private static readonly string[] Markup =
    [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg onload=alert(1)>", "<a href=\"javascript:alert(1)\">x</a>", "<iframe srcdoc=\"<script>\">", "<style>@import 'x'</style>",
        "<!--><script>alert(1)</script>-->", "<![CDATA[<script>]]>", "<?xml version=\"1.0\"?>", "<!DOCTYPE html>", "</div></main><script>", "<b onclick=x>", "`<script>`", "```\n</code></pre><script>\n```",
        "| <script> |\n| - |\n| <img onerror=x> |", "# <script>x", "> <script>x", "- <script>x", "[<script>](https://a.example)", "[a](https://a.example \"\\\"onclick=alert(1) x=\")",
        "[a](<https://a.example/\"onclick=alert(1)>)", "![\"onerror=alert(1)](https://a.example/x)", "<javascript:alert(1)>", "<data:text/html,x>", "<https://a.example/\"onclick=x>", "[a](https://a.example/<script>)",
        "[a](https://a.example){onclick=x}", "# x {onclick=x}", "[x](https://a.example 'a' onclick=x)", "&lt;script&gt;", "&#60;script&#62;", "```js onclick=x\ny\n```", "<a\nhref=x>",
        "<meta http-equiv=refresh content=0>", "<base href=x>", "<form action=x><input name=q>", "<object data=x>", "<math><mi xlink:href=x>", "<template><script>", "<noscript><p title=\"</noscript><img>\">",
    ];

    public static TheoryData<string> Addresses => [.. Schemes];

    public static TheoryData<string> Texts => [.. Markup];

    [Theory]
    [MemberData(nameof(Addresses))]
    public void An_address_of_another_kind_never_becomes_a_link(string address)
    {
        foreach (var text in new[] { $"[a]({address})", $"[a](<{address}>)", $"![a]({address})", $"<{address}>", $"[a][b]\n\n[b]: {address}", $"[![a]({address})](https://a.example)" })
            AssertHarmless(Formatted.Markdown(text), allowed: "https://a.example");
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Markup_stays_text(string text)
    {
        AssertHarmless(Formatted.Markdown(text), allowed: "https://a.example");
    }

    [Fact]
    public void No_mixture_makes_anything_but_known_elements_and_no_word_is_lost()
    {
        var pieces = Gen.OneOf(
            AnyOf(Markup),
            AnyOf(Schemes).Select(s => $"[x]({s})"),
            AnyOf("*", "**", "_", "`", "\n", "\n\n", "> ", "- ", "1. ", "    ", "|", "|-|\n", "[", "](", ")", "!", "<", ">", "&", "\\", "中文", "。", "word7", "\t", "\r\n", "#", "~~~"));
        pieces.Array[1, 12].Select(string.Concat).Sample(
            text =>
            {
                var formatted = Formatted.Markdown(text);
                AssertHarmless(formatted, allowed: "https://a.example");
                Assert.Equal(Count(text, "word7"), Count(formatted.Section.Html.Value, "word7"));
            },
            iter: 1500);
    }

    private static int Count(string text, string word) => text.Split(word).Length - 1;

    private static void AssertHarmless(Formatted formatted, string allowed)
    {
        foreach (var element in formatted.Body.QuerySelectorAll("*"))
        {
            Assert.Contains(element.LocalName, Elements);
            Assert.All(element.Attributes, a => Assert.Contains(a.Name, Attributes));
            if (element.GetAttribute("href") is { } href)
                Assert.True(href.StartsWith(allowed, StringComparison.Ordinal) || href.StartsWith('/') && !href.StartsWith("//", StringComparison.Ordinal), href);
        }
        Assert.DoesNotContain(formatted.Findings, d => d.Message.Any(char.IsControl));
    }

    private static Gen<string> AnyOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);
}
