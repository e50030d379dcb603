namespace QiniuDocsGen.Composition;

/// <summary>The entries that use one name; filled while a <see cref="TermList"/> is grouped.</summary>
/// <param name="Key">The name as it is compared; empty for entries that name nothing.</param>
/// <param name="Setting">What the settings say of it; null when they do not list it.</param>
/// <param name="First">Its first use in the order of the site.</param>
internal sealed record TermGroup(string Key, TermSettings? Setting, TermUse First)
{
    /// <summary>The indices of the entries, ascending, each once.</summary>
    public List<int> Entries { get; } = [];

    /// <summary>The spellings by which entries name it, as they are compared.</summary>
    public SortedSet<string> Keys { get; } = new(StringComparer.Ordinal);

    /// <summary>Adds an entry unless it was the last one added.</summary>
    /// <param name="entry">The index of the entry.</param>
    /// <param name="key">The spelling that it uses.</param>
    public void Add(int entry, string key)
    {
        Keys.Add(key);
        if (Entries.Count == 0 || Entries[^1] != entry)
            Entries.Add(entry);
    }
}
