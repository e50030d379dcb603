using System.Collections.Immutable;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Model.Settings;

/// <summary>What <c>queries.yml</c> says: queries and the entries that they must find.</summary>
/// <param name="Queries">The queries in the order of the file.</param>
public sealed record QuerySettings(ImmutableArray<ExpectedQuery> Queries)
{
    /// <summary>The class of queries that nothing fits.</summary>
    public const string NothingFits = "none";

    /// <summary>The classes of queries.</summary>
    public static ImmutableArray<string> Classes { get; } =
        ["keyword", "sentence", "mixed", "error", "synonym", "typo", "prefix", "pinyin", "traditional", NothingFits];

    /// <summary>No queries.</summary>
    public static QuerySettings Empty { get; } = new([]);
}

/// <summary>A query and what it must find.</summary>
/// <param name="Query">What somebody types.</param>
/// <param name="Class">One of <see cref="QuerySettings.Classes"/>.</param>
/// <param name="Expected">The entries that answer it.</param>
/// <param name="Helpful">The entries that help too.</param>
/// <param name="Span">Where the query stands.</param>
public sealed record ExpectedQuery(
    string Query,
    string Class,
    ImmutableArray<EntryReference> Expected,
    ImmutableArray<EntryReference> Helpful,
    SourceSpan Span);

/// <summary>An entry as <c>part-01.md#title</c> or as its id.</summary>
/// <param name="Text">As written.</param>
/// <param name="Span">Where it stands.</param>
public sealed record EntryReference(string Text, SourceSpan Span);
