using QiniuDocsGen.Model.Settings;

namespace QiniuDocsGen.Tests.Rendering;

/// <summary>Links that carry what a page knows to a ticket.</summary>
public sealed class FeedbackTests
{
    private const string Template =
        "{{ if question.feedback }}{{ question.feedback.yes_url }} {{ question.feedback.no_url }} {{ question.feedback.no_query_url }} " +
        "{{ question.feedback.endpoint }}{{ else }}off{{ end }}";

    [Fact]
    public void Nothing_is_asked_by_default() => Assert.Equal("off", Rendered.Text(Template));

    [Theory]
    [InlineData("https://t.example/new?id={id}", " https://t.example/new?id=e1  ")]
    [InlineData("https://t.example/new?a={answer}&u={url}", "https://t.example/new?a=yes&u=https%3A%2F%2Fa.example%2Fq%2Fe1%2F https://t.example/new?a=no&u=https%3A%2F%2Fa.example%2Fq%2Fe1%2F  ")]
    [InlineData("mailto:a@b.example?subject={title}&body={query}", " mailto:a@b.example?subject=A%20%26%20%7Bquery%7D&body= mailto:a@b.example?subject=A%20%26%20%7Bquery%7D&body={query} ")]
    public void A_link_has_its_places_filled_in_and_encoded(string link, string expected)
    {
        var settings = SiteSettings.Default with { BaseUrl = new Uri("https://a.example/"), Feedback = new FeedbackSettings(new AddressTemplate(link), null) };
        var text = Rendered.Text(Template, new SampleSite(new SampleEntry(Title: "A & {query}")) { Settings = settings });

        Assert.Equal(expected.Replace("&", "&amp;", StringComparison.Ordinal), text);
    }

    [Fact]
    public void An_endpoint_is_named_to_the_page_and_to_the_policy()
    {
        var settings = SiteSettings.Default with { Feedback = new FeedbackSettings(null, new Uri("https://f.example/take?x=1")) };

        Assert.Equal(
            "   https://f.example/take?x=1 https://f.example",
            Rendered.Text(Template + " {{ site.feedback_origin }}", new SampleSite { Settings = settings }));
    }

    [Theory]
    [InlineData("https://t.example/", "https://t.example/ []")]
    [InlineData("https://t.example/?q={query}", "https://t.example/?q= [https://t.example/?q={query}]")]
    [InlineData("mailto:a@b.example", "mailto:a@b.example [mailto:a@b.example?subject={query}]")]
    [InlineData("mailto:a@b.example?cc=c@b.example", "mailto:a@b.example?cc=c@b.example [mailto:a@b.example?cc=c@b.example&amp;subject={query}]")]
    public void The_contact_takes_the_query_where_it_has_a_place_for_it(string url, string expected)
    {
        var settings = SiteSettings.Default with { Contact = new ContactSettings("工单", new AddressTemplate(url)) };

        Assert.Equal(expected, Rendered.Text("{{ site.contact.url }} [{{ site.contact.query_url }}]", new SampleSite { Settings = settings }));
    }
}
