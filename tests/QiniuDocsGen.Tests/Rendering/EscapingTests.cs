using AngleSharp.Html.Parser;
using QiniuDocsGen.Model.Settings;

namespace QiniuDocsGen.Tests.Rendering;

public sealed class EscapingTests
{
    public static TheoryData<string> Payloads =>
    [
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "</title><svg onload=alert(1)>",
        "{{ site.title }}",
        "&lt;b&gt; &amp; &",
        "<!--",
        "]]>",
        "a\u2028b",
    ];

    [Fact]
    public void What_HTML_cannot_hold_is_replaced_wherever_it_comes_from()
    {
        var sample = new SampleSite { Settings = SiteSettings.Default with { Title = "a\0b\u0001c\u001Bd\u007Fe\u009Ff\uFFFEg\uFFFFh\ti" } };

        Assert.Equal("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf\uFFFDg\uFFFDh\ti", Rendered.Text("{{ site.title }}", sample));
    }

    [Theory]
    [MemberData(nameof(Payloads))]
    public void A_hostile_title_is_text_in_elements_and_attributes(string payload)
    {
        var sample = new SampleSite(new SampleEntry(Title: payload));
        const string Template =
            "<h1 title=\"{{ question.title }}\" lang='{{ question.title }}'>{{ question.title }}</h1><p>{{ word 'greeting' question.title }}</p>";
        sample.Words["greeting"] = "你好 {0}";

        var page = Rendered.From(sample, ("questions/default.html", Template)).Html("q/e1");

        var document = new HtmlParser().ParseDocument(page);
        var heading = document.QuerySelector("h1")!;
        Assert.Equal(payload, heading.TextContent);
        Assert.Equal(payload, heading.GetAttribute("title"));
        Assert.Equal(payload, heading.GetAttribute("lang"));
        Assert.Equal(3, heading.Attributes.Length + document.QuerySelectorAll("h1").Length);
        Assert.Equal("你好 " + payload, document.QuerySelector("p")!.TextContent);
        Assert.Equal($"{payload} - 样例", document.Title);
        Assert.Empty(document.QuerySelectorAll("script, img, svg, [onmouseover]"));
    }

    [Theory]
    [MemberData(nameof(Payloads))]
    public void A_hostile_cause_is_text(string payload)
    {
        var sample = new SampleSite(new SampleEntry(CauseLabels: payload.Replace(',', ' ')));

        var page = Rendered.Text("{{ for c in question.causes }}<a href=\"{{ c.url }}\">{{ c.title }}</a>{{ end }}", sample);

        var document = new HtmlParser().ParseDocument(page);
        Assert.Equal(payload, document.QuerySelector("a")!.TextContent);
        Assert.Equal("/c/storage/causes/network/", document.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public void Only_html_passes_as_it_is()
    {
        var sample = new SampleSite(new SampleEntry(Answer: "<x>"));

        Assert.Equal("<p>&lt;x&gt;</p>", Rendered.Text("{{ question.sections[1].html }}", sample));
        Assert.Equal("&lt;p&gt;&amp;lt;x&amp;gt;&lt;/p&gt;", Rendered.Text("{{ question.sections[1].html | string.append \"\" }}", sample));
    }

    [Fact]
    public void Included_captured_and_shared_markup_is_not_escaped_twice()
    {
        (string, string?) partial = ("partials/p.html", "<b>{{ $1 }}</b>");
        (string, string?) shared = ("partials/s.html", "<i>{{ site.title }}&amp;</i>");
        const string Template = "{{ include 'partials/p.html' '<' }}{{ capture c }}<u>{{ '>' }}</u>{{ end }}{{ c }}{{ shared 'partials/s.html' }}";

        var page = Rendered.From(new SampleSite(), ("layouts/base.html", "{{ content }}"), partial, shared, ("questions/default.html", Template));

        Assert.Equal("<b>&lt;</b><u>&gt;</u><i>样例&amp;</i>", page.Html("q/e1"));
    }

    [Fact]
    public void A_function_of_a_template_escapes_once()
    {
        Assert.Equal("<b>&lt;</b>", Rendered.Text("{{ func bold(x) }}<b>{{ x }}</b>{{ end }}{{ bold '<' }}"));
    }

    [Fact]
    public void What_include_returns_keeps_its_line_starts()
    {
        var rendered = Rendered.From(
            new SampleSite(),
            ("layouts/base.html", "{{ content }}"),
            ("partials/p.html", "<pre>a\n  b\nc</pre>"),
            ("questions/default.html", "    {{ include 'partials/p.html' }}"));

        Assert.Equal("    <pre>a\n  b\nc</pre>", rendered.Html("q/e1"));
    }

    [Fact]
    public void A_null_character_and_a_lone_surrogate_become_replacement_characters()
    {
        var sample = new SampleSite(new SampleEntry(Title: "a\0b\uD800c"));

        Assert.Equal("a\uFFFDb\uFFFDc", Rendered.Text("{{ question.title }}", sample));
    }
}
