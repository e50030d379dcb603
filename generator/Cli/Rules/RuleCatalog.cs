using System.Collections.Immutable;
using QiniuDocsGen.Articles;
using QiniuDocsGen.Articles.Tiers;
using QiniuDocsGen.Composition;
using QiniuDocsGen.Content;
using QiniuDocsGen.Delivery;
using QiniuDocsGen.Delivery.Preview;
using QiniuDocsGen.Delivery.Publishing;
using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Leaks;
using QiniuDocsGen.Linting;
using QiniuDocsGen.Outputs;
using QiniuDocsGen.Privacy;
using QiniuDocsGen.Rendering;
using QiniuDocsGen.Search;
using QiniuDocsGen.Sources;
using QiniuDocsGen.Verification;

namespace QiniuDocsGen.Cli.Rules;

/// <summary>Every kind of finding, by code.</summary>
internal static class RuleCatalog
{
    /// <summary>The rules that tell what an answer is worth.</summary>
    public static ImmutableArray<TierRule> Tiers => TierRules.All;

    /// <summary>The kind of leak that a rule is about; null for other rules.</summary>
    public static LeakPattern? LeakOf(DiagnosticRule rule) => LeakPatterns.All.FirstOrDefault(kind => kind.Rule == rule);

    /// <summary>The rules of all stages, each code once.</summary>
    public static ImmutableArray<DiagnosticRule> All { get; } =
    [
        .. new[]
        {
            ContentRules.All,
            PrivacyRules.All,
            CompositionRules.All,
            ArticlesRules.All,
            LintRules.Rules,
            RenderingRules.All,
            SearchRules.All,
            OutputRules.All,
            VerificationRules.All,
            SourceRules.All,
            DeliveryRules.All,
            PreviewRules.All,
            PublishingRules.All,
        }.SelectMany(rules => rules).OrderBy(rule => rule.Code, StringComparer.Ordinal),
    ];
}
