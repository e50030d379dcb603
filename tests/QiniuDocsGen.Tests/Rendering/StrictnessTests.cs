using QiniuDocsGen.Diagnostics;

namespace QiniuDocsGen.Tests.Rendering;

public sealed class StrictnessTests
{
    [Theory]
    [InlineData("{{ qestion.title }}", "QD4002", 1, 4)]
    [InlineData("<p>\n  {{ question.tilte }}", "QD4002", 2, 15)]
    [InlineData("<p>\r\n  {{ question.tilte }}", "QD4002", 2, 15)]
    [InlineData("中文 {{ question.tilte }}", "QD4002", 1, 16)]
    [InlineData("{{ question.product.name }}", "QD4002", 1, 21)]
    [InlineData("{{ if question.titel }}{{ end }}", "QD4002", 1, 16)]
    [InlineData("{{ for s in question.parts }}{{ end }}", "QD4002", 1, 22)]
    [InlineData("{{ question.title | string.shout }}", "QD4002", 1, 28)]
    [InlineData("{{ question?.titel }}", "QD4002", 1, 14)]
    [InlineData("{{ shout question.title }}", "QD4002", 1, 4)]
    [InlineData("{{ question.sections[0].html.value }}", "QD4002", 1, 30)]
    [InlineData("{{ question.title.length }}", "QD4002", 1, 19)]
    [InlineData("{{ question.sections[9] }}", "QD4009", 1, 22)]
    [InlineData("a {{ question.product }}", "QD4009", 1, 6)]
    [InlineData("a {{ question.sections }}", "QD4009", 1, 6)]
    [InlineData("a {{ this }}", "QD4009", 1, 6)]
    [InlineData("a {{ string }}", "QD4009", 1, 6)]
    [InlineData("a {{ @word }}", "QD4009", 1, 6)]
    [InlineData("{{ 'x' + question.product }}", "QD4009", 1, 4)]
    [InlineData("{{ question.title = 'x' }}", "QD4009", 1, 13)]
    [InlineData("{{ string.size = 1 }}", "QD4009", 1, 11)]
    [InlineData("{{ site = 1 }}", "QD4009", 1, 4)]
    [InlineData("{{ word 'no.such' }}", "QD4006", 1, 4)]
    [InlineData("{{ word 'pager.title' 'x' }}", "QD4006", 1, 4)]
    [InlineData("{{ 'pager.title' | word }}{{ word 1 }}", "QD4006", 1, 30)]
    [InlineData("{{ asset 'no.css' }}", "QD4007", 1, 4)]
    [InlineData("{{ include 'no.html' }}", "QD4008", 1, 4)]
    [InlineData("{{ include '../../etc/passwd' }}", "QD4008", 1, 4)]
    [InlineData("{{ include '/etc/passwd' }}", "QD4008", 1, 4)]
    [InlineData("{{ include question.title }}", "QD4008", 1, 4)]
    [InlineData("{{ shared 'no.html' }}", "QD4008", 1, 4)]
    public void A_fault_is_found_at_its_place(string template, string code, int line, int column)
    {
        var fault = Rendered.Fault(template);

        Assert.Equal(code, fault.Rule.Code);
        Assert.Equal("templates/questions/default.html", fault.Span!.Value.File.DisplayPath);
        Assert.Equal((line, column), (fault.Span.Value.Position.Line, fault.Span.Value.Position.Column));
    }

    [Theory]
    [InlineData("{{ date.now }}")]
    [InlineData("{{ timespan.zero }}")]
    [InlineData("{{ math.random 1 9 }}")]
    [InlineData("{{ math.uuid }}")]
    [InlineData("{{ object.eval '1' }}")]
    [InlineData("{{ object.eval_template '1' }}")]
    [InlineData("{{ include_join ['a'] ',' }}")]
    [InlineData("{{ html.strip '<b>' }}")]
    [InlineData("{{ env.PATH }}")]
    [InlineData("{{ question.get_type }}")]
    public void What_is_unsafe_or_not_repeatable_does_not_exist(string template) => Assert.Equal("QD4002", Rendered.Fault(template).Rule.Code);

    [Fact]
    public void A_member_of_nothing_is_told_in_plain_words() =>
        Assert.Equal("'site.contact' has no value here, so it has no members; test it with `if` first", Rendered.Fault("{{ site.contact.url }}").Message);

    [Theory]
    [InlineData("{{ if true }}", "questions/default.html")]
    [InlineData("\n{{ 1 + }}", "partials/x.html")]
    [InlineData("{{ page.title }} {{ page.title", "questions/storage/default.html")]
    public void A_syntax_error_is_found_when_the_pages_are_planned(string template, string path)
    {
        var rendered = Rendered.Tightly((path, template));

        var fault = Assert.Single(rendered.Found);
        Assert.Equal("QD4001", fault.Rule.Code);
        Assert.Equal("templates/" + path, fault.Span!.Value.File.DisplayPath);
        if (path.StartsWith("questions", StringComparison.Ordinal))
            Assert.Empty(rendered.Faults("q/e1"));
    }

    [Fact]
    public void A_syntax_error_has_an_exact_place()
    {
        var fault = Assert.Single(Rendered.Tightly(("partials/x.html", "a\n  {{ for }}{{ end }}")).Found.Take(1));

        Assert.Equal(2, fault.Span!.Value.Position.Line);
        Assert.InRange(fault.Span.Value.Position.Column, 6, 11);
    }

    [Fact]
    public void A_flood_of_syntax_errors_is_bounded()
    {
        Assert.InRange(Rendered.Tightly(("partials/x.html", "{{ " + new string('{', 20_000))).Found.Length, 1, 20);
    }

    [Theory]
    [InlineData("{{ ", "(", ")")]
    [InlineData("{{ x = ", "[", "]")]
    [InlineData("{{ 1", "+1", "")]
    [InlineData("{{ a", ".a", "")]
    [InlineData("", "{{ if true }}", "{{ end }}")]
    public void Deep_nesting_is_a_finding_and_no_crash(string start, string open, string close)
    {
        var text = start + string.Concat(Enumerable.Repeat(open, 20_000)) + string.Concat(Enumerable.Repeat(close, 20_000)) + " }}";

        Assert.All(Rendered.Tightly(("partials/x.html", text)).Found, d => Assert.Equal("QD4001", d.Rule.Code));
    }

    [Fact]
    public void A_fault_reads_the_same_on_every_page_so_that_it_folds()
    {
        var sample = new SampleSite(new SampleEntry(Title: "一二三"), new SampleEntry(Title: "四五六"));
        var rendered = Rendered.From(sample, ("questions/default.html", "{{ question.titel }}"));

        var folded = DiagnosticLog.SortAndFold([.. rendered.Faults("q/e1"), .. rendered.Faults("q/e2")]);

        Assert.Equal(2, Assert.Single(folded).Occurrences);
    }

    [Fact]
    public void A_word_without_values_keeps_its_places_for_scripts() => Assert.Equal("{0}（第 {1} 页）", Rendered.Text("{{ word 'pager.title' }}"));

    [Fact]
    public void Values_of_a_word_are_filled_in_once() => Assert.Equal("{1}（第 7 页）", Rendered.Text("{{ word 'pager.title' '{1}' 7 }}"));

    [Fact]
    public void A_misspelt_member_is_answered_with_those_there_are()
    {
        Assert.Contains("count, slug, title, url", Rendered.Fault("{{ question.product.name }}").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_in_an_included_template_is_found_there()
    {
        var fault = Rendered.Fault("{{ include 'partials/x.html' }}", ("partials/x.html", "\n\n {{ nothing }}"));

        Assert.Equal("templates/partials/x.html:3:5", fault.Span!.Value.ToString());
    }

    [Fact]
    public void A_shared_partial_does_not_see_the_page()
    {
        var fault = Rendered.Fault("{{ shared 'partials/x.html' }}", ("partials/x.html", "{{ page.title }}"));

        Assert.Equal("templates/partials/x.html:1:4", fault.Span!.Value.ToString());
    }

    [Fact]
    public void The_names_of_one_template_are_unknown_to_the_layout()
    {
        var rendered = Rendered.Tightly(("questions/default.html", "{{ mine = 1 }}"), ("layouts/base.html", "{{ mine }}"));

        Assert.Equal("templates/layouts/base.html:1:4", Assert.Single(rendered.Faults("q/e1")).Span!.Value.ToString());
    }

    [Fact]
    public void A_page_renders_after_another_one_failed()
    {
        var sample = new SampleSite(new SampleEntry(Title: "坏的标题"), new SampleEntry(Title: "好的标题"));
        const string Template = "{{ for s in question.sections }}{{ if question.title == '坏的标题' }}{{ nothing }}{{ end }}{{ end }}ok";
        var rendered = Rendered.From(sample, ("questions/default.html", Template));

        Assert.Single(rendered.Faults("q/e1"));
        Assert.EndsWith("ok", rendered.Html("q/e2"), StringComparison.Ordinal);
    }
}
