namespace QiniuDocsGen.Search.Terms;

/// <summary>
/// Numbers terms in order of first appearance. Most terms are pairs of Han characters: up to four UTF-16 units are kept packed into a
/// number and found with one look into memory; a string exists only for longer ones. A term has no U+0000.
/// </summary>
internal sealed class TermTable
{
    private const int PackedUnits = 4;
    private const int UnitBits = 16;

    /// <summary>By number: the packed units, the first one highest; for a long term its place in <see cref="longTerms"/>.</summary>
    private readonly List<ulong> keys = [];
    private readonly List<string> longTerms = [];
    private readonly Dictionary<string, int> longNumbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> longNumberOf;

    /// <summary>Open addressing over the packed keys; a key is never 0. At most half full, a power of two in size.</summary>
    private (ulong Key, int Number)[] slots = new (ulong, int)[1024];
    private int usedSlots;

    /// <summary>An empty table.</summary>
    public TermTable() => longNumberOf = longNumbers.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>How many distinct terms there are.</summary>
    public int Count => keys.Count;

    /// <summary>The number of a term; a new term gets the next.</summary>
    public int NumberOf(ReadOnlySpan<char> term)
    {
        if (term.Length <= PackedUnits)
            return NumberOf(Pack(term));
        return longNumberOf.TryGetValue(term, out var number) ? number : AddLong(term.ToString());
    }

    /// <summary>The number here of a term of another table; a new term gets the next.</summary>
    public int NumberOf(TermTable other, int otherNumber)
    {
        var key = other.keys[otherNumber];
        if (IsPacked(key))
            return NumberOf(key);
        var term = other.longTerms[(int)key];
        return longNumbers.TryGetValue(term, out var number) ? number : AddLong(term);
    }

    /// <summary>The text of a term.</summary>
    public string Text(int number) => IsPacked(keys[number]) ? Unpack(keys[number]) : longTerms[(int)keys[number]];

    private int NumberOf(ulong key)
    {
        ref var slot = ref SlotOf(key);
        if (slot.Key == key)
            return slot.Number;
        var number = keys.Count;
        slot = (key, number);
        keys.Add(key);
        if (++usedSlots * 2 > slots.Length)
            Grow();
        return number;
    }

    /// <summary>The slot that has a key, or the free one where it belongs.</summary>
    private ref (ulong Key, int Number) SlotOf(ulong key)
    {
        // HashCode is seeded anew in each process, so that no text can be written to make all its terms meet in one place.
        var mask = slots.Length - 1;
        var at = HashCode.Combine(key) & mask;
        while (slots[at].Key != key && slots[at].Key != 0)
            at = (at + 1) & mask;
        return ref slots[at];
    }

    private void Grow()
    {
        var before = slots;
        slots = new (ulong, int)[before.Length * 2];
        foreach (var slot in before)
        {
            if (slot.Key != 0)
                SlotOf(slot.Key) = slot;
        }
    }

    private int AddLong(string term)
    {
        var number = keys.Count;
        keys.Add((ulong)longTerms.Count);
        longTerms.Add(term);
        longNumbers.Add(term, number);
        return number;
    }

    /// <summary>Packed units begin in the highest bits, which the place of a long term never reaches.</summary>
    private static bool IsPacked(ulong key) => key >> ((PackedUnits - 1) * UnitBits) != 0;

    private static ulong Pack(ReadOnlySpan<char> term)
    {
        var key = 0UL;
        for (var i = 0; i < term.Length; i++)
            key |= (ulong)term[i] << ((PackedUnits - 1 - i) * UnitBits);
        return key;
    }

    private static string Unpack(ulong key)
    {
        Span<char> units = stackalloc char[PackedUnits];
        var length = 0;
        for (; length < PackedUnits && (char)(key >> ((PackedUnits - 1 - length) * UnitBits)) is not '\0' and var unit; length++)
            units[length] = unit;
        return units[..length].ToString();
    }
}
