using QiniuDocsGen.Cli.Add;
using QiniuDocsGen.Model.Identity;

namespace QiniuDocsGen.Tests.Cli.Add;

public sealed class ChangeMarkdownTests
{
    [Theory]
    [InlineData("a `b`` c", "``` a `b`` c ```")]
    [InlineData("`", "`` ` ``")]
    [InlineData("@team <img src=x> [x](https://a.example) #1", "`@team <img src=x> [x](https://a.example) #1`")]
    [InlineData("一\n二\u202E三", "`一<U+000A>二<U+202E>三`")]
    public void A_title_stands_in_a_code_span_that_it_cannot_leave(string title, string expected) =>
        Assert.Contains($": {expected}\n", Markdown(title), StringComparison.Ordinal);

    [Fact]
    public void A_long_list_is_cut_and_counted()
    {
        var text = Markdown([.. Enumerable.Repeat("题", 60)]);
        Assert.Contains("#### New (60)", text, StringComparison.Ordinal);
        Assert.Contains("- and 10 more\n", text, StringComparison.Ordinal);
        Assert.Equal(50, text.Split("`题`").Length - 1);
    }

    private static string Markdown(params string[] titles)
    {
        var changes = titles.Select((title, i) => new EntryChange(EntryChangeKind.New, new($"id{i}"), "1", i + 1, title, ""));
        var change = new ContentChange(new Ledger("", []), new Ledger("", []), [], [.. changes], 0, []);
        return ChangeMarkdown.Of(new AddRun(change, []));
    }
}
