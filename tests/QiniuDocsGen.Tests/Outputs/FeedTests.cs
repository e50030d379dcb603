using System.Globalization;
using System.Xml.Linq;
using QiniuDocsGen.Tests.Rendering;

namespace QiniuDocsGen.Tests.Outputs;

public sealed class FeedTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public void A_feed_has_what_the_standard_asks_for()
    {
        var feed = Parse(MachineFiles.Of(new SampleSite(new SampleEntry(Title: "甲 <b>&\u0001"), new SampleEntry(Title: "乙"))));

        foreach (var element in feed.Elements(Atom + "entry").Prepend(feed))
        {
            var id = Assert.Single(element.Elements(Atom + "id")).Value;
            Assert.True(Uri.TryCreate(id, UriKind.Absolute, out _), id);
            Assert.Single(element.Elements(Atom + "title"));
            var updated = Assert.Single(element.Elements(Atom + "updated")).Value;
            Assert.Equal(updated, DateTimeOffset.Parse(updated, CultureInfo.InvariantCulture).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
            Assert.Contains(element.Elements(Atom + "link"), link => link.Attribute("rel")!.Value == "alternate");
        }
        Assert.Equal("https://a.example/r/feed.xml", feed.Elements(Atom + "link").Single(l => l.Attribute("rel")!.Value == "self").Attribute("href")!.Value);
        Assert.NotEmpty(feed.Element(Atom + "author")!.Element(Atom + "name")!.Value);
        Assert.Equal(["甲 <b>&", "乙"], Titles(feed));
        Assert.Equal(feed.Elements(Atom + "entry").Select(e => e.Element(Atom + "id")!.Value).Distinct().Count(), feed.Elements(Atom + "entry").Count());
    }

    [Fact]
    public void Entries_of_the_newest_part_come_first_fifty_at_most_and_records_not_at_all()
    {
        var newest = new DateOnly(2026, 5, 9);
        var entries = Enumerable.Range(1, 60).Select(i => new SampleEntry(Title: $"题{i}", Date: i > 50 ? newest : null));

        var feed = Parse(MachineFiles.Of(new SampleSite([.. entries]), records: "e59"));

        Assert.Equal(50, Titles(feed).Count);
        Assert.Equal(["题51", "题52"], Titles(feed).Take(2));
        Assert.DoesNotContain("题59", Titles(feed));
        Assert.Equal("2026-05-09T00:00:00Z", feed.Element(Atom + "updated")!.Value);
    }

    [Fact]
    public void Without_dates_there_is_no_feed_and_that_is_said()
    {
        var files = MachineFiles.Of(new SampleSite { Date = null });

        Assert.DoesNotContain("feed.xml", files.Paths);
        Assert.Equal(["QD6004"], files.Codes);
    }

    private static XElement Parse(MachineFiles files) => XDocument.Parse(files.Text("feed.xml")).Root!;

    private static List<string> Titles(XElement feed) => [.. feed.Elements(Atom + "entry").Select(e => e.Element(Atom + "title")!.Value)];
}
