using System.Collections.Frozen;
using QiniuDocsGen.Articles;
using QiniuDocsGen.Composition;
using QiniuDocsGen.Content;
using QiniuDocsGen.Model;
using QiniuDocsGen.Tests.Composition;

namespace QiniuDocsGen.Tests.Articles;

public sealed class StandInTitleTests
{
    [Theory]
    [InlineData("标题", "证书过期了。怎么办", "您好，请续期证书", "标题", "标题")]
    [InlineData("", "证书过期了。怎么办", "您好，请续期证书", "证书过期了。", "证书过期了。")]
    [InlineData("\u3000", "证书过期了", "您好，请续期证书", "证书过期了", "证书过期了")]
    [InlineData("\u00A0", "证书过期了", "您好，请续期证书", "证书过期了", "证书过期了")]
    [InlineData("\u200B", "证书过期了", "您好，请续期证书", "证书过期了", "证书过期了")]
    [InlineData("", "？？", "您好，请续期证书。谢谢", "请续期证书。", "请续期证书。")]
    [InlineData("", "[图片]", "您好，请续期证书", "请续期证书", "请续期证书")]
    [InlineData("", "？", "[图片]", "？", "？")]
    [InlineData("", "[图片]", "[SANITIZED_URL]", "测试知识库 - Part 1 · 第 1 条", "测试知识库 - Part 1 · 第 1 条")]
    [InlineData("a \u2067אב\u2069 b", "问", "答", "a אב b", "a \u2067אב\u2069 b")]
    [InlineData("打开 [SANITIZED_URL] 报错", "问", "答", "打开 … 报错", "打开 [SANITIZED_URL] 报错")]
    public void Each_entry_has_a_title_that_is_seen(string title, string question, string answer, string shown, string heading)
    {
        var (site, articles) = Compose(Make.Entry(title, question: question, answer: answer));
        var entry = Assert.Single(site.Entries);
        Assert.Equal((shown, heading), (articles[entry.Id].TitleOf(entry), articles[entry.Id].HeadingOf(entry)));
    }

    private static (Site Site, ArticleSet Articles) Compose(string entry)
    {
        var words = new InterfaceWords("zh-CN", new Dictionary<string, string> { ["question.source_titled"] = "{0} · 第 {1} 条" }.ToFrozenDictionary());
        var site = SiteComposer.Compose(RoughParts.Sources(), PartParser.Parse([Make.File(Make.Part(entry))]).Value).Value with { Words = words };
        return (site, ArticleFormatter.Begin(site));
    }
}
