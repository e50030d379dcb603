namespace QiniuDocsGen.Composition.Similarity.Tokens;

/// <summary>A piece of text that can make two entries alike: two neighbouring Han characters, a word in other letters, or a short number.</summary>
/// <param name="Feature">What it is, the same wherever it occurs.</param>
/// <param name="Start">Where it begins in the text as written, of which no more than 65,535 characters are looked at.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Clause">The number of the clause that it stands in.</param>
internal readonly record struct Token(Feature Feature, ushort Start, ushort End, ushort Clause);

/// <summary>What a token is, in 64 bits.</summary>
internal readonly record struct Feature(ulong Value) : IComparable<Feature>
{
    private const ulong KindBits = 3UL << 62;

    /// <summary>Whether it is a pair of Han characters.</summary>
    public bool IsPair => (Value & KindBits) == 0;

    /// <summary>Whether it is a number.</summary>
    public bool IsNumber => (Value & KindBits) == 2UL << 62;

    /// <summary>Two neighbouring Han characters.</summary>
    public static Feature Pair(char first, char second) => new(((ulong)first << 16) | second);

    /// <summary>A word in other letters.</summary>
    public static Feature Word(ReadOnlySpan<char> word) => new((Hash(word) & ~KindBits) | (1UL << 62));

    /// <summary>A number of few digits.</summary>
    public static Feature Number(ReadOnlySpan<char> digits) => new((Hash(digits) & ~KindBits) | (2UL << 62));

    /// <summary>Mixes one more value into a hash (FNV-1a with a finishing shift).</summary>
    public static ulong Mix(ulong hash, ulong value)
    {
        hash = (hash ^ value) * 0x9E3779B97F4A7C15;
        return hash ^ (hash >> 29);
    }

    /// <summary>By value.</summary>
    public int CompareTo(Feature other) => Value.CompareTo(other.Value);

    private static ulong Hash(ReadOnlySpan<char> text)
    {
        var hash = 0xCBF29CE484222325;
        foreach (var c in text)
            hash = Mix(hash, c);
        return hash;
    }
}
