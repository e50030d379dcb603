namespace QiniuDocsGen.Content;

/// <summary>Reports characters of a part that show how the file was made rather than what its author wrote.</summary>
internal static class CharacterCheck
{
    /// <summary>How many places of one kind are named in one file; the rest are counted.</summary>
    public const int PlacesPerFile = 3;

    /// <summary>Reports line ends other than LF once, and the places of lost characters and of NUL.</summary>
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
        for (var at = 0; at < text.Length; at++)
        {
            var distance = text.AsSpan(at).IndexOfAny('\0', '\uFFFD');
            if (distance < 0)
                return;
            at += distance;
            var (rule, message) = text[at] == '\0'
                ? (ContentRules.NulCharacter, "a NUL character stands here; text was expected")
                : (ContentRules.ReplacementCharacter, "text was lost here (U+FFFD); text in UTF-8 was expected");
            var start = at;
            while (at + 1 < text.Length && text[at + 1] == text[start])
                at++;
            findings.Add(rule, PlacesPerFile, findings.File.Span(start, at + 1), message);
        }
    }
}
