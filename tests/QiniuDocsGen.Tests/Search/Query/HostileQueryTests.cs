using QiniuDocsGen.Search.Query;

namespace QiniuDocsGen.Tests.Search.Query;

/// <summary>Whatever is typed is looked for as it stands and comes to an end; <c>query.test.ts</c> asks the other twin the same.</summary>
public sealed class HostileQueryTests
{
    private static readonly QuerySearcher Searcher = RankingTests.Searcher();

    [Theory]
    [InlineData("+证书过期*")]
    [InlineData("-证书过期~2 ^9")]
    [InlineData("/^证书过期$/")]
    [InlineData("<b>证书过期</b>")]
    [InlineData("\uD83D证书过期\uDE00")]
    [InlineData("\u202E证书过期\u200B\0")]
    [InlineData("😀证书过期🎉")]
    public void Signs_around_words_change_nothing_but_what_letters_they_have(string query) =>
        Assert.Equal("renew", RankingTests.IdOf(Searcher.Search(query).Matches[0].Document));

    [Fact]
    public void A_long_query_is_known_by_its_beginning()
    {
        var whole = Searcher.Search(string.Concat(Enumerable.Repeat("证书过期 ", 2_000)));
        Assert.Equal(Searcher.Search("证书过期 ").Matches.Select(match => match.Document), whole.Matches.Select(match => match.Document));
    }

    [Theory]
    [InlineData("(a+)+$")]
    [InlineData("title:证书 OR 1=1 --")]
    [InlineData("../../etc/passwd")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("\uD800")]
    [InlineData("__proto__")]
    public void Other_signs_come_to_an_end_with_numbers_for_scores(string query)
    {
        var answer = Searcher.Search(query);
        Assert.All(answer.Matches.Concat(answer.Related), match => Assert.True(double.IsFinite(match.Score) && match.Score > 0));
    }

    [Fact]
    public void Many_different_and_many_like_characters_come_to_an_end()
    {
        foreach (var query in new[] { new string('证', 10_000), string.Concat(Enumerable.Range(0x4E00, 5_000).Select(unit => (char)unit)), new string('a', 10_000), string.Concat(Enumerable.Repeat("zhang", 2_000)), string.Concat(Enumerable.Repeat("😀", 3_000)) })
            Assert.True(Searcher.Search(query).Plan.PlaceWeights.Length <= 1_000);
    }
}
