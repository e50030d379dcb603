using System.Collections.Immutable;
using QiniuDocsGen.Articles;
using QiniuDocsGen.Composition;
using QiniuDocsGen.Content;
using QiniuDocsGen.Delivery;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Outputs;
using QiniuDocsGen.Rendering;
using QiniuDocsGen.Sources;
using QiniuDocsGen.Verification;

namespace QiniuDocsGen.Cli;

/// <summary>Every kind of finding, by code.</summary>
internal static class RuleCatalog
{
    /// <summary>The rules of all stages, each code once.</summary>
    public static ImmutableArray<DiagnosticRule> All { get; } =
    [
        .. new[]
        {
            ContentRules.All,
            CompositionRules.All,
            ArticlesRules.All,
            RenderingRules.All,
            OutputRules.All,
            VerificationRules.All,
            SourceRules.All,
            DeliveryRules.All,
        }.SelectMany(rules => rules).OrderBy(rule => rule.Code, StringComparer.Ordinal),
    ];
}
