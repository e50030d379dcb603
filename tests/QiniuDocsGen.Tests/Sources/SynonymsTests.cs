using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Model.Settings;
using QiniuDocsGen.Sources.Settings;

namespace QiniuDocsGen.Tests.Sources;

public sealed class SynonymsTests
{
    [Fact]
    public void Groups_have_the_weight_of_their_list_and_their_words_trimmed()
    {
        var (settings, found) = Read("same:\n  - 注销, 销户，删除账号\nclose:\n  - ssl 证书, https\nrelated:\n  - 备案、冻结\n");

        Assert.Empty(found);
        Assert.Equal(
            ["60 注销|销户|删除账号", "45 ssl 证书|https", "30 备案|冻结"],
            settings.Groups.Select(group => $"{group.Weight} {string.Join('|', group.Words)}"));
    }

    [Fact]
    public void A_group_of_one_word_is_reported_and_left_out()
    {
        var (settings, found) = Read("same: [证书]\n");

        Assert.Empty(settings.Groups);
        Assert.Equal("`same` is `证书`; two words or more, separated by commas, of at most 40 characters each, was expected", Assert.Single(found).Message);
    }

    [Fact]
    public void A_word_that_stands_twice_is_reported_and_counts_once()
    {
        var (settings, found) = Read("same:\n  - CDN, cdn, 加速\n");

        Assert.Equal(["CDN", "加速"], Assert.Single(settings.Groups).Words);
        Assert.Equal("QD9051", Assert.Single(found).Rule.Code);
    }

    [Fact]
    public void An_unknown_list_is_reported() => Assert.Equal("QD9006", Assert.Single(Read("sames: []\n").Found).Rule.Code);

    [Fact]
    public void A_site_without_synonyms_has_those_of_the_program()
    {
        using var folder = new SourceFolder();
        folder.Write("program/tables/synonyms.yml", "same:\n  - 注销, 销户\n");

        Assert.Single(folder.Load().Value.Synonyms.Groups);
        folder.Write("content/synonyms.yml", "same: []\n");
        Assert.Empty(folder.Load().Value.Synonyms.Groups);
    }

    private static (SynonymSettings Settings, List<Diagnostic> Found) Read(string text)
    {
        var found = new List<Diagnostic>();
        return (SynonymsReader.Read(Make.File(text, "synonyms.yml"), found), found);
    }
}
