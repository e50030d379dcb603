using System.Collections.Immutable;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Linting.Quality;

namespace QiniuDocsGen.Linting;

/// <summary>Every rule about the quality of content, in the order of the codes. Names that the taxonomy does not know are found when it is built.</summary>
internal static class LintRules
{
    /// <summary>The rules.</summary>
    public static ImmutableArray<LintRule> All { get; } =
    [
        new BoilerplateAnswer(), new EmptyQuestion(), new ImageOnly(), new LostLink(), new HoleInList(), new MeaninglessTitle(), new CutAnswer(),
        new SuspiciousCause(), new NearDuplicate(), new Contradiction(), new LimitOrPrice(), new RepeatedTitle(),
    ];

    /// <summary>The kinds of their findings.</summary>
    public static ImmutableArray<DiagnosticRule> Rules { get; } = [.. All.Select(rule => rule.Rule)];
}
