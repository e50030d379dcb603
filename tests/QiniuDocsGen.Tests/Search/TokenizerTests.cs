using System.Text.Json;
using CsCheck;

namespace QiniuDocsGen.Tests.Search;

public sealed class TokenizerTests
{
    [Fact]
    public void Every_example_of_the_contract_gives_its_terms()
    {
        using var examples = JsonDocument.Parse(File.ReadAllBytes(Repository.Path("tests", "fixtures", "search", "tokens.json")));
        Assert.True(examples.RootElement.GetArrayLength() >= 60);
        foreach (var example in examples.RootElement.EnumerateArray())
        {
            var text = TextOf(example);
            var terms = Strings(example.GetProperty("terms"));
            var titleTerms = example.TryGetProperty("titleTerms", out var own) ? Strings(own) : terms;
            Assert.Equal(terms, TermList.Of(text));
            Assert.Equal(titleTerms, TermList.OfTitle(text));
        }
    }

    [Fact]
    public void No_term_of_any_text_is_empty_or_longer_than_a_word_may_be()
    {
        Gen.String.Sample(text =>
        {
            foreach (var term in TermList.OfTitle(text))
                Assert.InRange(term.EnumerateRunes().Count(), 1, 64);
        }, iter: 200);
    }

    [Fact]
    public void A_text_of_one_kind_of_character_however_long_is_cut_in_linear_time()
    {
        Assert.Equal(199_999, TermList.Of(new string('云', 200_000)).Length);
        Assert.Single(TermList.Of(new string('a', 2_000_000)));
    }

    private static string TextOf(JsonElement example) => example.TryGetProperty("units", out var units)
        ? string.Concat(units.EnumerateArray().Select(unit => (char)unit.GetInt32()))
        : example.GetProperty("text").GetString()!;

    private static string[] Strings(JsonElement array) => [.. array.EnumerateArray().Select(item => item.GetString()!)];
}
