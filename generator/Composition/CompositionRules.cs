using System.Collections.Immutable;
using QiniuDocsGen.Diagnostics;

namespace QiniuDocsGen.Composition;

/// <summary>What can be found while entries are put together to a site.</summary>
internal static class CompositionRules
{
    /// <summary>A product, topic or cause that <c>taxonomy.yml</c> does not list.</summary>
    public static readonly DiagnosticRule NewName = new(
        "QD1101", "new-taxonomy-name", Severity.Info,
        "A product, topic or root cause is not listed in taxonomy.yml.",
        "Add it to taxonomy.yml to choose its address, order and description, or correct the entry.");

    /// <summary>A name that differs from a known one by so little that it may be a misspelling.</summary>
    public static readonly DiagnosticRule NearName = new(
        "QD1102", "near-taxonomy-name", Severity.Warning,
        "A product, topic or root cause is spelled almost like a known one.",
        "Correct the entry, or add the spelling to the aliases of the known name in taxonomy.yml.");

    /// <summary>Two names that would have the same address.</summary>
    public static readonly DiagnosticRule SlugClash = new(
        "QD1103", "taxonomy-slug-clash", Severity.Warning,
        "The address of a product, topic or root cause is already taken or reserved.",
        "Give the name a slug of its own in taxonomy.yml.");

    /// <summary>A name or alias that <c>taxonomy.yml</c> uses for two things.</summary>
    public static readonly DiagnosticRule NameListedTwice = new(
        "QD1104", "taxonomy-name-twice", Severity.Warning,
        "taxonomy.yml gives the same name or alias to two things.",
        "Remove one of the two; the first one counts.");

    /// <summary>Every rule of this stage.</summary>
    public static ImmutableArray<DiagnosticRule> All { get; } = [NewName, NearName, SlugClash, NameListedTwice];
}
