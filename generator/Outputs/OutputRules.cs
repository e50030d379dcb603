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
        "Sitemap and feed need whole addresses, but the address of the site is not known.",
        "Set base_url in site.yml, or pass --base-url.");

    /// <summary>Two assets have the same name.</summary>
    public static readonly DiagnosticRule RepeatedAsset = new(
        "QD6003",
        "asset-repeated",
        Severity.Error,
        "Two assets have the same name.",
        "Rename one of them; the names below search/ belong to the search index.");

    /// <summary>No part has a date.</summary>
    public static readonly DiagnosticRule NoDates = new(
        "QD6004",
        "feed-without-dates",
        Severity.Info,
        "The feed lists entries by the date of their part, but no part has one, so there is no feed.",
        "Give new parts a date in their front matter, such as date: 2026-01-31.");

    /// <summary>An address that was published has no page.</summary>
    public static readonly DiagnosticRule AddressLost = new(
        "QD6005",
        "address-lost",
        Severity.Warning,
        "An address that was published would stop answering.",
        "See what keeps its page from being made; a page that is not wanted any more is hidden in overlays.yml, and its address then says so.");

    /// <summary>Every rule of this folder.</summary>
    public static ImmutableArray<DiagnosticRule> All => [Clash, NoBaseUrl, RepeatedAsset, NoDates, AddressLost];
}
