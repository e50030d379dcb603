using System.Collections.Frozen;
using QiniuDocsGen.Model;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Tests.Rendering.Inputs;

public sealed class PageInputsTests
{
    private static readonly SampleSite Two = new(new SampleEntry(Title: "第一问"), new SampleEntry(Title: "第二问", Product: "cdn"));

    [Fact]
    public void The_same_site_has_the_same_inputs_page_by_page_and_no_two_pages_share_them()
    {
        var (first, second) = (Rendered.From(Two), Rendered.From(Two));
        Assert.All(first.Pages, page => Assert.Equal(page.Inputs!(), second.Page(page.Route.Value).Inputs!()));
        Assert.Equal(first.Pages.Length, first.Pages.Select(page => page.Inputs!()).Distinct().Count());
    }

    [Fact]
    public void Another_text_changes_the_pages_that_show_it_and_no_others()
    {
        var changed = Changed(Two, new SampleSite(new SampleEntry(Title: "第一问", Answer: "换一个网络。"), Two.Entries[1]));
        Assert.Contains("q/e1", changed);
        Assert.DoesNotContain("q/e2", changed);
        Assert.DoesNotContain("causes", changed);
    }

    [Fact]
    public void Pages_differ_by_the_text_of_the_templates_that_make_them()
    {
        (string, string?)[] before = [("partials/a.html", "A"), ("questions/default.html", "{{ include \"partials/a.html\" }}{{ question.title }}")];
        (string, string?)[] after = [("partials/a.html", "B"), before[1]];
        Assert.Equal(["q/e1"], Changed(Rendered.From(new SampleSite(), before), Rendered.From(new SampleSite(), after)));
    }

    [Fact]
    public void Pages_differ_by_the_members_of_the_site_that_their_templates_name()
    {
        var (old, other) = (new SampleSite(), new SampleSite { Settings = new SampleSite().Settings with { Description = "另一句" } });
        (string, string?)[] templates = [("questions/default.html", "{{ site.description }}{{ question.title }}")];
        Assert.Contains("q/e1", Changed(Rendered.From(old, templates), Rendered.From(other, templates)));
        Assert.DoesNotContain("q/e1", Changed(old, other));
    }

    [Fact]
    public void A_shared_partial_counts_by_its_text_and_not_by_what_it_is_made_from()
    {
        var (one, two) = (new SampleSite(Two.Entries[0]), Two);
        (string, string?)[] constant = [("partials/s.html", "{{ site.products.size > 0 }}"), ("questions/default.html", "{{ shared \"partials/s.html\" }}{{ question.title }}")];
        (string, string?)[] counting = [("partials/s.html", "{{ site.products.size }}"), constant[1]];
        Assert.DoesNotContain("q/e1", Changed(Rendered.From(one, constant), Rendered.From(two, constant)));
        Assert.Contains("q/e1", Changed(Rendered.From(one, counting), Rendered.From(two, counting)));
    }

    [Fact]
    public void Pages_differ_by_the_assets_that_their_templates_name()
    {
        var other = new SampleSite { Assets = new AssetMap([], new SampleSite().Assets.Paths.ToDictionary(asset => asset.Key, asset => asset.Key == "main.css" ? RelativePath.Parse("assets/main.9.css") : asset.Value).ToFrozenDictionary()) };
        (string, string?)[] templates = [("questions/default.html", "{{ asset \"main.css\" }}{{ question.title }}")];
        Assert.Equal(["q/e1"], Changed(Rendered.From(new SampleSite(), templates), Rendered.From(other, templates)));
    }

    [Fact]
    public void Any_other_interface_word_changes_every_page()
    {
        var other = new SampleSite();
        other.Words["further"] = "更多";
        var before = Rendered.From(new SampleSite());
        Assert.Equal(before.Pages.Length, Changed(before, Rendered.From(other)).Length);
    }

    [Theory]
    [InlineData("{{ name = \"main.css\" }}{{ asset name }}")]
    [InlineData("{{ path = \"partials/a.html\" }}{{ include path }}")]
    [InlineData("{{ path = \"partials/a.html\" }}{{ shared path }}")]
    [InlineData("{{ \"main.css\" | asset }}")]
    [InlineData("{{ s = site }}{{ s.title }}")]
    [InlineData("{{ site[\"title\"] }}")]
    [InlineData("{{ this[\"site\"].title }}")]
    [InlineData("{{ this.site.title }}")]
    [InlineData("{{ import site }}{{ title }}")]
    [InlineData("{{ with site }}{{ title }}{{ end }}")]
    [InlineData("{{ include \"partials/absent.html\" }}")]
    [InlineData("{{ shared \"partials/broken.html\" }}")]
    public void What_a_template_works_out_cannot_be_told_so_its_pages_are_made_each_time(string template)
    {
        var rendered = Rendered.From(
            new SampleSite(), ("questions/default.html", template), ("partials/a.html", "a"), ("partials/broken.html", "{{ nothing.here }}"));
        Assert.Null(rendered.Page("q/e1").Inputs!());
        Assert.NotNull(rendered.Page("").Inputs!());
    }

    [Theory]
    [InlineData("{{ if site.contact }}{{ site.title }}{{ end }}")]
    [InlineData("{{ for p in site.products }}{{ p.title }}{{ end }}")]
    [InlineData("{{ include \"partials/a.html\" site.title }}")]
    [InlineData("{{ func f(x) }}{{ x }}{{ asset \"main.css\" }}{{ end }}{{ f question.title }}")]
    public void What_a_template_names_can_be_told(string template) =>
        Assert.NotNull(Rendered.From(new SampleSite(), ("questions/default.html", template), ("partials/a.html", "a")).Page("q/e1").Inputs!());

    private static string[] Changed(SampleSite before, SampleSite after) => Changed(Rendered.From(before), Rendered.From(after));

    /// <summary>The routes of pages in both whose inputs differ. Where they do not, neither do the bytes.</summary>
    private static string[] Changed(Rendered before, Rendered after)
    {
        var changed = new List<string>();
        foreach (var route in before.Pages.Select(page => page.Route.Value).Intersect(after.Pages.Select(page => page.Route.Value)))
        {
            if (before.Page(route).Inputs!() != after.Page(route).Inputs!())
                changed.Add(route);
            else
                Assert.Equal(before.Html(route), after.Html(route));
        }
        return [.. changed];
    }
}
