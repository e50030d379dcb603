namespace QiniuDocsGen.Tests.Rendering.Templates;

/// <summary>Words of the site's own whose key nothing knows.</summary>
public sealed class UnknownWordsTests
{
    [Theory]
    [InlineData("pager.titel", "; did you mean `pager.title`?")]
    [InlineData("something.else", ", nor does the program have one of that key")]
    public void A_word_that_no_template_asks_for_is_a_warning_at_its_place(string key, string meant)
    {
        var fault = Assert.Single(Rendered.From(new SampleSite { Own = [key] }).Found);

        Assert.Equal(("QD4010", "content/i18n/zh-CN.yml:1:1"), (fault.Rule.Code, fault.Span.ToString()));
        Assert.Equal($"no template asks for the word `{key}`{meant}", fault.Message);
    }

    [Theory]
    [InlineData("{{ word 'my.key' }}")]
    [InlineData("{{ word 'my.key' 3 }}")]
    [InlineData("{{ word('my.key') }}")]
    [InlineData("{{ 'my.key' | word }}")]
    [InlineData("{{ 'my.key' | word 3 }}")]
    [InlineData("{{ site.title | string.replace 'a' (word 'my.key') }}")]
    [InlineData("{{ for k in ['my.key', 'my.other'] }}{{ word k }}{{ end }}")]
    [InlineData("{{ word ('my.' + page.kind) }}")]
    [InlineData("{{ 'my.' + page.kind | word }}")]
    [InlineData("{{ word $'my.{page.kind}' }}")]
    [InlineData("{{ word page.kind }}")]
    [InlineData("{{ page.kind | word }}")]
    [InlineData("{{ w = @word; w page.kind }}")]
    [InlineData("{{ if false }}{{ this['word'] }}{{ end }}")]
    public void A_word_that_a_template_asks_for_or_may_ask_for_is_none(string template) =>
        Assert.Empty(Rendered.From(new SampleSite { Own = ["my.key"] }, ("partials/mine.html", template), ("pages/home.html", "partials/mine.html")).Found);

    [Theory]
    [InlineData("{{ word ('other.' + page.kind) }}")]
    [InlineData("{{ word 'home.title' }}{{ 'my' }}")]
    [InlineData("my.key {{ # my.key }}")]
    [InlineData("{{ page.kind | string.replace 'a' 'b' }}")]
    public void A_word_is_not_asked_for_by_what_names_another(string template) =>
        Assert.Equal("QD4010", Assert.Single(Rendered.From(new SampleSite { Own = ["my.key"] }, ("pages/home.html", template)).Found).Rule.Code);

    [Fact]
    public void Where_a_template_has_errors_only_those_are_told() =>
        Assert.Equal(["QD4001"], Rendered.From(new SampleSite { Own = ["my.key"] }, ("pages/home.html", "{{ if }}")).Found.Select(fault => fault.Rule.Code).Distinct());

    [Fact]
    public void A_word_that_takes_the_place_of_a_built_in_one_is_known() => Assert.Empty(Rendered.From(new SampleSite { Own = ["home.title"] }).Found);

    [Fact]
    public void A_word_that_needs_more_values_than_it_is_given_is_told_with_its_place()
    {
        var template = ("pages/404.html", "{{ word 'pager.title' 1 }}");
        var fault = Assert.Single(Rendered.From(new SampleSite { Own = ["home.lead"] }, template).Faults("404"));
        Assert.Equal("the interface word 'pager.title' needs 2 values but is given 1", fault.Message);

        fault = Assert.Single(Rendered.From(new SampleSite { Own = ["pager.title"] }, template).Faults("404"));
        Assert.Equal("the interface word 'pager.title' at content/i18n/zh-CN.yml:1:1 needs 2 values but is given 1", fault.Message);
    }
}
