using System.Collections.Frozen;
using QiniuDocsGen.Diagnostics;

namespace QiniuDocsGen.Verification;

/// <summary>What stands behind <c>#</c> in a link must be an id on the page that the link leads to. Works on what all pages collected.</summary>
internal static class AnchorCheck
{
    /// <summary>Reports links to ids that are not there, in the order of the files.</summary>
    public static IEnumerable<Diagnostic> Check(IReadOnlyList<FileFindings> files)
    {
        var pages = files.Where(file => file.IsPage && !file.IsUnmade).ToFrozenDictionary(file => file.Path, file => file.Anchors);
        foreach (var file in files)
        {
            foreach (var link in file.Links)
            {
                // "#top" leads to the beginning of every page.
                if (link.Fragment is "" or "top" || !pages.TryGetValue(link.Target, out var anchors) || anchors.Contains(link.Fragment))
                    continue;
                yield return VerificationRules.DeadAnchor.Report(
                    $"{file.Path}: the link {VerificationRules.Quote(link.Written)} leads to an id that {link.Target} does not have");
            }
        }
    }
}
