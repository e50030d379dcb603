using System.Collections.Immutable;
using QiniuDocsGen.Model;
using QiniuDocsGen.Text;

namespace QiniuDocsGen.Composition;

/// <summary>What the settings say of one product, topic or root cause.</summary>
internal sealed record TermSettings(
    string Name,
    Slug? Slug,
    string Description,
    ImmutableArray<string> Aliases,
    bool IsDefault,
    SourceSpan Span);

/// <summary>A product, topic or root cause as an entry names it.</summary>
/// <param name="Entry">The index of the entry in the order of the site.</param>
/// <param name="Name">The name as written; empty when the entry names none.</param>
/// <param name="Span">Where it stands.</param>
internal readonly record struct TermUse(int Entry, string Name, SourceSpan Span);

/// <summary>A product, topic or root cause that has entries.</summary>
/// <param name="Name">The name shown.</param>
/// <param name="Slug">Its address, unique among its kind.</param>
/// <param name="Description">One line; may be empty.</param>
/// <param name="IsDefault">Whether the settings call it the default.</param>
/// <param name="Entries">The indices of its entries, ascending, each once.</param>
/// <param name="Keys">The spellings by which entries name it, as they are compared.</param>
internal sealed record Term(
    string Name,
    Slug Slug,
    string Description,
    bool IsDefault,
    ImmutableArray<int> Entries,
    ImmutableArray<string> Keys);

/// <summary>What the names of one list stand for.</summary>
/// <param name="Noun">Its name in messages: <c>product</c>.</param>
/// <param name="Path">Where <c>taxonomy.yml</c> lists it: <c>products</c>.</param>
/// <param name="Reserved">Slugs that stand for something else at this place of the address.</param>
/// <param name="RouteOf">The address that a slug gives.</param>
internal sealed record TermKind(string Noun, string Path, ImmutableArray<string> Reserved, Func<Slug, Route> RouteOf);
