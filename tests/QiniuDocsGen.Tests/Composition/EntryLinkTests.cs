using QiniuDocsGen.Composition;
using QiniuDocsGen.Model;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Tests.Composition;

public sealed class EntryLinkTests
{
    private static readonly NormalForm Form = new(SmallTables.Language);

    [Theory]
    [InlineData("上传报错 401 bad token 怎么处理", "上传报错-401-bad-token-怎么处理")]
    [InlineData("提示 NET::ERR_CERT", "提示-neterr_cert")]
    [InlineData("证书（SSL）过期？", "证书SSL过期")]
    public void A_title_and_its_hyphenated_form_have_one_key(string title, string anchor)
    {
        Assert.Equal(EntryAnchor.Key(Form, title), EntryAnchor.Key(Form, anchor));
    }

    [Fact]
    public void The_first_of_two_equal_titles_is_linked()
    {
        var site = SiteComposer.Compose(RoughParts.Sources(), [RoughParts.Of(Make.Entry(question: "甲"), Make.Entry(question: "乙"))]).Value;
        var link = new EntryLink(RelativePath.Parse("parts/part-01.md"), EntryAnchor.Key(Form, "标题"));
        Assert.Equal(site.Entries[0].Id, site.EntryLinks[link]);
    }

    [Fact]
    public void A_title_without_letters_has_no_link()
    {
        Assert.Empty(SiteComposer.Compose(RoughParts.Sources(), [RoughParts.Of(Make.Entry(title: "？？"))]).Value.EntryLinks);
    }
}
