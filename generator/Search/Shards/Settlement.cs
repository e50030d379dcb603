using System.Numerics;

namespace QiniuDocsGen.Search.Shards;

/// <summary>
/// Decides which documents a shard of terms holds. One that is added changes every shard that has one of its terms, which are nearly all: so in
/// a large index the shards of the first level hold only documents that are settled, and a second level, a few per cent of the size, holds the
/// recent ones. Documents settle in steps, and the terms take that step at different times, by their first character: an added part changes the
/// second level and a small share of the first. Where an index is small, all documents are settled.
/// </summary>
/// <param name="Documents">How many documents there are.</param>
internal readonly record struct Settlement(int Documents)
{
    /// <summary>From so many documents on there are two levels.</summary>
    public const int Large = 4096;

    /// <summary>Different times at which groups take a step.</summary>
    private const int Phases = 16;

    /// <summary>Whether there are recent documents.</summary>
    public bool IsLarge => Documents >= Large;

    /// <summary>
    /// The group of a term, which settles as one: the nearest character at or before its first one that begins a group. Which characters do never
    /// changes; they are about one in 64.
    /// </summary>
    public char GroupOf(string term)
    {
        if (!IsLarge)
            return '\0';
        var group = term[0];
        while (group > '\0' && !BeginsGroup(group))
            group--;
        return group;
    }

    /// <summary>How many documents, from the first on, are settled in a group: a step is 1/16 to 1/8 of all.</summary>
    public int SettledIn(char group)
    {
        if (!IsLarge)
            return Documents;
        var step = 1 << (BitOperations.Log2((uint)Documents) - 3);
        var phase = step / Phases * (int)((group * 2246822519u) >> (32 - BitOperations.Log2(Phases)));
        return phase + ((Documents - phase) / step * step);
    }

    /// <summary>Multiplying by a large odd number spreads neighbours evenly (Fibonacci hashing). Half of a surrogate pair begins nothing.</summary>
    private static bool BeginsGroup(char unit) => (unit * 2654435769u) >> 26 == 0 && !char.IsSurrogate(unit);
}
