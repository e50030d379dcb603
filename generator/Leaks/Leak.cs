namespace QiniuDocsGen.Leaks;

/// <summary>Something in a text that should not be published.</summary>
/// <param name="Pattern">Its kind.</param>
/// <param name="Start">The offset of its first UTF-16 unit in the text that was scanned.</param>
/// <param name="Length">Its length in UTF-16 units.</param>
internal readonly record struct Leak(LeakPattern Pattern, int Start, int Length)
{
    /// <summary>The offset behind its last unit.</summary>
    public int End => Start + Length;
}
