using System.Text.Json;

namespace QiniuDocsGen.Tests.Search;

public sealed class OwnTitleTests
{
    [Fact]
    public void Every_entry_of_the_real_part_is_found_first_or_tied_first_by_its_own_title()
    {
        var titles = RealCorpus.Titles();
        AssertFoundFirst(RealCorpus.Read(), [.. titles.Select(TermList.Of)]);
    }

    private static void AssertFoundFirst(Corpus corpus, string[][] titles)
    {
        var distinct = Enumerable.Range(0, titles.Length).Where(i => titles.Count(t => t.SequenceEqual(titles[i])) == 1 && titles[i].Length > 0).ToArray();
        Clause[][] queries = [.. distinct.Select(i => titles[i].Distinct().Select(term => new Clause(term) { Fields = ["title"] }).ToArray())];
        var results = JsonDocument.Parse(LunrReference.Ask(corpus, corpus.Json(), queries).ActualResults).RootElement;
        var missed = new List<string>();
        for (var query = 0; query < distinct.Length; query++)
        {
            var found = results[query].EnumerateArray().Select(r => (Ref: r[0].GetString(), Score: r[1].GetDouble())).ToArray();
            var own = found.FirstOrDefault(r => r.Ref == corpus.Documents[distinct[query]].Ref);
            if (own.Score < found[0].Score - 1e-9)
                missed.Add($"{string.Join(' ', titles[distinct[query]])}: {own.Score:F2} behind {found[0].Score:F2} of {string.Join(' ', titles[int.Parse(found[0].Ref![1..])])}");
        }
        Assert.True(missed.Count == 0, $"{missed.Count} of {distinct.Length} entries are not found first by their title:\n{string.Join('\n', missed)}");
    }
}
