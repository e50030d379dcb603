using System.Collections.Frozen;
using AngleSharp.Dom;

namespace QiniuDocsGen.Verification;

/// <summary>Nothing on a page needs an exception from the content security policy: no inline script, style or handler, nothing loaded from elsewhere.</summary>
internal static class PolicyCheck
{
    private static readonly FrozenSet<string> DataBlocks = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "application/json", "application/ld+json");

    /// <summary>Relations whose target a browser loads or connects to by itself.</summary>
    private static readonly FrozenSet<string> LoadedRelations = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "stylesheet", "icon", "apple-touch-icon", "mask-icon", "manifest", "preload", "modulepreload", "prefetch", "preconnect", "dns-prefetch");

    /// <summary>Checks every element of a page.</summary>
    public static void Check(FinishedPage page, LinkCheck links, FileFindings findings)
    {
        foreach (var element in page.Document.All)
        {
            CheckInline(element, findings);
            foreach (var attribute in element.Attributes)
            {
                if (attribute.Name is "style" || attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase))
                    findings.Add(VerificationRules.PolicyBreach, $"<{element.LocalName}> has the attribute {VerificationRules.Quote(attribute.Name)}");
            }
            if (Loads(element) is { } address && !links.IsOwn(address, page.Path))
                findings.Add(VerificationRules.PolicyBreach, $"<{element.LocalName}> loads {VerificationRules.Quote(address)} from elsewhere");
        }
    }

    private static void CheckInline(IElement element, FileFindings findings)
    {
        var isInline = element.LocalName switch
        {
            "style" or "base" => true,
            "script" => !element.HasAttribute("src") && !DataBlocks.Contains(element.GetAttribute("type") ?? ""),
            "iframe" => element.HasAttribute("srcdoc"),
            _ => false,
        };
        if (isInline)
            findings.Add(VerificationRules.PolicyBreach, $"there is an inline <{element.LocalName}>");
    }

    private static string? Loads(IElement element) => element.LocalName switch
    {
        "link" => (element.GetAttribute("rel") ?? "").Split(' ').Any(LoadedRelations.Contains) ? element.GetAttribute("href") : null,
        "object" => element.GetAttribute("data"),
        "img" or "source" => element.GetAttribute("src") ?? element.GetAttribute("srcset")?.Split(' ', ',')[0],
        _ => element.GetAttribute("src"),
    };
}
