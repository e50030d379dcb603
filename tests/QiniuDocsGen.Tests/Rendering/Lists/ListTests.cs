using QiniuDocsGen.Rendering.Lists;

namespace QiniuDocsGen.Tests.Rendering.Lists;

public sealed class ListTests
{
    [Theory]
    [InlineData(1, 1, "1")]
    [InlineData(1, 2, "1 2")]
    [InlineData(1, 5, "1 2 3 4* 5")]
    [InlineData(1, 9, "1 2 3 … 9")]
    [InlineData(4, 9, "1 2 3 4 5 6 … 9")]
    [InlineData(5, 9, "1 2* 3 4 5 6 7 8* 9")]
    [InlineData(6, 11, "1 … 4 5 6 7 8 … 11")]
    [InlineData(9, 9, "1 … 7 8 9")]
    public void The_pager_shows_first_last_and_neighbours(int current, int total, string expected)
    {
        var view = ListPager.View([], [], current, total, n => $"/{n}");

        // A star marks a page that stands in for a gap of one.
        Assert.Equal(expected.Replace("*", "", StringComparison.Ordinal), string.Join(' ', view.Pages.Select(p => p.Title)));
        Assert.All(view.Pages, p => Assert.Equal(p.Title == "…" ? "" : $"/{p.Title}", p.Url));
        Assert.Equal(current == 1 ? null : $"/{current - 1}", view.PreviousUrl);
        Assert.Equal(current == total ? null : $"/{current + 1}", view.NextUrl);
    }

    [Theory]
    [InlineData(0, 50, 1)]
    [InlineData(50, 50, 1)]
    [InlineData(51, 50, 2)]
    [InlineData(3, 1, 3)]
    public void A_list_takes_as_many_pages_as_it_needs(int entries, int size, int expected) => Assert.Equal(expected, ListPager.PagesOf(entries, size));

    [Fact]
    public void A_weak_or_repeated_title_gets_the_first_sentence_of_the_question()
    {
        var rendered = Rendered.From(new SampleSite(
            new SampleEntry(Title: "如题", Question: "\n域名解析失败。请帮忙看看。"),
            new SampleEntry(Title: "上传失败", Question: "昨天开始\r\n一直失败"),
            new SampleEntry(Title: "上传失败", Question: "上传失败"),
            new SampleEntry(Title: "证书过期怎么办", Question: "证书过期了。")));

        var list = rendered.Html("c/storage");

        Assert.Contains("如题</a><i>域名解析失败。</i>", list, StringComparison.Ordinal);
        Assert.Contains("上传失败</a><i>昨天开始</i>", list, StringComparison.Ordinal);
        Assert.Contains("上传失败</a><i></i>", list, StringComparison.Ordinal);
        Assert.Contains("证书过期怎么办</a><i></i>", list, StringComparison.Ordinal);
    }
}
