using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using QiniuDocsGen.Model;
using QiniuDocsGen.Model.Settings;
using QiniuDocsGen.Tests.Rendering;

namespace QiniuDocsGen.Tests.Outputs;

public sealed class MachineFileTests
{
    private static readonly SiteSettings Hostile = SiteSettings.Default with { Title = "</script>\"&<帮助>\u2028[x](y)", Description = "一句话 'x'" };

    [Fact]
    public void The_manifest_names_the_site_and_the_icons_that_exist()
    {
        var text = MachineFiles.Of(new SampleSite { Settings = Hostile }).Text("manifest.webmanifest");

        var manifest = JsonDocument.Parse(text).RootElement;
        Assert.Equal(Hostile.Title, manifest.GetProperty("name").GetString());
        Assert.Equal("/r/", manifest.GetProperty("start_url").GetString());
        Assert.Equal(["/r/assets/favicon.svg", "/r/assets/icon-192.png"], manifest.GetProperty("icons").EnumerateArray().Select(i => i.GetProperty("src").GetString()));
        Assert.DoesNotContain("<", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Browsers_learn_how_to_search()
    {
        XNamespace search = "http://a9.com/-/spec/opensearch/1.1/";

        var root = XDocument.Parse(MachineFiles.Of(new SampleSite { Settings = Hostile }).Text("opensearch.xml")).Root!;

        Assert.Equal("</script>\"&<帮助>\u2028", root.Element(search + "ShortName")!.Value);
        Assert.Equal("https://a.example/r/search/?q={searchTerms}", root.Element(search + "Url")!.Attribute("template")!.Value);
    }

    [Fact]
    public void Language_models_get_topics_and_the_best_entries_but_no_records()
    {
        var sample = new SampleSite(new SampleEntry(Title: "甲[x](y)"), new SampleEntry(Title: "乙"), new SampleEntry(Title: "丙")) { Settings = Hostile };

        var text = MachineFiles.Of(sample, records: "e2").Text("llms.txt");

        Assert.StartsWith("# \\</script\\>\"\\&\\<帮助\\> \\[x\\](y)\n\n> 一句话 'x'\n\n", text, StringComparison.Ordinal);
        Assert.Contains("- [UPLOAD](https://a.example/r/c/storage/upload/): 3\n", text, StringComparison.Ordinal);
        Assert.Contains("- [甲\\[x\\](y)](https://a.example/r/q/e1/index.md): 请检查网络。\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("乙", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_host_name_in_the_settings_is_written_for_GitHub_Pages()
    {
        Assert.DoesNotContain("CNAME", MachineFiles.Of(new SampleSite()).Paths);
        var sample = new SampleSite { Settings = SiteSettings.Default with { Cname = "docs.example.com" } };
        Assert.Equal("docs.example.com\n", MachineFiles.Of(sample).Text("CNAME"));
    }

    [Fact]
    public void Addresses_of_the_former_style_lead_on_also_when_their_entry_moved()
    {
        var sample = new SampleSite
        {
            Settings = SiteSettings.Default with { FormerUrlStyle = UrlStyle.Directory },
            With = site => site with { Retired = [Retired("old", "e1")] },
        };

        var files = MachineFiles.Of(sample, style: UrlStyle.File);

        Assert.Contains("url=/r/q/e1.html\"", files.Text("q/e1/index.html"), StringComparison.Ordinal);
        Assert.Contains("url=/r/q/e1.html\"", files.Text("q/old/index.html"), StringComparison.Ordinal);
        Assert.Contains("url=/r/q/e1.html\"", files.Text("q/old.html"), StringComparison.Ordinal);
        Assert.Empty(files.Codes);
        Assert.DoesNotContain(MachineFiles.Of(sample, style: UrlStyle.Directory).Paths, path => path is "q/old.html" or "q/e1.html");
    }

    [Fact]
    public void Addresses_that_moved_lead_on_over_any_number_of_steps()
    {
        var sample = new SampleSite
        {
            With = site => site with
            {
                Retired =
                [
                    Retired("old", "older"), Retired("older", "e1"), Retired("round", "about"), Retired("about", "round"), Retired("e1", "old"), Retired("gone", null), Retired("lost", "nowhere"),
                ],
            },
        };
        Assert.Equal(["old", "older"], sample.Site().Moved.Select(m => m.From.Value));
        Assert.Equal(["about", "gone", "lost", "round"], sample.Site().Withdrawn.Select(id => id.Value));

        var page = new HtmlParser().ParseDocument(MachineFiles.Of(sample).Text("q/old/index.html"));

        Assert.Equal("0; url=/r/q/e1/", page.QuerySelector("meta[http-equiv=refresh]")!.GetAttribute("content"));
        Assert.Equal("https://a.example/r/q/e1/", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Equal("/r/q/e1/", page.QuerySelector("main a")!.GetAttribute("href"));
        Assert.DoesNotContain("q/old", MachineFiles.Of(sample).Text("sitemap.xml"), StringComparison.Ordinal);
    }

    private static RetiredEntry Retired(string id, string? to) => new(new EntryId(id), to is null ? null : new EntryId(to));
}
