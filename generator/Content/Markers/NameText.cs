using QiniuDocsGen.Text;

namespace QiniuDocsGen.Content.Markers;

/// <summary>Reads a title or a name: one line that reaches headings, links, addresses and the search index.</summary>
internal static class NameText
{
    /// <summary>
    /// The text of a run with U+FFFD in place of characters that a page cannot hold and of those that turn the direction of writing. The first is
    /// reported with how many there are; NUL is reported for the whole file.
    /// </summary>
    public static string Read(int start, int end, PartFindings findings) => Read(start, end, [], findings);

    /// <summary>
    /// The same for the title of an entry, in which isolates stay that end within it: they turn nothing beyond, and words of Arabic or Hebrew need
    /// them. Embeddings and overrides do not stay: an override shows a text other than the one that is found and copied.
    /// </summary>
    public static string ReadTitle(int start, int end, PartFindings findings) =>
        Read(start, end, ClosedIsolates(findings.File.Text.AsSpan(start, end - start)), findings);

    private static string Read(int start, int end, HashSet<int> kept, PartFindings findings)
    {
        var text = findings.File.Text.AsSpan(start, end - start);
        var first = Next(text, 0, kept);
        if (first < 0)
            return text.ToString();
        var fit = text.ToArray();
        var (reported, count) = (-1, 0);
        for (var i = first; i >= 0; i = Next(text, i + 1, kept))
        {
            fit[i] = PageCharacters.Replacement;
            if (text[i] == '\0')
                continue;
            reported = reported < 0 ? i : reported;
            count++;
        }
        if (count > 0)
            findings.Add(ContentRules.UnfitInName, start + reported, start + reported + 1,
                $"U+{(int)text[reported]:X4} cannot stand in a title or name ({count} such here); U+FFFD is shown in its place");
        return new string(fit);
    }

    /// <summary>The places of isolates and of what ends them.</summary>
    private static HashSet<int> ClosedIsolates(ReadOnlySpan<char> text)
    {
        var (closed, open) = (new HashSet<int>(), new Stack<int>());
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is >= '\u2066' and <= '\u2068')
                open.Push(i);
            else if (text[i] == '\u2069' && open.TryPop(out var opening))
                closed.UnionWith([opening, i]);
        }
        return closed;
    }

    private static int Next(ReadOnlySpan<char> text, int from, HashSet<int> kept)
    {
        var unfit = PageCharacters.NextUnfit(text, from);
        var end = unfit < 0 ? text.Length : unfit;
        for (var i = from; i < end; i++)
        {
            if (PageCharacters.TurnsDirection(text[i]) && !kept.Contains(i))
                return i;
        }
        return unfit;
    }
}
