namespace QiniuDocsGen.Benchmarks;

/// <summary>Numbers that look random and are the same on every machine (splitmix64).</summary>
internal sealed class Sequence(ulong seed)
{
    private ulong state = seed;

    /// <summary>A number from 0 to below a limit.</summary>
    public int Next(int limit) => (int)(Bits() % (ulong)limit);

    /// <summary>One of the items.</summary>
    public T Pick<T>(IReadOnlyList<T> items) => items[Next(items.Count)];

    /// <summary>One of the items as words occur in a language: the n-th about 1/n as often as the first (Zipf's law).</summary>
    public T PickByRank<T>(IReadOnlyList<T> items)
    {
        var uniform = (Bits() >> 11) / (double)(1UL << 53);
        return items[Math.Min(items.Count - 1, (int)(Math.Exp(uniform * Math.Log(items.Count + 1)) - 1))];
    }

    private ulong Bits()
    {
        state += 0x9E3779B97F4A7C15;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
