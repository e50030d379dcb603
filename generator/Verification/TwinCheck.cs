using QiniuDocsGen.Model;

namespace QiniuDocsGen.Verification;

/// <summary>
/// What programs read as Markdown: links outside fences lead to the site, every fence is closed, and the twin of a question page holds the texts of
/// its entry as they are.
/// </summary>
internal static class TwinCheck
{
    private const int ShortestFence = 3;

    /// <summary>Checks a file.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="entry">The entry that it shows; null for other files.</param>
    /// <param name="links">Follows links.</param>
    /// <param name="findings">Collects what is found.</param>
    public static void Check(string text, SiteEntry? entry, LinkCheck links, FileFindings findings)
    {
        var fence = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var ticks = line.IndexOfAnyExcept('`') is var end and >= 0 ? end : line.Length;
            if (fence == 0 && ticks >= ShortestFence)
                fence = ticks;
            else if (fence > 0 && ticks >= fence && ticks == line.Length)
                fence = 0;
            else if (fence == 0)
                FollowLinks(line.ToString(), links, findings);
        }
        if (fence > 0)
            findings.Add(VerificationRules.BadMarkdown, "a fence is not closed");
        if (entry is not null)
            CheckKept(text, entry, findings);
    }

    private static void FollowLinks(string line, LinkCheck links, FileFindings findings)
    {
        for (var open = line.IndexOf("](", StringComparison.Ordinal); open >= 0; open = line.IndexOf("](", open + 2, StringComparison.Ordinal))
        {
            // Text of an entry keeps its brackets behind a backslash.
            var isText = open > 0 && line[open - 1] == '\\';
            if (!isText && line.IndexOf(')', open) is var close and > 0)
                links.Follow(line[(open + 2)..close], findings.Path, findings);
        }
    }

    private static void CheckKept(string text, SiteEntry entry, FileFindings findings)
    {
        var at = 0;
        foreach (var section in entry.Entry.Sections)
        {
            var kept = string.Concat(section.Text.EnumerateRunes().Select(r =>
                System.Text.Rune.IsControl(r) && r.Value is not ('\t' or '\n' or '\r') ? "\uFFFD" : r.ToString()));
            var found = text.IndexOf(kept, at, StringComparison.Ordinal);
            if (found < 0)
            {
                findings.Add(VerificationRules.TextLost.At(section.Span, $"{findings.Path}: the Markdown of the page does not hold this text"));
                return;
            }
            at = found + kept.Length;
        }
    }
}
