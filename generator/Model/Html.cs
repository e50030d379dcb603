namespace QiniuDocsGen.Model;

/// <summary>Markup that is safe to stand in a page as it is. The only type that templates do not escape.</summary>
/// <param name="Value">The markup.</param>
public readonly record struct Html(string Value)
{
    /// <summary>No markup.</summary>
    public static Html Empty { get; } = new("");

    /// <inheritdoc/>
    public override string ToString() => Value ?? "";
}
