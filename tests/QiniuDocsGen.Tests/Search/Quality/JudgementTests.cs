using System.Collections.Immutable;
using QiniuDocsGen.Search.Quality;

namespace QiniuDocsGen.Tests.Search.Quality;

public sealed class JudgementTests
{
    [Fact]
    public void The_best_order_is_worth_one()
    {
        Assert.Equal(new Judgement(1, 1, 1), Judge([7, 3, 9, 1], expected: [3, 7], helpful: [9]));
    }

    [Fact]
    public void A_helpful_entry_first_is_worth_less_and_no_success()
    {
        var judgement = Judge([9, 7], expected: [7], helpful: [9]);

        Assert.Equal((1 + (3 / Math.Log2(3))) / (3 + (1 / Math.Log2(3))), judgement.Ndcg, 12);
        Assert.Equal((1, 0), (judgement.Recall, judgement.Success));
    }

    [Fact]
    public void Only_the_first_ten_count()
    {
        Assert.Equal(new Judgement(0, 0, 0), Judge([.. Enumerable.Range(10, 10), 1], expected: [1], helpful: []));
    }

    [Fact]
    public void Where_nothing_fits_nothing_must_be_found()
    {
        Assert.Equal(new Judgement(1, 1, 1), Judge([], expected: [], helpful: []));
        Assert.Equal(new Judgement(0, 0, 0), Judge([4], expected: [], helpful: []));
    }

    private static Judgement Judge(ImmutableArray<int> results, int[] expected, int[] helpful) => Judgement.Of(results, [.. expected], [.. helpful]);
}
