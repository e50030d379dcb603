using System.Collections.Immutable;
using QiniuDocsGen.Diagnostics;

namespace QiniuDocsGen.Outputs;

/// <summary>The findings of the stages that put the output together.</summary>
internal static class OutputRules
{
    /// <summary>Two files want the same path.</summary>
    public static readonly DiagnosticRule Clash = new(
        "QD6001",
        "output-clash",
        Severity.Error,
        "Two files of the site want the same path, or one wants a path that another needs as a folder.",
        "Rename the asset, or give the product, topic or root cause another slug in taxonomy.yml; case does not tell paths apart.");

    /// <summary>The site does not know its own address.</summary>
    public static readonly DiagnosticRule NoBaseUrl = new(
        "QD6002",
        "base-url-unknown",
        Severity.Info,
        "The sitemap needs whole addresses, but the address of the site is not known.",
        "Set base_url in site.yml, or pass --base-url.");

    /// <summary>Two assets have the same name.</summary>
    public static readonly DiagnosticRule RepeatedAsset = new(
        "QD6003",
        "asset-repeated",
        Severity.Error,
        "Two assets have the same name.",
        "Rename one of them; the names below search/ belong to the search index.");

    /// <summary>Every rule of this folder.</summary>
    public static ImmutableArray<DiagnosticRule> All => [Clash, NoBaseUrl, RepeatedAsset];
}
