using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Rendering.Templates;

namespace QiniuDocsGen.Tests.Rendering.Templates;

public sealed class TemplateLimitTests
{
    [Theory]
    [InlineData("{{ while true }}{{ end }}")]
    [InlineData("{{ for a in 1..1000000000 }}{{ end }}")]
    [InlineData("{{ for a in 1..1000 }}{{ for b in 1..1000 }}{{ end }}{{ end }}")]
    [InlineData("{{ 1..1000000000 | array.size }}")]
    [InlineData("{{ func f }}{{ f }}{{ end }}{{ f }}")]
    [InlineData("{{ func f(n) }}{{ if n < 60 }}{{ f n + 1 }}{{ f n + 1 }}{{ end }}{{ end }}{{ f 0 }}")]
    [InlineData("{{ include 'questions/default.html' }}")]
    [InlineData("{{ x = 'ab' }}{{ for a in 1..1000 }}{{ x = x + x }}{{ end }}")]
    [InlineData("{{ x = 'ab' * 1000000000 }}")]
    [InlineData("{{ 'a' | string.pad_left 2000000000 }}")]
    [InlineData("{{ for a in 1..9000 }}0123456789012345678901234567890{{ end }}")]
    [InlineData("{{ 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' | regex.match '^(a+)+$' }}")]
    public void Work_without_end_ends_in_a_finding(string template)
    {
        var fault = Rendered.Fault(template);

        Assert.Equal("QD4005", fault.Rule.Code);
        Assert.Equal("templates/questions/default.html", fault.Span!.Value.File.DisplayPath);
    }

    [Fact]
    public void Templates_that_include_each_other_end_in_a_finding()
    {
        var fault = Rendered.Fault(
            "{{ include 'partials/a.html' }}",
            ("partials/a.html", "{{ include 'partials/b.html' }}"),
            ("partials/b.html", "{{ include 'partials/a.html' }}"));

        Assert.Equal("QD4005", fault.Rule.Code);
    }

    [Theory]
    [InlineData("questions/default.html")]
    [InlineData("layouts/base.html")]
    public void A_template_that_passed_a_limit_is_not_run_again_and_the_pages_left_out_are_one_finding(string template)
    {
        var sample = new SampleSite(new SampleEntry(Title: "甲乙丙"), new SampleEntry(Title: "丁戊己"), new SampleEntry(Title: "庚辛壬"));
        var rendered = Rendered.From(sample, (template, "{{ if page.title == '甲乙丙' }}{{ while true }}{{ end }}{{ end }}x"));
        Assert.EndsWith("x", rendered.Html("q/e2"), StringComparison.Ordinal);

        var fault = Assert.Single(rendered.Faults("q/e1"));
        var others = DiagnosticLog.SortAndFold(rendered.Faults("q/e2").Concat(rendered.Faults("q/e3")).Concat(rendered.Faults("q/e1")));

        Assert.Equal(("QD4005", "on the page /q/e1"), (fault.Rule.Code, Assert.Single(fault.Notes).Message));
        var notTried = Assert.Single(others);
        Assert.Equal(("QD4011", fault.Span, 3), (notTried.Rule.Code, notTried.Span, notTried.Occurrences));
        Assert.Equal($"this page is not tried: {template} passed a limit on another one, and might cost as much here", notTried.Message);
        Assert.Equal($"on the page /q/e1: {fault.Message}", Assert.Single(notTried.Notes).Message);
        if (template != "layouts/base.html")
            Assert.Contains("<h1>", rendered.Html("404"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_fails_without_passing_a_limit_is_tried_on_every_page()
    {
        var sample = new SampleSite(new SampleEntry(Title: "甲乙丙"), new SampleEntry(Title: "丁戊己"));
        var rendered = Rendered.From(sample, ("questions/default.html", "{{ if page.title == '甲乙丙' }}{{ nothing }}{{ end }}"));

        Assert.Equal("QD4002", Assert.Single(rendered.Faults("q/e1")).Rule.Code);
        Assert.NotEmpty(rendered.Html("q/e2"));
    }

    [Fact]
    public void Work_that_no_other_limit_bounds_ends_with_the_time()
    {
        var limits = TemplateLimits.Default with { Steps = int.MaxValue, Loops = int.MaxValue, Time = TimeSpan.FromMilliseconds(20) };
        var rendered = Rendered.From(new SampleSite(), limits, ("questions/default.html", "{{ while true }}{{ end }}"));

        var fault = Assert.Single(rendered.Faults("q/e1"));

        Assert.Equal("QD4005", fault.Rule.Code);
        Assert.Equal("the page takes longer to make than a page may", fault.Message);
    }

    [Fact]
    public void A_fault_of_a_template_names_no_type_and_no_setting_of_the_engine()
    {
        string[] templates =
            ["{{ math.ceil 'b' }}", "{{ for a in 1 }}{{ end }}", "{{ site.contact.url }}", "{{ 'ab' * 1000000000 }}", "{{ 'x' | regex.match '(' }}"];

        Assert.All(templates, t => Assert.DoesNotMatch("Exception|LimitToString|System\\.|Scriban", Rendered.Fault(t).Message));
    }

    [Fact]
    public void More_than_a_mebibyte_is_not_cut()
    {
        var text = new string('长', 1_500_000);

        Assert.Equal(text, Rendered.Text("{{ question.title }}", new SampleSite(new SampleEntry(Title: text))));
    }

    [Fact]
    public void More_than_a_thousand_rows_are_not_refused()
    {
        Assert.Equal(5000, Rendered.Text("{{ for a in 1..5000 }}x{{ end }}").Length);
    }
}
