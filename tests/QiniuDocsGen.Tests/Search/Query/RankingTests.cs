using System.Collections.Immutable;
using System.Text.Json;
using QiniuDocsGen.Model;
using QiniuDocsGen.Model.Settings;
using QiniuDocsGen.Search;
using QiniuDocsGen.Search.Query;
using QiniuDocsGen.Search.Terms;

namespace QiniuDocsGen.Tests.Search.Query;

/// <summary>The same queries over the same entries as <c>ranking.test.ts</c>: both sides must give the same documents, scores and coverages.</summary>
public sealed class RankingTests
{
    private static readonly JsonElement Fixture =
        JsonDocument.Parse(File.ReadAllText(Repository.Path("tests", "fixtures", "search", "ranking.json"))).RootElement;

    private static readonly ImmutableArray<JsonElement> Documents = [.. Fixture.GetProperty("documents").EnumerateArray()];

    public static TheoryData<string> Queries() => [.. Fixture.GetProperty("queries").EnumerateArray().Select(query => query.GetProperty("query").GetString()!)];

    [Theory]
    [MemberData(nameof(Queries))]
    public void Both_sides_rank_alike(string query)
    {
        var expected = Fixture.GetProperty("queries").EnumerateArray().Single(item => item.GetProperty("query").GetString() == query);
        var answer = Searcher().Search(query);

        Assert.Equal(Results(expected.GetProperty("matches")), answer.Matches.Select(Result));
        Assert.Equal(Results(expected.GetProperty("related")), answer.Related.Select(Result));
    }

    /// <summary>A searcher of the fixture's entries.</summary>
    internal static QuerySearcher Searcher()
    {
        var index = InvertedIndex.Build([.. Documents.Select(document => document.GetProperty("id").GetString()!)], [Terms()]);
        return new QuerySearcher(new IndexRows(index, Language.Tables), Language.Tables, Synonyms(), document =>
            (Documents[document].GetProperty("title").GetString()!, Enum.Parse<Tier>(Text(document, "tier", "b"), ignoreCase: true)));
    }

    /// <summary>The id of an entry of the fixture.</summary>
    internal static string IdOf(int document) => Documents[document].GetProperty("id").GetString()!;

    private static TermStream Terms()
    {
        var stream = new TermStream();
        var tokenizer = new Tokenizer(Language.Tables);
        for (var document = 0; document < Documents.Length; document++)
        {
            tokenizer.CutTitle(Text(document, "title"), stream);
            stream.EndField();
            foreach (var field in new[] { "question", "answer", "meta" })
            {
                tokenizer.Cut(Text(document, field), stream);
                stream.EndField();
            }
        }
        return stream;
    }

    private static SynonymSettings Synonyms()
    {
        var span = Make.File("x").Span(0, 1);
        return new SynonymSettings(
        [
            .. Fixture.GetProperty("synonyms").EnumerateArray()
                .Select(group => new SynonymGroup(group[0].GetInt32(), [.. group.EnumerateArray().Skip(1).Select(word => word.GetString()!)], span)),
        ]);
    }

    private static string Text(int document, string name, string absent = "") =>
        Documents[document].TryGetProperty(name, out var value) ? value.GetString()! : absent;

    private static IEnumerable<(string, double, double)> Results(JsonElement results) =>
        results.EnumerateArray().Select(result => (result[0].GetString()!, result[1].GetDouble(), result[2].GetDouble()));

    private static (string, double, double) Result(Ranked match) =>
        (IdOf(match.Document), Round(match.Score), Round(match.Coverage));

    /// <summary><c>Math.round(value * 1e6) / 1e6</c> of JavaScript.</summary>
    private static double Round(double value) => Math.Floor((value * 1e6) + 0.5) / 1e6;
}
