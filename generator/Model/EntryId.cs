namespace QiniuDocsGen.Model;

/// <summary>The stable, opaque identity of an entry: a letter and further letters or digits, safe in addresses, file names and HTML ids.</summary>
/// <param name="Value">The id as text.</param>
public readonly record struct EntryId(string Value) : IComparable<EntryId>
{
    /// <summary>Ordinal order.</summary>
    public int CompareTo(EntryId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value ?? "";
}
