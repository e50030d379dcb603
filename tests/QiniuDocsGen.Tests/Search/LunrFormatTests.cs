using System.Text;

namespace QiniuDocsGen.Tests.Search;

public sealed class LunrFormatTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 3)]
    [InlineData(4, 10)]
    [InlineData(5, 41)]
    [InlineData(6, 100)]
    [InlineData(7, 177)]
    [InlineData(8, 300)]
    public void A_generated_corpus_gives_the_index_that_lunr_builds_and_finds_the_same(int seed, int size) =>
        AssertSame(Corpus.Random(seed, size), seed);

    [Fact]
    public void No_documents_give_the_index_that_lunr_builds()
    {
        var empty = new Corpus([]);
        var answer = LunrReference.Ask(empty, empty.Json(), [new Clause("a")]);
        Assert.Equal(answer.Expected, answer.Actual);
    }

    [Fact]
    public void Documents_without_any_term_give_the_index_that_lunr_builds()
    {
        var silent = new Corpus([new TermDocument("a1", [[], [], [], []]), new TermDocument("b2", [[], ["x"], [], []])]);
        AssertSame(silent, seed: 1);
    }

    [Fact]
    public void The_bytes_are_those_of_JavaScript_where_no_term_needs_an_escape()
    {
        var corpus = Corpus.Random(seed: 9, size: 51);
        var index = corpus.Json();
        Assert.Equal(LunrReference.Ask(corpus, index).Expected, Encoding.UTF8.GetString(index));
    }

    [Fact]
    public void The_real_part_gives_the_index_that_lunr_builds_and_finds_the_same() => AssertSame(RealCorpus.Read(), seed: 10);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(1000)]
    public void The_number_of_runs_makes_no_difference(int runs)
    {
        var corpus = Corpus.Random(seed: 11, size: 90);
        Assert.Equal(corpus.Json(runs: 5), corpus.Json(runs));
    }

    private static void AssertSame(Corpus corpus, int seed)
    {
        var answer = LunrReference.Ask(corpus, corpus.Json(), SampleQueries.WithPresence(corpus, seed));
        Assert.Equal(answer.Expected, answer.Actual);
        Assert.Equal(answer.ExpectedResults, answer.ActualResults);
        Assert.Contains("[[\"", answer.ActualResults, StringComparison.Ordinal);
    }
}
