using QiniuDocsGen.Text;

namespace QiniuDocsGen.Verification;

/// <summary>A finished file holds no character that HTML and XML do not know.</summary>
internal static class UnfitTextCheck
{
    /// <summary>Checks the text of a file; only the first such character is named.</summary>
    public static void Check(string text, FileFindings findings)
    {
        var place = PageCharacters.NextUnfit(text, 0);
        if (place >= 0)
            findings.Add(VerificationRules.UnfitText,
                $"U+{(int)text[place]:X4} stands in the file, behind {VerificationRules.Quote(text[Math.Max(0, place - 20)..place])}");
    }
}
