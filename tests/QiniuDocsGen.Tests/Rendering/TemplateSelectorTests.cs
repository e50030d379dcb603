namespace QiniuDocsGen.Tests.Rendering;

public sealed class TemplateSelectorTests
{
    private static readonly SampleSite Sample = new(
        new SampleEntry(Product: "storage", Causes: "network,config"),
        new SampleEntry(Product: "storage", Causes: "config"),
        new SampleEntry(Product: "storage", Causes: "other"),
        new SampleEntry(Product: "cdn", Causes: "config"));

    [Fact]
    public void The_most_special_template_wins()
    {
        var rendered = Rendered.From(
            Sample,
            ("layouts/base.html", "{{ content }}"),
            ("questions/default.html", "all"),
            ("questions/storage/default.html", "storage"),
            ("questions/storage/config.html", "storage config"));

        Assert.Empty(rendered.Found);
        Assert.Equal(
            ["storage config", "storage config", "storage", "all"],
            new[] { "q/e1", "q/e2", "q/e3", "q/e4" }.Select(rendered.Html));
    }

    [Fact]
    public void The_first_cause_that_has_a_template_wins()
    {
        var rendered = Rendered.From(
            Sample,
            ("layouts/base.html", "{{ content }}"),
            ("questions/storage/config.html", "config"),
            ("questions/storage/network.html", "network"));

        Assert.Equal("network", rendered.Html("q/e1"));
    }

    [Theory]
    [InlineData("questions/default.html", "own", "own", "own", "own")]
    [InlineData("questions/storage/default.html", "own", "own", "own", "all")]
    [InlineData("questions/storage/network.html", "own", "storage config", "storage", "all")]
    [InlineData("questions/cdn/config.html", "storage config", "storage config", "storage", "own")]
    public void A_template_of_the_sites_own_comes_before_every_built_in_one(string path, params string[] expected)
    {
        var rendered = Rendered.WithOwn(
            Sample,
            [
                ("layouts/base.html", "{{ content }}"), ("questions/default.html", "all"), ("questions/storage/default.html", "storage"),
                ("questions/storage/config.html", "storage config"),
            ],
            (path, "own"));

        Assert.Empty(rendered.Found);
        Assert.Equal(expected, new[] { "q/e1", "q/e2", "q/e3", "q/e4" }.Select(rendered.Html));
    }

    [Theory]
    [InlineData("pages/nope.html", "pages/home.html")]
    [InlineData("Questions/default.html", "questions/default.html")]
    [InlineData("page/topic.html", "pages/topic.html")]
    [InlineData("partials/of-nobody.html", null)]
    public void An_own_template_that_nothing_uses_is_a_warning_with_what_was_meant(string path, string? meant)
    {
        var fault = Assert.Single(Rendered.WithOwn(Sample, [], (path, "x")).Found);

        Assert.Equal(("QD4004", "templates/" + path), (fault.Rule.Code, fault.Span!.Value.File.DisplayPath));
        Assert.EndsWith(meant is null ? "no template includes it" : $"did you mean {meant}?", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_partial_that_an_own_template_includes_is_used() =>
        Assert.Empty(Rendered.WithOwn(Sample, [], ("pages/home.html", "{{ include \"partials/mine.html\" }}"), ("partials/mine.html", "x")).Found);

    [Theory]
    [InlineData("questions/nothing/default.html", "no product of the site has the slug 'nothing'")]
    [InlineData("questions/storage/nothing.html", "has a root cause whose template is 'nothing.html'")]
    [InlineData("questions/cdn/network.html", "has a root cause whose template is 'network.html'")]
    [InlineData("questions/storage.html", "expected the name questions/default.html, questions/<product>/default.html or")]
    [InlineData("questions/storag/default.html", "the slug 'storag'; did you mean storage?")]
    [InlineData("questions/storage/defalt.html", "did you mean default.html?")]
    public void A_template_that_no_entry_can_select_is_a_warning(string path, string why)
    {
        var fault = Assert.Single(Rendered.From(Sample, (path, "x")).Found);

        Assert.Equal("QD4004", fault.Rule.Code);
        Assert.Contains(why, fault.Message, StringComparison.Ordinal);
    }
}
