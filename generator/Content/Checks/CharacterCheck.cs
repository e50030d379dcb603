using QiniuDocsGen.Diagnostics;

namespace QiniuDocsGen.Content.Checks;

/// <summary>Reports characters of a part that show how the file was made rather than what its author wrote.</summary>
internal static class CharacterCheck
{
    /// <summary>
    /// Reports each kind once a file: line ends other than LF, NUL, and lost characters. Those that were lost when the file was read are reported
    /// by who read it.
    /// </summary>
    public static void Check(PartFindings findings)
    {
        var text = findings.File.Text;
        var carriageReturn = text.IndexOf('\r', StringComparison.Ordinal);
        if (carriageReturn >= 0)
        {
            var isPair = carriageReturn + 1 < text.Length && text[carriageReturn + 1] == '\n';
            findings.Add(ContentRules.LineEnds, carriageReturn, carriageReturn,
                $"the file has {(isPair ? "CR LF" : "lone CR")} line ends; LF was expected");
        }
        Report(ContentRules.NulCharacter, '\0', "a NUL character stands here", findings);
        if (!findings.File.HasLostBytes)
            Report(ContentRules.ReplacementCharacter, '\uFFFD', "text was lost here (U+FFFD)", findings);
    }

    private static void Report(DiagnosticRule rule, char character, string what, PartFindings findings)
    {
        var text = findings.File.Text;
        var first = text.IndexOf(character, StringComparison.Ordinal);
        if (first < 0)
            return;
        var end = first;
        while (end < text.Length && text[end] == character)
            end++;
        var others = text.AsSpan(end).Count(character);
        findings.Add(rule, first, end, $"{what}{(others > 0 ? $", and {others:N0} more in this file" : "")}; text in UTF-8 was expected");
    }
}
