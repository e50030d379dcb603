namespace QiniuDocsGen.Verification;

/// <summary>A page has one main heading, and no id twice.</summary>
internal static class StructureCheck
{
    /// <summary>Checks a page, and notes its ids for <see cref="AnchorCheck"/>.</summary>
    public static void Check(FinishedPage page, FileFindings findings)
    {
        var headings = page.Document.QuerySelectorAll("main h1").Length;
        // A page that only leads on to another has no content of its own.
        if (headings != 1 && page.Document.QuerySelector("meta[http-equiv=refresh i]") is null)
            findings.Add(VerificationRules.MainHeading, $"there are {headings} h1 elements in main; one was expected");

        var anchors = new HashSet<string>(StringComparer.Ordinal);
        foreach (var element in page.Document.QuerySelectorAll("[id]"))
        {
            if (!anchors.Add(element.Id!))
                findings.Add(VerificationRules.DuplicateId, $"the id {VerificationRules.Quote(element.Id!)} stands more than once");
        }
        findings.Anchors = anchors;
    }
}
