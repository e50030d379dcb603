using System.Collections.Immutable;
using System.Text;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Search.Query;

/// <summary>A query cut to units without alternatives.</summary>
/// <param name="Sequence">The units in order; one that is repeated stands here again.</param>
/// <param name="Units">Each unit once.</param>
/// <param name="PlaceWeights">How much each place of the query tells.</param>
internal sealed record QueryCut(ImmutableArray<QueryUnit> Sequence, ImmutableArray<QueryUnit> Units, List<int> PlaceWeights);

/// <summary>Cuts queries.</summary>
internal sealed class QueryCutter
{
    /// <summary>What is read of a text, in UTF-16 units: a pasted log is known by its beginning.</summary>
    private const int MaxLength = 1000;

    /// <summary>The most terms of a query.</summary>
    private const int MaxTerms = 128;

    /// <summary>How much a Han character tells, also one that is a syllable of pinyin, and a letter or digit by itself.</summary>
    public const int CharacterWeight = 4;

    // A character that holds sentences together, and a word of letters or digits.
    private const int SoftWeight = 1;
    private const int WordWeight = 8;

    private readonly QueryText text;

    /// <summary>Prepares cutting.</summary>
    public QueryCutter(LanguageTables tables)
    {
        text = new QueryText(tables);
        FunctionWords = new FunctionWords(tables.QueryWords, text);
    }

    /// <summary>The words that are dropped.</summary>
    public FunctionWords FunctionWords { get; }

    /// <summary>Cuts a text into units: function words are dropped if anything is left.</summary>
    public QueryCut Cut(string query)
    {
        var terms = text.Terms(FunctionWords.Drop(query.Length > MaxLength ? query[..MaxLength] : query)).Take(MaxTerms);
        var units = new Dictionary<string, QueryUnit>(StringComparer.Ordinal);
        var sequence = ImmutableArray.CreateBuilder<QueryUnit>();
        var placeWeights = new List<int>();
        var before = "";
        foreach (var term in terms)
        {
            if (!units.TryGetValue(term, out var unit))
                units.Add(term, unit = new QueryUnit(term));
            AddPlaces(term, before, placeWeights, unit.Places);
            sequence.Add(unit);
            before = term;
        }
        return new QueryCut(sequence.ToImmutable(), [.. sequence.Distinct()], placeWeights);
    }

    /// <summary>Gives a term its places. A pair that begins with the last character of the pair before it shares that place.</summary>
    private void AddPlaces(string term, string before, List<int> placeWeights, List<int> places)
    {
        if (!text.IsHan(term))
        {
            places.Add(placeWeights.Count);
            placeWeights.Add(term.Length == 1 ? CharacterWeight : WordWeight);
            return;
        }
        Rune[] characters = [.. term.EnumerateRunes()];
        Rune[] previous = before.Length > 0 && text.IsHan(before) ? [.. before.EnumerateRunes()] : [];
        var isContinued = characters.Length == 2 && previous.Length == 2 && previous[1] == characters[0];
        if (isContinued)
            places.Add(placeWeights.Count - 1);
        foreach (var character in isContinued ? characters[1..] : characters)
        {
            places.Add(placeWeights.Count);
            placeWeights.Add(FunctionWords.IsSoft(character) ? SoftWeight : CharacterWeight);
        }
    }
}
