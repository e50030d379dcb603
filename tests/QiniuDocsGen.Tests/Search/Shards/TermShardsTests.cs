using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using QiniuDocsGen.Search.Shards;

namespace QiniuDocsGen.Tests.Search.Shards;

public sealed class TermShardsTests
{
    [Fact]
    public void Every_term_is_in_the_shard_that_its_firsts_point_to()
    {
        var index = Corpus.Random(seed: 1, size: 300).Index();
        var group = Assert.Single(Assert.Single(TermShards.Cut(index)));
        var keys = group.Files.Select(Keys).ToArray();
        Assert.Equal(index.SortedTerms.Select(term => index.Terms[term]), keys.SelectMany(k => k));
        Assert.True(group.Files.Length > 3);
        Assert.Equal("", group.Firsts[0]);
        for (var file = 1; file < group.Files.Length; file++)
        {
            Assert.True(string.CompareOrdinal(group.Firsts[file], keys[file - 1][^1]) > 0);
            Assert.True(string.CompareOrdinal(group.Firsts[file], keys[file][0]) <= 0);
        }
    }

    [Fact]
    public void A_large_index_has_the_settled_and_the_recent_documents_of_each_term()
    {
        var index = Corpus.Random(seed: 2, Settlement.Large).Index();
        var levels = TermShards.Cut(index);
        Assert.Equal(2, levels.Length);
        var known = levels.SelectMany(level => level).SelectMany(group => group.Files).SelectMany(Keys).ToHashSet();
        Assert.True(known.SetEquals(index.Terms));
        Assert.InRange(Bytes(levels[1]), 1, Bytes(levels[0]) / 4);
    }

    [Fact]
    public void Documents_that_are_added_leave_the_shards_of_groups_that_do_not_settle_as_they_are()
    {
        var all = Corpus.Random(seed: 3, Settlement.Large + 40);
        var before = TermShards.Cut(new Corpus(all.Documents[..Settlement.Large]).Index())[0].ToDictionary(group => group.Name);
        var after = TermShards.Cut(all.Index())[0];
        var (settledBefore, settledAfter) = (new Settlement(Settlement.Large), new Settlement(Settlement.Large + 40));
        var stays = after.Where(group => settledBefore.SettledIn(Group(group)) == settledAfter.SettledIn(Group(group))).ToArray();
        Assert.True(stays.Length > after.Length * 0.8);
        Assert.NotEqual(stays.Length, after.Length);
        Assert.All(stays, group => Assert.Equal(before[group.Name].Fingerprint, group.Fingerprint));
    }

    [Fact]
    public void The_number_of_runs_makes_no_difference()
    {
        var corpus = Corpus.Random(seed: 4, size: 400);
        string[] Fingerprints(int runs) => [.. TermShards.Cut(corpus.Index(runs)).SelectMany(level => level).Select(group => group.Fingerprint)];
        Assert.Equal(Fingerprints(1), Fingerprints(9));
    }

    private static char Group(ShardGroup group) => (char)Convert.ToInt32(group.Name[^4..], 16);

    private static int Bytes(ImmutableArray<ShardGroup> level) => level.Sum(group => group.Files.Sum(file => file.Length));

    private static string[] Keys(byte[] file) =>
        [.. JsonSerializer.Deserialize<string[]>(Encoding.UTF8.GetString(file))!.Where((_, i) => i % 2 == 0)];
}
