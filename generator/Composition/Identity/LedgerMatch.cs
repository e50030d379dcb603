using System.Collections.Immutable;

namespace QiniuDocsGen.Composition.Identity;

/// <summary>How a ledger line was recognised; the smaller, the surer.</summary>
internal enum MatchRank
{
    /// <summary>Title, question and answer are the same.</summary>
    Same,

    /// <summary>Title and question are the same.</summary>
    SameQuestion,

    /// <summary>It stands between the same neighbours and is similar, or has the same answer as no other.</summary>
    Similar,

    /// <summary>Not at all.</summary>
    None,
}

/// <summary>For each line of the ledger, in the order given: the entry that it was recognised in, -1 for none, and how.</summary>
internal sealed record LedgerMatch(ImmutableArray<int> OccurrenceOf, ImmutableArray<MatchRank> Ranks);
