using System.Text.Json;

namespace QiniuDocsGen.Tests.Search;

public sealed class OwnTitleTests
{
    [Fact]
    public void Every_entry_of_the_real_part_is_found_first_or_tied_first_by_its_own_title_among_titles() =>
        AssertFoundFirst(RealCorpus.Read(), [.. RealCorpus.Titles().Select(TermList.Of)]);

    [Theory]
    [InlineData(1, 5)]
    [InlineData(2, 60)]
    [InlineData(3, 250)]
    public void Every_generated_entry_is_found_first_or_tied_first_by_its_own_title_among_titles(int seed, int size)
    {
        const string Letters = "证书过期域名备案空间上传下载失败加速缓存刷新账户余额实名认证短信签名";
        var random = new Random(seed);
        string Text(int most) => string.Concat(random.GetItems<char>(Letters, 2 + random.Next(most)));
        string[] titles = [.. Enumerable.Range(0, size).Select(_ => Text(8))];
        var documents = titles.Select((title, i) =>
            new TermDocument($"e{i}", [TermList.OfTitle(title), TermList.Of(Text(30)), TermList.Of(Text(90)), []]));
        AssertFoundFirst(new Corpus([.. documents]), [.. titles.Select(TermList.Of)]);
    }

    /// <summary>
    /// Asks for the units of each title in the field of titles. In all fields together a long question may outweigh a title; there the
    /// search page decides, not the index.
    /// </summary>
    private static void AssertFoundFirst(Corpus corpus, string[][] titles)
    {
        bool IsDistinct(int i) => titles[i].Length > 0 && titles.Count(title => title.SequenceEqual(titles[i])) == 1;
        var distinct = Enumerable.Range(0, titles.Length).Where(IsDistinct).ToArray();
        Clause[][] queries =
        [
            .. distinct.Select(i => titles[i].Distinct().Select(term => new Clause(term) { Fields = ["title"] }).ToArray()),
        ];
        var results = JsonDocument.Parse(LunrReference.Ask(corpus, corpus.Json(), queries).ActualResults).RootElement;
        var missed = new List<string>();
        for (var query = 0; query < distinct.Length; query++)
        {
            var found = results[query].EnumerateArray().Select(r => (Ref: r[0].GetString(), Score: r[1].GetDouble())).ToArray();
            var own = found.FirstOrDefault(r => r.Ref == corpus.Documents[distinct[query]].Ref);
            if (own.Score < found[0].Score - 1e-9)
                missed.Add($"{string.Join(' ', titles[distinct[query]])}: {own.Score:F2} behind {found[0].Score:F2} of {found[0].Ref}");
        }
        var summary = $"{missed.Count} of {distinct.Length} entries are not found first by their title:\n{string.Join('\n', missed)}";
        Assert.True(missed.Count == 0, summary);
    }
}
