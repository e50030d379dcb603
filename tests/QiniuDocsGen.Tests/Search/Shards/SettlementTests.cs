using QiniuDocsGen.Search.Shards;

namespace QiniuDocsGen.Tests.Search.Shards;

public sealed class SettlementTests
{
    private static readonly string[] Terms = [.. Enumerable.Range('0', 75).Concat(Enumerable.Range(0x4E00, 0x5200)).Select(code => ((char)code).ToString())];

    [Fact]
    public void In_a_small_index_every_document_is_settled_and_all_terms_are_one_group()
    {
        var small = new Settlement(Settlement.Large - 1);
        Assert.All(Terms, term => Assert.Equal('\0', small.GroupOf(term)));
        Assert.Equal(Settlement.Large - 1, small.SettledIn('\0'));
    }

    [Fact]
    public void Groups_are_runs_of_the_sorted_terms_and_begin_where_they_say()
    {
        var large = new Settlement(26_000);
        var groups = Terms.Select(large.GroupOf).ToArray();
        Assert.Equal(groups.Order(), groups);
        Assert.All(Terms.Zip(groups), pair => Assert.True(pair.Second <= pair.First[0]));
        Assert.InRange(groups.Distinct().Count(), Terms.Length / 128, Terms.Length / 32);
    }

    [Theory]
    [InlineData(4096)]
    [InlineData(26_000)]
    [InlineData(130_000)]
    public void At_most_an_eighth_of_the_documents_is_recent(int documents)
    {
        var large = new Settlement(documents);
        Assert.All(Terms.Select(large.GroupOf).Distinct(), group => Assert.InRange(large.SettledIn(group), documents - (documents / 8), documents));
    }

    [Fact]
    public void An_added_part_settles_documents_in_few_groups()
    {
        var (before, after) = (new Settlement(26_000), new Settlement(26_130));
        var groups = Terms.Select(before.GroupOf).Distinct().ToArray();
        Assert.Equal(groups, Terms.Select(after.GroupOf).Distinct());
        Assert.InRange(groups.Count(group => before.SettledIn(group) != after.SettledIn(group)), 1, groups.Length / 8);
        Assert.All(groups, group => Assert.InRange(after.SettledIn(group), before.SettledIn(group), after.Documents));
    }
}
