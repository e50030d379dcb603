using QiniuDocsGen.Sources;

namespace QiniuDocsGen.Tests.Sources;

/// <summary>Interface words of the site's own.</summary>
public sealed class OwnWordsTests
{
    [Theory]
    [InlineData("zh-CN")]
    [InlineData("fr")]
    public void Words_with_keys_that_the_program_does_not_have_are_told_from_those_that_replace_its_own(string language)
    {
        using var folder = new SourceFolder();
        folder.Write("content/site.yml", $"language: {language}\n");
        folder.Write($"mine/i18n/{language}.yml", "search:\n  title: 查找\n  titel: 查找\nnew: 新\nback: 回\n");
        var words = SourceLoader.Load(folder.Locations with { TemplateOverlay = folder.At("mine") }).Value.Words;

        Assert.Equal(["back", "search.empty", "search.title"], words.BuiltIn);
        Assert.Equal([("search.titel", $"mine/i18n/{language}.yml:3:3"), ("new", $"mine/i18n/{language}.yml:4:1")], words.Own.Where(word => !words.BuiltIn.Contains(word.Key)).Select(word => (word.Key, word.Place.ToString())));
    }

    [Fact]
    public void A_word_that_stands_twice_in_two_forms_is_an_error_at_the_second()
    {
        using var folder = new SourceFolder();
        folder.Write("mine/i18n/zh-CN.yml", "search.title: 查找\nsearch:\n  title: 搜\n");
        var found = SourceFolder.Show(SourceLoader.Load(folder.Locations with { TemplateOverlay = folder.At("mine") }));

        Assert.Contains("mine/i18n/zh-CN.yml:3:3 QD9006 the word `search.title` stands a second time; once was expected", found);
    }
}
