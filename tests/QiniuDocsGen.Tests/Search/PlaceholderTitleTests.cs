using QiniuDocsGen.Articles;
using QiniuDocsGen.Composition;
using QiniuDocsGen.Model;
using QiniuDocsGen.Search;
using QiniuDocsGen.Search.Quality;
using QiniuDocsGen.Tests.Composition;

namespace QiniuDocsGen.Tests.Search;

public sealed class PlaceholderTitleTests
{
    private static readonly Site Site = SiteComposer.Compose(
        RoughParts.Sources(),
        [RoughParts.Of(Make.Entry(title: "打开[SANITIZED_URL]失败了[图片]"), Make.Entry(title: "绑定[REDACTED_HOST]域名", question: "解析"), Make.Entry(title: "[图片]", question: "备案"))]).Value;

    private static readonly ArticleSet Articles = ArticleFormatter.Begin(Site);

    [Fact]
    public void Placeholders_of_titles_are_not_in_the_index()
    {
        var terms = SearchIndexBuilder.Cut(Site, Articles).Index.Terms;
        Assert.Empty(terms.Intersect(["sanitized", "url", "redacted", "host", "图片", "开失", "定域"]));
        Assert.Equal(4, terms.Intersect(["打开", "失败", "绑定", "域名"]).Count());
    }

    [Theory]
    [InlineData("sanitized url", 0)]
    [InlineData("图片", 0)]
    [InlineData("打开失败", 1)]
    [InlineData("打开…失败了", 1)]
    public void What_was_taken_out_of_a_title_is_not_found_and_the_words_around_it_are(string query, int results)
    {
        var answer = SiteSearch.Of(Site, Articles).Searcher.Search(query);
        Assert.Equal(results, answer.Matches.Length);
        Assert.Empty(answer.Related);
    }

    [Fact]
    public void The_gate_asks_for_the_words_around_them_and_for_no_title_without_words()
    {
        var gate = SearchGate.Evaluate(Site, Articles);
        Assert.Equal((2, 2), (gate.Value.Titles, gate.Value.TitlesFirst));
        Assert.Empty(gate.Diagnostics);
    }
}
