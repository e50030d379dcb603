using QiniuDocsGen.Text;

namespace QiniuDocsGen.Model;

/// <summary>Where a page stands in the site, apart from host, base path and ending: <c>q/abc</c>, or empty for the home page.</summary>
/// <param name="Value">Slugs joined by <c>/</c>, in ASCII.</param>
public readonly record struct Route(string Value) : IComparable<Route>
{
    /// <summary>The home page.</summary>
    public static Route Home { get; } = new("");

    /// <summary>The search page.</summary>
    public static Route Search { get; } = new("search");

    /// <summary>The list of root causes.</summary>
    public static Route Causes { get; } = new("causes");

    /// <summary>The page about the content of the site.</summary>
    public static Route Insights { get; } = new("insights");

    /// <summary>The page for addresses that lead nowhere; always the file <c>404.html</c>.</summary>
    public static Route NotFound { get; } = new("404");

    /// <summary>The page of a product.</summary>
    public static Route Product(Slug product) => new($"c/{product}");

    /// <summary>The page of a topic.</summary>
    public static Route Topic(Slug product, Slug topic) => new($"c/{product}/{topic}");

    /// <summary>The page of a root cause.</summary>
    public static Route Cause(Slug cause) => new($"causes/{cause}");

    /// <summary>The page of a root cause within a product.</summary>
    public static Route ProductCause(Slug product, Slug cause) => new($"c/{product}/causes/{cause}");

    /// <summary>The page of an entry.</summary>
    public static Route Question(EntryId entry) => new($"q/{entry}");

    /// <summary>A later page of a list; page 1 is the list itself.</summary>
    public Route Page(int number) => number == 1 ? this : new Route($"{Value}/page/{number}");

    /// <summary>Ordinal order.</summary>
    public int CompareTo(Route other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value ?? "";
}
