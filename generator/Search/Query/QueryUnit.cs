using System.Collections.Immutable;

namespace QiniuDocsGen.Search.Query;

/// <summary>How a term of the index came to stand for what a person typed.</summary>
internal enum MatchReason
{
    /// <summary>It was typed.</summary>
    Exact,

    /// <summary>It begins with what was typed.</summary>
    Prefix,

    /// <summary>One character differs.</summary>
    Misspelt,

    /// <summary>It was typed in pinyin, or by its initials.</summary>
    Pinyin,

    /// <summary>It sounds the same.</summary>
    Homophone,

    /// <summary>It is one character of an unknown pair.</summary>
    Character,

    /// <summary>It means the same.</summary>
    Synonym,
}

/// <summary>Terms of the index that answer a unit of the query, all of them together.</summary>
/// <param name="Terms">The terms.</param>
/// <param name="Weight">In hundredths; the unit itself weighs 100.</param>
/// <param name="Reason">How the terms came to stand for the unit.</param>
internal sealed record Alternative(ImmutableArray<string> Terms, int Weight, MatchReason Reason)
{
    /// <summary>Whether only titles answer.</summary>
    public bool TitleOnly { get; init; }

    /// <summary>How many units the terms stand for; each takes its part of their score.</summary>
    public int Shared { get; init; } = 1;

    /// <summary>Which character of a pair is answered, 0 or 1; null when both are.</summary>
    public int? Character { get; init; }

    /// <summary>An alternative of one term for one unit.</summary>
    public static Alternative Of(string term, int weight, MatchReason reason) => new([term], weight, reason);
}

/// <summary>One word of the query, or one pair of Han characters.</summary>
/// <param name="Text">In normal form.</param>
internal sealed record QueryUnit(string Text)
{
    /// <summary>The places in the query that it stands at: each Han character is one, each word is one.</summary>
    public List<int> Places { get; } = [];

    /// <summary>What it may stand for.</summary>
    public List<Alternative> Alternatives { get; } = [];
}

/// <summary>A query, ready to be scored. The TypeScript twin is <c>site-assets/src/search/query</c>.</summary>
/// <param name="Units">What it is made of.</param>
/// <param name="PlaceWeights">By place: how much it tells of what is looked for.</param>
internal sealed record QueryPlan(ImmutableArray<QueryUnit> Units, ImmutableArray<int> PlaceWeights);

/// <summary>In hundredths: how well each kind of alternative stands for what was typed.</summary>
internal static class Weights
{
    public const int Exact = 100;
    public const int Prefix = 70;
    public const int CharacterPrefix = 80;
    public const int Misspelt = 60;
    public const int Pinyin = 70;

    /// <summary>What an indexed word may be read as: behind the word itself.</summary>
    public const int PinyinBesideExact = 50;

    /// <summary>
    /// A longer or misspelt word beside what was typed read as pinyin: a rare word of letters weighs so much that it would bury all else.
    /// </summary>
    public const int BesidePinyin = 45;

    /// <summary>Two initials alone, other than of the pair that most titles have.</summary>
    public const int RareInitials = 35;

    public const int Homophone = 60;
    public const int Character = 30;
}
