using QiniuDocsGen.Content;
using static QiniuDocsGen.Tests.Content.Parsing;

namespace QiniuDocsGen.Tests.Content;

public class UnfitNameTests
{
    [Theory]
    [InlineData('\u0001')]
    [InlineData('\u001B')]
    [InlineData('\u007F')]
    [InlineData('\u0085')]
    [InlineData('\u009F')]
    [InlineData('\uFFFE')]
    [InlineData('\uFFFF')]
    [InlineData('\u202E')]
    [InlineData('\u2066')]
    [InlineData('\uD800')]
    public void A_character_that_no_page_can_hold_is_replaced_in_every_name_and_reported_at_its_place(char unfit)
    {
        var name = $"甲{unfit}乙{unfit}丙";
        var (part, found) = Parse($"# {name}\n\n介绍\n\n---\n\n" + Make.Entry(name, $"{name}｜{name}", causes: $"{name}；丁"));

        const string Fit = "甲\uFFFD乙\uFFFD丙";
        var entry = part.Entries.Single();
        Assert.Equal((Fit, Fit, Fit, Fit, Fit), (part.Title, entry.Title.Text, entry.Category.Product, entry.Category.Topic, entry.Causes[0].Name));
        var unfitFound = found.Where(f => f.Rule == ContentRules.UnfitInName).ToList();
        Assert.Equal(5, unfitFound.Count);
        Assert.All(unfitFound, f => Assert.Equal((unfit.ToString(), $"U+{(int)unfit:X4} cannot stand in a title or name (2 such here); U+FFFD is shown in its place"), (f.Span!.Value.Text, f.Message)));
    }

    [Theory]
    [InlineData("a \u2067אב\u2069 b", "a \u2067אב\u2069 b")]
    [InlineData("\u2068a\u2066b\u2069\u2069", "\u2068a\u2066b\u2069\u2069")]
    [InlineData("a\u2067b", "a\uFFFDb")]
    [InlineData("a\u2069b\u2068", "a\uFFFDb\uFFFD")]
    [InlineData("\u2066a\u2067b\u2069", "\uFFFDa\u2067b\u2069")]
    [InlineData("\u2066a\u202Eb\u2069", "\u2066a\uFFFDb\u2069")]
    [InlineData("\u202Ba\u202C", "\uFFFDa\uFFFD")]
    public void In_titles_of_entries_isolates_stay_that_end_there(string title, string read)
    {
        var (part, found) = Parse(Make.Part(Make.Entry(title)));
        Assert.Equal(read, part.Entries.Single().Title.Text);
        Assert.Equal(title == read ? [] : [ContentRules.UnfitInName], found.Select(f => f.Rule));
    }

    [Fact]
    public void A_NUL_is_replaced_and_reported_once_for_the_file()
    {
        var (part, found) = Parse(Make.Part(Make.Entry("a\0b", "a\0｜b", causes: "c\0")));

        Assert.Equal("a\uFFFDb", part.Entries.Single().Title.Text);
        Assert.Equal([ContentRules.NulCharacter], found.Select(f => f.Rule));
    }

    [Fact]
    public void Wide_characters_emoji_and_joiners_stay() =>
        Assert.Equal("👩\u200D💻 Ａ\u00A0b\u200F", Parse(Make.Part(Make.Entry("👩\u200D💻 Ａ\u00A0b\u200F"))).Part.Entries.Single().Title.Text);
}
